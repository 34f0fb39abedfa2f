import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { scheduledSpan } from '../daySpan.ts';
import { isPause } from '../session.ts';
import { addMinutes, type Instant } from '../zonedTime.ts';

/** The view of the next room: where to go, what else is saved then, what follows, and where else if it is full. */
export interface NextRoom {
  /** The saved session to go to: the next one, or one that began a moment ago if no other begins soon. */
  readonly target: AgendaSession;
  /** Whether it begins within ten minutes, or has begun. */
  readonly isSoon: boolean;
  /** Other saved sessions that begin at the same time. */
  readonly also: readonly AgendaSession[];
  /** Saved sessions that are still on, and began too long ago to be the target. */
  readonly running: readonly AgendaSession[];
  /** The saved session that starts after it on that day, even before it ends; null for the last. */
  readonly following: AgendaSession | null;
  /** What else begins at that time, the nearest in track and language first. */
  readonly instead: readonly AgendaSession[];
}

/** A session counts as the next one until 10 minutes after its start, and as soon from 10 minutes before it. */
const minutesLate = 10;
const minutesSoon = 10;
const mostInstead = 4;

/** Whether it is time to go to what begins at `start`. */
export function isTimeToGo(start: Instant, now: Instant): boolean {
  return start <= addMinutes(now, minutesSoon);
}

/**
 * Where to go at `now`; null if no saved session is left.
 *
 * @param saved the visitor's sessions, by start
 */
export function nextRoomOf(agenda: Agenda, saved: readonly AgendaSession[], now: Instant): NextRoom | null {
  const timed = saved.flatMap((session) => {
    const span = scheduledSpan(session);
    return span === null ? [] : [{ session, span }];
  });
  const soon = timed.findIndex(({ span }) => span.start > now && isTimeToGo(span.start, now));
  const index =
    soon >= 0
      ? soon
      : timed.findIndex(({ span }) => span.end > now && addMinutes(span.start, minutesLate) > now);
  const found = timed[index];
  if (found === undefined) return null;
  const { session: target, span } = found;
  const later = timed.slice(index + 1);
  const ids = new Set(saved.map(({ id }) => id));
  const nearness = (other: AgendaSession) =>
    2 * Number(other.track !== null && other.track.id === target.track?.id) +
    Number(other.language !== null && other.language === target.language);
  return {
    target,
    isSoon: isTimeToGo(span.start, now),
    also: later.filter((entry) => entry.span.start === span.start).map(({ session }) => session),
    running: timed
      .slice(0, index)
      .filter((entry) => entry.span.start <= now && entry.span.end > now)
      .map(({ session }) => session),
    following:
      later.find((entry) => entry.span.start > span.start && entry.session.day === target.day)?.session ??
      null,
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
