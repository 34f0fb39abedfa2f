import type { Agenda } from '../agenda/agenda.ts';
import { nextCountdownChange, phaseOf } from './phase.ts';
import { conferenceDays, dayBounds } from '../daySpan.ts';
import { nextStateChange } from './sessionState.ts';
import { MINUTE, instantFrom, instantOf, parseLocalDateTime, type Instant, type Zone } from '../zonedTime.ts';
import { memoizePerAgenda } from '../agenda/agendaLookup.ts';

/** Turns the device's time into the time for the agenda. */
export type Clock = (real: Instant) => Instant;

/**
 * The clock of a visit: the device's, or with `?now=2021-08-07T14:05` one that starts at that time at the venue and
 * keeps running.
 *
 * @param parameter the `now` in the address; ignored if it is not a date and time
 * @param zone the venue's time zone
 * @param startedAt the device's time at the start of the visit
 */
export function rehearsalClock(parameter: string | null, zone: Zone, startedAt: Instant): Clock {
  const local = parameter === null ? null : parseLocalDateTime(parameter);
  // No programme is that far away, and calendars end with the year 9999.
  if (local === null || local > '2200') return (real) => real;
  const offset = instantOf(local, zone) - startedAt;
  return (real) => instantFrom(real + offset);
}

/** When a clock that shows minutes changes next. Offsets of zones are whole minutes. */
export function nextMinute(now: Instant): Instant {
  return instantFrom((Math.floor(now / MINUTE) + 1) * MINUTE);
}

/**
 * When anything that depends on the time changes next: the phase and its countdown, the state of a session, what is on
 * in a room and, during a day, the line at the current minute. A clock can sleep until then.
 *
 * @returns an instant after `now`; null after the conference, or if nothing is scheduled
 */
export function nextTick(agenda: Agenda, now: Instant): Instant | null {
  let next = Infinity;
  const consider = (change: Instant | null) => {
    if (change !== null && change > now && change < next) next = change;
  };
  const phase = phaseOf(agenda, now);
  if (phase.kind === 'before' || phase.kind === 'between') consider(nextCountdownChange(phase.start, now));
  if (phase.kind === 'during') consider(nextMinute(now));
  for (const { start, end } of conferenceDays(agenda)) {
    consider(start);
    consider(end);
  }
  for (const session of agenda.sessions) consider(nextStateChange(session, now));
  return next === Infinity ? null : instantFrom(next);
}

/** Whether two agendas have the same ticks: equal in everything that `nextTick` uses. */
export function sameTicks(a: Agenda, b: Agenda): boolean {
  if (a === b) return true;
  return (
    a.sessions.length === b.sessions.length &&
    a.part === b.part &&
    a.conference.timezone === b.conference.timezone &&
    a.conference.days.join() === b.conference.days.join() &&
    a.sessions.every((session, index) => {
      const other = b.sessions[index];
      return (
        session === other ||
        (session.start === other?.start &&
          session.end === other.end &&
          session.day === other.day &&
          session.format === other.format &&
          session.status === other.status)
      );
    })
  );
}

/**
 * The instants used to compare two time zones: the bounds of the conference's days, so that a part of an agenda gives
 * the same as the whole, and every start.
 */
export const clockCheckpoints: (agenda: Agenda) => readonly Instant[] = memoizePerAgenda(
  ({ conference: { days, timezone }, sessions }) => [
    ...days.flatMap((day) => {
      const { start, end } = dayBounds(day, timezone);
      return [start, end];
    }),
    ...sessions.flatMap(({ start }) => start ?? []),
  ],
);
