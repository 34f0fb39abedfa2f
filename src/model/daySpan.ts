import type { Agenda, AgendaSession } from './agenda/agenda.ts';
import { oncePerAgenda } from './agenda/agendaLookup.ts';
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

type Timed = Pick<AgendaSession, 'start' | 'end' | 'status' | 'day'>;

/**
 * When each day is under way, days without sessions left out. A night belongs to the day on which its sessions begin:
 * a day may end after midnight. A session of several days begins its first day and ends its last; in between it makes
 * a whole day only where nothing else does.
 *
 * @param days in order; what begins on another day counts for nothing
 * @param zone the venue's
 * @param spanFor when a session runs; null: it is not counted
 */
export function daySpans<Session extends Timed>(
  sessions: readonly Session[],
  days: readonly DayKey[],
  zone: Zone,
  spanFor: (session: Session) => Span | null,
): ConferenceDay[] {
  const starts = new Map<DayKey, Instant>();
  const ends = new Map<DayKey, Instant>();
  const long: Span[] = [];
  for (const session of sessions) {
    const span = spanFor(session);
    if (span === null || session.day === null) continue;
    const severalDays = isOfSeveralDays(span);
    if (severalDays) long.push(span);
    // An end at midnight is still one of the day before.
    const lastDay = severalDays ? dayOf(instantFrom(span.end - 1), zone) : session.day;
    starts.set(session.day, earlier(starts.get(session.day) ?? span.start, span.start));
    ends.set(lastDay, later(ends.get(lastDay) ?? span.end, span.end));
  }
  return days.flatMap((day) => {
    const [start, end] = [starts.get(day), ends.get(day)];
    if (start !== undefined && end !== undefined) return { day, start, end };
    const bounds = dayBounds(day, zone);
    const goesOn = long.some((span) => span.start < bounds.end && span.end > bounds.start);
    return goesOn ? { day, start: start ?? bounds.start, end: end ?? bounds.end } : [];
  });
}

/** When each day of the conference is under way; cancelled sessions count for nothing. */
export const conferenceDays: (agenda: Agenda) => readonly ConferenceDay[] = oncePerAgenda(
  ({ conference: { days, timezone }, sessions }) => daySpans(sessions, days, timezone, takesPlace),
);

/** Whether a session is to be seen on a day: it begins on it, or goes on from an earlier one while it is under way. */
export function isOnDay(session: Timed, { day, start }: ConferenceDay): boolean {
  if (session.day === null || session.end === null) return false;
  return session.day === day || (session.day < day && session.end > start);
}

/** Of these sessions those that began on an earlier day and are to be seen on this one, as nights and exhibitions are. */
export function goingOnInto(
  agenda: Agenda,
  day: DayKey,
  sessions: readonly AgendaSession[],
): readonly AgendaSession[] {
  const span = conferenceDays(agenda).find((known) => known.day === day);
  return span === undefined
    ? []
    : sessions.filter((session) => session.day !== day && isOnDay(session, span));
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
