import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { scheduledSpan } from '../daySpan.ts';
import { isPause } from '../session.ts';
import { addMinutes, type Instant } from '../zonedTime.ts';

/** What someone in a corridor needs: where to go, what follows, and where else if it is full. */
export interface Corridor {
  /** The saved session to go to: the next one, or one that began a moment ago. */
  readonly target: AgendaSession;
  /** Whether it begins within ten minutes, or has begun. */
  readonly isSoon: boolean;
  /** The saved session after it on that day; null for the last. */
  readonly following: AgendaSession | null;
  /** What else begins at that time, the nearest in track and language first. */
  readonly instead: readonly AgendaSession[];
}

/** Until when after its start one still goes to a session, and from when it is soon, in minutes. */
const minutesLate = 10;
const minutesSoon = 10;
const mostInstead = 4;

/** Whether it is time to go to what begins at `start`. */
export function isTimeToGo(start: Instant, now: Instant): boolean {
  return start <= addMinutes(now, minutesSoon);
}

/**
 * Where to go at `now`; null if none of the saved sessions is to come.
 *
 * @param saved the visitor's sessions, by start
 */
export function corridorOf(agenda: Agenda, saved: readonly AgendaSession[], now: Instant): Corridor | null {
  const timed = saved.flatMap((session) => {
    const span = scheduledSpan(session);
    return span === null ? [] : [{ session, span }];
  });
  const place = timed.findIndex(({ span }) => span.end > now && addMinutes(span.start, minutesLate) > now);
  const found = timed[place];
  if (found === undefined) return null;
  const { session: target, span } = found;
  const ids = new Set(saved.map(({ id }) => id));
  const nearness = (other: AgendaSession) =>
    2 * Number(other.track !== null && other.track.id === target.track?.id) +
    Number(other.language !== null && other.language === target.language);
  return {
    target,
    isSoon: isTimeToGo(span.start, now),
    following:
      timed.slice(place + 1).find((one) => one.span.start >= span.end && one.session.day === target.day)
        ?.session ?? null,
    instead: agenda.sessions
      .filter(
        (other) =>
          other.start === target.start &&
          other.status !== 'cancelled' &&
          !isPause(other.format) &&
          !ids.has(other.id),
      )
      .toSorted((a, b) => nearness(b) - nearness(a))
      .slice(0, mostInstead),
  };
}
