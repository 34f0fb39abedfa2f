import { Component, type ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { Failure } from './Failure.tsx';

export interface FailureBoundaryProps {
  /** Another value, such as another address, is another try. */
  readonly resetOn: string;
  readonly children: ReactNode;
}

interface FailureBoundaryState {
  readonly failedOn: string | null;
}

/** Shows what can be done where a page's code did not arrive, as after a new version was published meanwhile. */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureBoundaryState> {
  override state: FailureBoundaryState = { failedOn: null };

  static getDerivedStateFromError(): FailureBoundaryState {
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

/** The browser remembers a module that failed, so another try is another load of the page. */
function PageFailure() {
  const { t } = useLocale();
  return <Failure t={t} title={t.shell.pageFailed} retry={() => window.location.reload()} />;
}
