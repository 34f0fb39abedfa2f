import { Component, type ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { isForeignEdit } from '../ui/Redrawn.tsx';
import { Failure } from './Failure.tsx';

export interface FailureBoundaryProps {
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

/** Browsers remember a module that failed to load, so trying again reloads the page. */
function PageFailure() {
  const { t } = useLocale();
  return <Failure t={t} title={t.shell.pageFailed} retry={() => window.location.reload()} />;
}
