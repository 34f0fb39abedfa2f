import type { AgendaWords } from '../../model/languages/en/agenda.ts';
import styles from './Site.module.css';

/** A loading message. It appears after a delay, so that it does not flash. */
export function Loading({ t }: { readonly t: AgendaWords }) {
  return (
    <p className={`${styles['state']} ${styles['loading']}`} role="status">
      {t.shell.loading}
    </p>
  );
}
