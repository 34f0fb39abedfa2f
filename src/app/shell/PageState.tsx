import { Component, type ReactNode } from 'react';
import type { AgendaWords } from '../../model/languages/en/agenda.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { isForeignEdit } from '../ui/Redrawn.tsx';
import styles from './Site.module.css';

/** A loading message. It appears after a delay, so that it does not flash. */
export function Loading({ t }: { readonly t: AgendaWords }) {
  return (
    <p className={`${styles['state']} ${styles['loading']}`} role="status">
      {t.shell.loading}
    </p>
  );
}

interface FailureProps {
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

interface FailureBoundaryProps {
  /** Tries again when this changes, as with another address. */
  readonly resetOn: string;
  readonly children: ReactNode;
}

interface FailureBoundaryState {
  readonly failedOn: string | null;
}

/** Shows a way on when a page cannot be rendered, as when its code fails to load after a new version was published. */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureBoundaryState> {
  override state: FailureBoundaryState = { failedOn: null };

  static getDerivedStateFromError(error: unknown): FailureBoundaryState {
    if (isForeignEdit(error)) throw error;
    return { failedOn: '' };
  }

  static getDerivedStateFromProps(
    { resetOn }: FailureBoundaryProps,
    { failedOn }: FailureBoundaryState,
  ): FailureBoundaryState | null {
    if (failedOn === null || failedOn === resetOn) return null;
    return { failedOn: failedOn === '' ? resetOn : null };
  }

  override render() {
    return this.state.failedOn === null ? this.props.children : <PageFailure />;
  }
}

/**
 * Browsers remember a module that failed to load, so trying again reloads the page. A page from storage is not called
 * offline here: its code is stored too, so the failure is another one.
 */
function PageFailure() {
  const { t } = useLocale();
  const title = navigator.onLine ? t.shell.pageFailed : t.shell.pageOffline;
  return <Failure t={t} title={title} retry={() => window.location.reload()} />;
}
