import type { AgendaWords } from '../../model/languages/en/agenda.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Site.module.css';

export interface FailureProps {
  /** Passed in, because it is shown where no words could be loaded for the locale. */
  readonly t: AgendaWords;
  readonly title: string;
  /** Why, and what to do besides trying again. */
  readonly hint?: string;
  readonly retry: () => void;
}

export function Failure({ t, title, hint, retry }: FailureProps) {
  return (
    <section className={styles['state']} role="alert">
      <h1>{title}</h1>
      {hint && <p>{hint}</p>}
      <Button look="primary" onClick={retry}>
        {t.shell.retry}
      </Button>
    </section>
  );
}
