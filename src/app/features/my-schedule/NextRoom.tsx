import { useEffect, type CSSProperties } from 'react';
import type { Agenda, AgendaRoom, AgendaSession } from '../../../model/agenda/agenda.ts';
import { nextRoomOf } from '../../../model/now/nextRoom.ts';
import { countdownTo } from '../../../model/now/phase.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useNow } from '../../platform/ClockProvider.tsx';
import { keepAwake } from '../../platform/keepAwake.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Link, type SitePath } from '../../ui/Link.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './NextRoom.module.css';

export interface NextRoomProps {
  readonly agenda: Agenda;
  /** The visitor's sessions, by start. */
  readonly saved: readonly AgendaSession[];
  /** Where the link back leads. */
  readonly backTo: SitePath;
}

/**
 * `/my-schedule/?view=corridor`: the room of the next saved session in huge letters, to be read while walking, and where
 * else to go if it is full.
 */
export function NextRoom({ agenda, saved, backTo }: NextRoomProps) {
  const { format, t } = useLocale();
  const words = usePlanningWords();
  const now = useNow();
  useEffect(() => keepAwake(window), []);
  const next = now === null ? null : nextRoomOf(agenda, saved, now);
  return (
    <div className={styles['page']}>
      {now !== null && next === null && <h1>{words.nextRoom.nothing}</h1>}
      {now !== null && next !== null && (
        <>
          <Briefs id="next-room-now" name={t.now.now} sessions={next.running} />
          <p className={styles['soon']} data-soon={next.isSoon || undefined}>
            {next.target.start !== null && next.target.start > now
              ? t.now.startsIn(format.timeLeft(countdownTo(next.target.start, now)))
              : t.now.now}
          </p>
          {next.target.room === null ? (
            <h1>{words.grid.noRoom}</h1>
          ) : (
            <h1 className={styles['room']} style={wordStyle(next.target.room)}>
              <Text {...next.target.room.name} />
            </h1>
          )}
          <Directions session={next.target} />
          <Brief session={next.target} look="large" />
          <Briefs id="next-room-also" name={words.nextRoom.also} sessions={next.also} />
          <Briefs
            id="next-room-then"
            name={words.nextRoom.following}
            sessions={next.following ? [next.following] : []}
          />
          <Briefs id="next-room-instead" name={words.nextRoom.full} sessions={next.instead} />
        </>
      )}
      <p>
        <ButtonLink to={backTo}>{words.nextRoom.leave}</ButtonLink>
      </p>
    </div>
  );
}

interface BriefsProps {
  readonly id: string;
  readonly name: string;
  readonly sessions: readonly AgendaSession[];
}

function Briefs({ id, name, sessions }: BriefsProps) {
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul className={styles['list']}>
        {sessions.map((session) => (
          <li key={session.id}>
            <Brief session={session} look="placed" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The length of the longest word of its name, by which the style sheet chooses a size that breaks no word. */
function wordStyle({ name }: AgendaRoom): CSSProperties {
  const words = name.text.split(/[\s/-]+/);
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--letters': Math.max(1, ...words.map(({ length }) => length)),
  };
  return style;
}

/** The floor and the way there, if rooms.yaml has them. */
export function Directions({ session: { room } }: { readonly session: AgendaSession }) {
  const facts = room?.facts;
  if (facts?.floor === undefined && facts?.way === undefined) return null;
  return (
    <p className={styles['way']}>
      {facts.floor && <Text {...facts.floor} />}
      {facts.floor && facts.way && ' · '}
      {facts.way && <Text {...facts.way} />}
    </p>
  );
}

interface BriefProps {
  readonly session: AgendaSession;
  /** `placed`: with its room. */
  readonly look: 'large' | 'placed';
}

function Brief({ session, look }: BriefProps) {
  const { format, hrefs, times } = useLocale();
  const { day, language, room, start, title } = session;
  return (
    <p className={styles[look]} data-session={session.id}>
      {start !== null && <ClockTime at={start} format={times.first} day={day} />}{' '}
      <span>
        {look === 'placed' && room !== null && (
          <strong>
            <Text {...room.name} />
          </strong>
        )}{' '}
        <Link to={hrefs.session(session.id)}>
          <Text {...title} />
        </Link>{' '}
        {language !== null && <small>{format.language(language)}</small>}
      </span>
    </p>
  );
}
