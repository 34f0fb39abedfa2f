import { useCallback } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { sameState, stateOf, type SessionState } from '../../../model/now/sessionState.ts';
import { nameOnStage } from '../../../model/speaker.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './Display.module.css';

export interface DisplaySessionProps {
  readonly session: AgendaSession;
  readonly look: 'now' | 'next';
}

const none: SessionState = { kind: 'none' };

/** A session on a display: time, title, speakers and language. Times are the venue's. */
export function DisplaySession({ session, look }: DisplaySessionProps) {
  const { format, t } = useLocale();
  const state = useClock(
    useCallback((now) => (now === null ? none : stateOf(session, now)), [session]),
    sameState,
  );
  const { start, end, day, speakers, language } = session;
  return (
    <article className={styles['session']} data-session={session.id}>
      <p className={styles['when']}>
        {start !== null && <ClockTime at={start} format={format} day={day} />}
        {end !== null && (
          <>
            {session.endEstimated ? ' ~ ' : ' – '}
            <ClockTime at={end} format={format} day={day} />
          </>
        )}
        {language !== null && <span className={styles['language']}>{format.language(language)}</span>}
        {state.kind === 'soon' && <strong>{t.now.startsIn(format.duration(state.startsInMinutes))}</strong>}
      </p>
      <p className={styles['title']}>
        <Text {...session.title} />
      </p>
      {speakers.length > 0 && (
        <p className={styles['people']}>
          {speakers.map((speaker, place) => (
            <span key={speaker.id}>
              {place > 0 && ' · '}
              <Text {...nameOnStage(session, speaker, t.agenda.moderator)} />
            </span>
          ))}
        </p>
      )}
      {look === 'now' && state.kind === 'running' && (
        <span className={styles['track']} aria-hidden="true">
          <span style={{ inlineSize: `${state.elapsed * 100}%` }} />
        </span>
      )}
    </article>
  );
}
