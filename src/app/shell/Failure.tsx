import type { AgendaWords } from '../i18n/agenda/en.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Site.module.css';

export interface FailureProps {
  /** Given, because it is shown where nothing else could be either. */
  readonly t: AgendaWords;
  readonly title: string;
  readonly retry: () => void;
}

export function Failure({ t, title, retry }: FailureProps) {
  return (
    <section className={styles['state']} role="alert">
      <h1>{title}</h1>
      <p>{t.shell.agendaFailedHint}</p>
      <Button look="primary" onClick={retry}>
        {t.shell.retry}
      </Button>
    </section>
  );
}
