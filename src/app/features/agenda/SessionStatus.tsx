import { useCallback } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { sameState, stateOf, type SessionState } from '../../../model/now/sessionState.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SessionStatus.module.css';

const none: SessionState = { kind: 'none' };

/** Whether a session is upcoming, on or over. Renders only when that changes. */
export function useSessionState(session: AgendaSession): SessionState {
  return useClock(
    useCallback((now) => (now === null ? none : stateOf(session, now)), [session]),
    sameState,
  );
}

/** "Starts in 8 min", "12 min left", or "Just ended". */
export function SessionStatus({ state }: { readonly state: SessionState }) {
  const { format, t } = useLocale();
  switch (state.kind) {
    case 'soon':
      return <span className={styles['soon']}>{t.now.startsIn(format.duration(state.startsInMinutes))}</span>;
    case 'running': {
      const remaining = format.duration(state.endsInMinutes);
      return (
        <span className={styles['running']}>
          <VisuallyHidden>{t.now.onNow} </VisuallyHidden>
          {state.estimated ? t.now.leftAbout(remaining) : t.now.left(remaining)}
        </span>
      );
    }
    case 'ended':
      return <span className={styles['ended']}>{t.now.ended}</span>;
    case 'none':
    case 'upcoming':
    case 'over':
      return null;
  }
}

/** A progress bar of a running session, from 0 to 1, at the bottom of its container. */
export function SessionProgress({ elapsed }: { readonly elapsed: number }) {
  return <span className={styles['bar']} style={{ inlineSize: `${elapsed * 100}%` }} aria-hidden="true" />;
}
