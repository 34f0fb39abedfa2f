import { isOfSeveralDays, takesPlace } from '../daySpan.ts';
import { isAtPlace, nowPlaces } from './nowLine.ts';
import type { SessionId } from '../session.ts';
import type { DaySection, Slot } from '../timetable.ts';
import type { DayKey, Instant } from '../zonedTime.ts';

/** Where a list of the days opens at some time. */
export type NowOpening =
  /** A day is under way: the line that marks the time is there. */
  | {
      readonly kind: 'running';
      /**
       * The first session of each start from which something still runs, from the earliest on, and of the latest start
       * in any case. To begin with an earlier one shows more of what is on.
       */
      readonly firsts: readonly SessionId[];
    }
  /** A day has ended, or night has: the next one is what is to come. */
  | { readonly kind: 'day'; readonly day: DayKey };

/** @returns null before all days listed and after them: the list begins at its beginning */
export function nowOpening(days: readonly DaySection[], now: Instant): NowOpening | null {
  for (const [index, section] of days.entries()) {
    const next = days[index + 1]?.slots[0]?.start ?? null;
    if (nowPlaces(section, next).some((place) => isAtPlace(place, now))) {
      return { kind: 'running', firsts: firstsOf(section.slots, now) };
    }
  }
  const toCome = days.findIndex(({ slots: [first] }) => first !== undefined && first.start > now);
  const day = days[toCome]?.day;
  return toCome > 0 && day !== undefined ? { kind: 'day', day } : null;
}

function firstsOf(slots: readonly Slot[], now: Instant): SessionId[] {
  const begun = slots.filter(({ start }) => start <= now);
  const latest = begun.at(-1);
  return begun
    .filter((slot) => slot === latest || slot.sessions.some((session) => isRunning(session, now)))
    .flatMap(({ sessions }) => sessions[0]?.id ?? []);
}

/** An exhibition of several days runs all along, and is not what one looks for. */
function isRunning(session: Slot['sessions'][number], now: Instant): boolean {
  const span = takesPlace(session);
  return span !== null && span.start <= now && now < span.end && !isOfSeveralDays(span);
}
