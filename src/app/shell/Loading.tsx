import type { AgendaWords } from '../i18n/agenda/en.ts';
import styles from './Site.module.css';

/** Stays unseen for a moment: a word that flashes up says less than none. */
export function Loading({ t }: { readonly t: AgendaWords }) {
  return (
    <p className={`${styles['state']} ${styles['loading']}`} role="status">
      {t.shell.loading}
    </p>
  );
}
