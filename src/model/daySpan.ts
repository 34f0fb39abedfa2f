import type { Agenda, AgendaSession } from './agenda/agenda.ts';
import { memoizePerAgenda } from './agenda/agendaLookup.ts';
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

/** A calendar day in a time zone, up to the start of the next; 23 or 25 hours where clocks change. */
export function dayBounds(day: DayKey, zone: Zone): Span {
  const midnight = (dayKey: DayKey) => instantOf(`${dayKey}T00:00:00` as LocalDateTime, zone);
  return { start: midnight(day), end: midnight(addDays(day, 1)) };
}

/** When a session takes place; null if it has no time or is cancelled. */
export function scheduledSpan(session: Pick<AgendaSession, 'start' | 'end' | 'status'>): Span | null {
  return session.status === 'cancelled' ? null : spanOf(session);
}

const dayMinutes = 24 * 60;

/** Whether it lasts a day or more, such as an exhibition, so its end is not the end of a day. */
export function isOfSeveralDays({ start, end }: Span): boolean {
  return minutesBetween(start, end) >= dayMinutes;
}

/** A day of the conference, from the first start to the last end. */
export interface ConferenceDay extends Span {
  readonly day: DayKey;
}

type Timed = Pick<AgendaSession, 'start' | 'end' | 'status' | 'day'>;

/**
 * When each day of the conference starts and ends; days without sessions are left out. A night belongs to the day on
 * which its sessions start, so a day may end after midnight. A session of several days starts its first day and ends
 * its last one; between these it only counts on days without other sessions.
 *
 * @param days sorted; sessions on other days do not count
 * @param zone the venue's time zone
 * @param spanFor when a session takes place; null if it does not count
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
    // An end at midnight belongs to the day before.
    const endDay = severalDays ? dayOf(instantFrom(span.end - 1), zone) : session.day;
    // If only this session continues after the last day, it extends that day.
    const lastDay = days.includes(endDay) ? endDay : (days.findLast((day) => day < endDay) ?? session.day);
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

/** When each day of the conference starts and ends; cancelled sessions do not count. */
export const conferenceDays: (agenda: Agenda) => readonly ConferenceDay[] = memoizePerAgenda(
  ({ conference: { days, timezone }, sessions }) => daySpans(sessions, days, timezone, scheduledSpan),
);

/** Whether a session is listed on a day: it starts on it, or continues from an earlier one. */
export function isOnDay(session: Timed, { day, start }: ConferenceDay): boolean {
  if (session.day === null || session.end === null) return false;
  return session.day === day || (session.day < day && session.end > start);
}

/** The sessions that started on an earlier day and continue on this one, such as nights and exhibitions. */
export function continuingInto(
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

/** The end of a session, and whether it is an estimate. */
export interface SessionEnd {
  readonly at: Instant;
  readonly estimated: boolean;
}

/** @returns null while the session is not scheduled */
export function endOf({ end, endEstimated }: AgendaSession): SessionEnd | null {
  return end === null ? null : { at: end, estimated: endEstimated };
}

/** Whether two sessions end at the same time, and both by an estimate or both not. */
export function endTogether(a: AgendaSession, b: AgendaSession): boolean {
  return a.end === b.end && a.endEstimated === b.endEstimated;
}

/**
 * A session that ends when more than half of these do, to show that end once; null if no end is so common. It is a
 * cancelled one only if all that end then are cancelled.
 */
export function sessionWithUsualEnd(sessions: readonly AgendaSession[]): AgendaSession | null {
  for (const session of sessions) {
    const together = sessions.filter((other) => endTogether(session, other));
    if (session.end !== null && together.length * 2 > sessions.length)
      return together.find(({ status }) => status !== 'cancelled') ?? session;
  }
  return null;
}

/**
 * When a session takes its visitor's time; null if it has no time, is cancelled, or lasts a day or more, such as an
 * exhibition, which people visit between sessions.
 */
export function timeTaken(session: AgendaSession): Span | null {
  const span = scheduledSpan(session);
  return span === null || isOfSeveralDays(span) ? null : span;
}
