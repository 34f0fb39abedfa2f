import type { ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { nowAndNextOf } from '../../../model/now/nowAndNext.ts';
import { isTimeToGo } from '../../../model/now/nextRoom.ts';
import { stateOf } from '../../../model/now/sessionState.ts';
import { dayOf, type Instant } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useNow } from '../../platform/ClockProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../../ui/Text.tsx';
import { Directions } from './NextRoom.tsx';
import styles from './NowAndNext.module.css';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface NowAndNextProps {
  readonly sessions: readonly AgendaSession[];
  /** A link to the way there. */
  readonly children: ReactNode;
}

/**
 * The saved sessions that are on now and next, with their rooms and times; the room in large letters when it is time to
 * go. Only the time left while the list below begins with them. Empty after the last one.
 */
export function NowAndNext({ sessions, children }: NowAndNextProps) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const now = useNow();
  if (now === null) return null;
  const { running, next, countdown } = nowAndNextOf(sessions, now);
  const shown = [...running, ...next];
  const firstOfDay = sessions.find(({ day }) => day === shown[0]?.day);
  const startsNext = next[0]?.start ?? null;
  const isBrief =
    firstOfDay !== undefined &&
    shown.includes(firstOfDay) &&
    (startsNext === null || !isTimeToGo(startsNext, now));
  if (shown.length === 0 || (isBrief && countdown === null)) return null;
  return (
    <section aria-label={t.schedule.nowAndNext} className={styles['panel']}>
      <dl>
        {running.length > 0 && !isBrief && (
          <Group name={t.now.now} isNow>
            {running.map((session) => (
              <Item key={session.id} session={session} now={now} left={timeLeft(session)} />
            ))}
          </Group>
        )}
        {countdown !== null && (
          <Group name={t.room.next}>
            {isBrief ? (
              <p className={styles['meta']}>
                <strong>{t.now.startsIn(format.timeLeft(countdown))}</strong>
              </p>
            ) : (
              next.map((session, index) => (
                <Item
                  key={session.id}
                  session={session}
                  now={now}
                  left={t.now.startsIn(format.timeLeft(countdown))}
                  isFirst={index === 0}
                />
              ))
            )}
          </Group>
        )}
      </dl>
      {children}
    </section>
  );

  function timeLeft(session: AgendaSession): string | null {
    const state = now === null ? null : stateOf(session, now);
    if (state?.kind !== 'running') return null;
    const remaining = format.duration(state.endsInMinutes);
    return state.estimated ? t.now.leftAbout(remaining) : t.now.left(remaining);
  }
}

interface GroupProps {
  readonly name: string;
  readonly isNow?: boolean;
  readonly children: ReactNode;
}

function Group({ name, isNow = false, children }: GroupProps) {
  return (
    <div className={styles['group']} data-now={isNow || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ItemProps {
  readonly session: AgendaSession;
  readonly now: Instant;
  readonly left: string | null;
  /** Whether the time left is shown: the next sessions begin together, so only the first shows it. */
  readonly isFirst?: boolean;
}

function Item({ session, now, left, isFirst = true }: ItemProps) {
  const { format, hrefs, t: words, times } = useLocale();
  const t = usePlanningWords();
  const { day, everywhere, room, start, title } = session;
  const isAnotherDay = day !== null && day !== dayOf(now, format.zone);
  const isSoon = start !== null && start > now && isTimeToGo(start, now);
  return (
    <div className={styles['item']}>
      <p className={styles['meta']}>
        {isFirst && left !== null && <strong>{left}</strong>}
        {start !== null && (
          <span>
            {isAnotherDay && <>{format.dayMedium(day)} </>}
            <ClockTime at={start} format={times.first} day={day} />
          </span>
        )}
        {isSoon && room === null && <span>{t.grid.noRoom}</span>}
        {room && !isSoon && (
          <Link to={everywhere ? hrefs.rooms : hrefs.room(room.id)} className={styles['room']}>
            <Icon shape={deferredIcons.pin} />
            {everywhere ? words.agenda.allRooms : <Text {...room.name} />}
          </Link>
        )}
      </p>
      {isSoon && room && (
        <>
          <p className={styles['place']}>{everywhere ? words.agenda.allRooms : <Text {...room.name} />}</p>
          <Directions session={session} />
        </>
      )}
      <Link to={hrefs.session(session.id)} className={styles['title']}>
        <Text {...title} />
      </Link>
    </div>
  );
}
