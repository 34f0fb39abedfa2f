import { useCallback, type CSSProperties } from 'react';
import type { Agenda, AgendaRoom, AgendaSession } from '../../../model/agenda/agenda.ts';
import { doorOf, type DoorSheet } from '../../../model/now/board.ts';
import { letterWidth } from '../../../model/text/letterWidth.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './Display.module.css';
import { DisplayFrame } from './DisplayFrame.tsx';
import { sameState, stateOf, type SessionState } from '../../../model/now/sessionState.ts';
import { nameOnStage } from '../../../model/speaker.ts';

export interface DoorDisplayProps {
  readonly agenda: Agenda;
  readonly room: AgendaRoom;
}

/** The sessions of the day after the next one. */
function laterOf({ next, sessions }: DoorSheet) {
  const from = next[0]?.start ?? Infinity;
  return sessions.filter(({ start, status }) => start !== null && start > from && status !== 'cancelled');
}

function sameSheet(a: DoorSheet | null, b: DoorSheet | null): boolean {
  if (a === null || b === null) return a === b;
  const idsOf = ({ day, nextDay, isOver, running, next, sessions }: DoorSheet) =>
    JSON.stringify([
      day,
      nextDay,
      isOver,
      ...[running, next, sessions].map((some) => some.map(({ id }) => id)),
    ]);
  return idsOf(a) === idsOf(b);
}

/**
 * The display at the door of a room: what is on now, in type that can be read from across the corridor, and what is
 * next.
 */
export function DoorDisplay({ agenda, room }: DoorDisplayProps) {
  const { format, hrefs } = useLocale();
  const t = usePlanningWords();
  const sheet = useClock(
    useCallback(
      (now: Instant | null) => (now === null ? null : doorOf(agenda, room.id, now)),
      [agenda, room.id],
    ),
    sameSheet,
  );
  return (
    <DisplayFrame title={<Text {...room.name} />} leaveTo={hrefs.room(room.id)}>
      {sheet?.isOver && <p className={styles['free']}>{t.now.over}</p>}
      {sheet && !sheet.isOver && (
        <>
          <section className={styles['now']} aria-labelledby="door-now">
            <h2 id="door-now">{t.now.now}</h2>
            {sheet.running.length === 0 && <p className={styles['free']}>{t.room.free}</p>}
            {sheet.running.map((session) => (
              <DisplaySession
                key={session.id}
                session={session}
                look="now"
                style={fittingStyle(session, sheet.running.length)}
              />
            ))}
          </section>
          <section className={styles['next']} aria-labelledby="door-next">
            <h2 id="door-next">
              {sheet.nextDay !== null && (sheet.running.length === 0 || sheet.nextDay !== sheet.day)
                ? t.room.nextOn(format.dayMedium(sheet.nextDay))
                : t.room.next}
            </h2>
            {sheet.next.length === 0 && <p>{t.room.nothingNext}</p>}
            {sheet.next.map((session) => (
              <DisplaySession key={session.id} session={session} look="next" />
            ))}
          </section>
          {/* On large screens, which have space for it. */}
          <ul className={styles['later']}>
            {laterOf(sheet).map(({ id, start, day, title }) => (
              <li key={id}>
                {start !== null && <ClockTime at={start} format={format} day={day} />}
                <Text {...title} />
              </li>
            ))}
          </ul>
        </>
      )}
    </DisplayFrame>
  );
}

export interface DisplaySessionProps {
  readonly session: AgendaSession;
  readonly look: 'now' | 'next';
  readonly style?: CSSProperties;
}

/**
 * The largest type size with which a title fits into its part of a screen in landscape, and the letters of its longest
 * word, which is not broken.
 *
 * @param together how many sessions share that part
 */
function fittingStyle({ title }: AgendaSession, together: number): CSSProperties {
  const letters = letterWidth(title.text) * together;
  const words = title.text.split(/[\s\u2e80-\uffef-]+/);
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--fit': `${(68 / Math.sqrt(Math.max(1, letters))).toFixed(1)}vmin`,
    '--word': Math.max(1, ...words.map(({ length }) => length)),
  };
  return style;
}

const none: SessionState = { kind: 'none' };

/** A session on a display: time, title, speakers and language. Times are the venue's. */
function DisplaySession({ session, look, style }: DisplaySessionProps) {
  const { format, t } = useLocale();
  const state = useClock(
    useCallback((now) => (now === null ? none : stateOf(session, now)), [session]),
    sameState,
  );
  const { start, end, day, speakers, language } = session;
  return (
    <article className={styles['session']} data-session={session.id} style={style}>
      <p className={styles['when']}>
        <span>
          {start !== null && <ClockTime at={start} format={format} day={day} />}
          {end !== null && (
            <>
              {session.endEstimated ? ' – ~' : ' – '}
              <ClockTime at={end} format={format} day={day} />
            </>
          )}
        </span>
        {language !== null && <span className={styles['language']}>{format.language(language)}</span>}
        {state.kind === 'soon' && <strong>{t.now.startsIn(format.duration(state.startsInMinutes))}</strong>}
      </p>
      <p className={styles['title']}>
        <Text {...session.title} />
      </p>
      {speakers.length > 0 && (
        <p className={styles['people']}>
          {speakers.map((speaker, index) => (
            <span key={speaker.id}>
              {index > 0 && ' · '}
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
