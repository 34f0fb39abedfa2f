import type { DaySection } from '../timetable.ts';
import { isOfSeveralDays } from '../daySpan.ts';
import { spanOf } from '../timetable.ts';
import { instantFrom, type Instant } from '../zonedTime.ts';

/** A position of the current-time line: between two starts, or after the last one while something is on. */
export interface NowLinePosition {
  /** The line comes after the sessions with this start. */
  readonly after: Instant;
  /** The next start; after the last one the day's end. */
  readonly until: Instant;
}

/**
 * The positions of the line on a day, one after each start. Sessions of several days do not extend a day, and a night
 * ends where the next day starts, so that there is at most one line.
 *
 * @param next the first start of the next day; null if there is none
 */
export function nowLinePositions({ slots }: DaySection, next: Instant | null): NowLinePosition[] {
  const ends = slots.flatMap(({ start, sessions }) => [
    start,
    ...sessions.flatMap((session) => {
      const span = spanOf(session);
      return span === null || isOfSeveralDays(span) || session.status === 'cancelled' ? [] : span.end;
    }),
  ]);
  const end = instantFrom(
    Math.min(
      ends.reduce((a, b) => Math.max(a, b), 0),
      next ?? Infinity,
    ),
  );
  return slots.map(({ start }, index) => ({ after: start, until: slots[index + 1]?.start ?? end }));
}

/** Whether the line is at this position at `now`. */
export function isAtPosition({ after, until }: NowLinePosition, now: Instant): boolean {
  return after <= now && now < until;
}
