import type { Agenda, AgendaSession } from './agenda.ts';
import { oncePerAgenda } from './agendaLookup.ts';
import { spanOf } from './timetable.ts';
import {
  addDays,
  dayOf,
  instantFrom,
  instantOf,
  minutesBetween,
  type DayKey,
  type Instant,
  type LocalDateTime,
  type Span,
  type Zone,
} from './zonedTime.ts';

/** A calendar day of `zone` from its first instant to that of the next; 23 or 25 hours where clocks change. */
export function dayBounds(day: DayKey, zone: Zone): Span {
  const midnight = (of: DayKey) => instantOf(`${of}T00:00:00` as LocalDateTime, zone);
  return { start: midnight(day), end: midnight(addDays(day, 1)) };
}

/** When a session takes place; null for one without a time, and for a cancelled one. */
export function takesPlace(session: Pick<AgendaSession, 'start' | 'end' | 'status'>): Span | null {
  return session.status === 'cancelled' ? null : spanOf(session);
}

const dayMinutes = 24 * 60;

/** Whether it goes on for a day and more, as an exhibition does, and so says nothing of when its days end. */
export function isOfSeveralDays({ start, end }: Span): boolean {
  return minutesBetween(start, end) >= dayMinutes;
}

/** A day of the conference, from the first start to the last end. */
export interface ConferenceDay extends Span {
  readonly day: DayKey;
}

/**
 * When each day of the conference is under way, days on which nothing takes place left out. A night belongs to the day
 * on which its sessions begin: a day may end after midnight. A session of several days begins its first day and ends
 * its last; in between it makes a whole day only where nothing else does.
 */
export const conferenceDays: (agenda: Agenda) => readonly ConferenceDay[] = oncePerAgenda(
  ({ conference: { days, timezone }, sessions }) => {
    const starts = new Map<DayKey, Instant>();
    const ends = new Map<DayKey, Instant>();
    const long: Span[] = [];
    for (const session of sessions) {
      const span = takesPlace(session);
      if (span === null || session.day === null) continue;
      const severalDays = isOfSeveralDays(span);
      if (severalDays) long.push(span);
      // An end at midnight is still one of the day before.
      const lastDay = severalDays ? dayOf(instantFrom(span.end - 1), timezone) : session.day;
      starts.set(session.day, earlier(starts.get(session.day) ?? span.start, span.start));
      ends.set(lastDay, later(ends.get(lastDay) ?? span.end, span.end));
    }
    return days.flatMap((day) => {
      const bounds = dayBounds(day, timezone);
      const [start, end] = [starts.get(day), ends.get(day)];
      if (start === undefined && end === undefined) {
        const goesOn = long.some((span) => span.start < bounds.end && span.end > bounds.start);
        return goesOn ? { day, ...bounds } : [];
      }
      return { day, start: start ?? bounds.start, end: end ?? bounds.end };
    });
  },
);

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
