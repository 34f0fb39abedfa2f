import type { DaySection } from '../timetable.ts';
import { isOfSeveralDays } from '../daySpan.ts';
import { spanOf } from '../timetable.ts';
import { instantFrom, type Instant } from '../zonedTime.ts';

/** Between two starts of a day, or after its last one, while something is still on: where a line marks the time. */
export interface NowPlace {
  /** The line stands after what begins then. */
  readonly after: Instant;
  /** The next start; after the last one the day's end. */
  readonly until: Instant;
}

/**
 * The places of the line on a day, one after each start. What runs for several days does not hold a day open, and a
 * night ends where the next day begins, so that there is one line at the most.
 *
 * @param next the first start of the next day; null where there is none
 */
export function nowPlaces({ slots }: DaySection, next: Instant | null): NowPlace[] {
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
  return slots.map(({ start }, place) => ({ after: start, until: slots[place + 1]?.start ?? end }));
}

export function isAtPlace({ after, until }: NowPlace, now: Instant): boolean {
  return after <= now && now < until;
}
