import type { Agenda } from '../agenda/agenda.ts';
import { nextCountdownChange } from './countdown.ts';
import { conferenceDays } from '../daySpan.ts';
import { phaseOf } from './phase.ts';
import { nextStateChange } from './sessionState.ts';
import { instantFrom, instantOf, parseLocalDateTime, type Instant, type Zone } from '../zonedTime.ts';

const MINUTE = 60_000;

/** What time it is for the agenda when it is `real` for the device. */
export type Clock = (real: Instant) => Instant;

/**
 * The clock of a visit: the device's own or, where the address says `?now=2021-08-07T14:05`, one that shows that time
 * at the venue when the visit begins, and runs on.
 *
 * @param parameter the address's `now`; what is no date and time is as good as none
 * @param zone the venue's
 * @param startedAt the device's time when the visit began
 */
export function rehearsalClock(parameter: string | null, zone: Zone, startedAt: Instant): Clock {
  const local = parameter === null ? null : parseLocalDateTime(parameter);
  if (local === null) return (real) => real;
  const ahead = instantOf(local, zone) - startedAt;
  return (real) => instantFrom(real + ahead);
}

/** When a clock that shows minutes changes next. Offsets of zones are whole minutes. */
export function nextMinute(now: Instant): Instant {
  return instantFrom((Math.floor(now / MINUTE) + 1) * MINUTE);
}

/**
 * When anything that shows the time shows something else next: the phase and its countdown, the state of a session,
 * what runs in a room, and, while a day is under way, the line that marks the minute. A clock may sleep until then.
 *
 * @returns an instant after `now`; null once all is over, or where nothing has a time
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

/** Whether two agendas make the same clock: nothing that `nextTick` asks for differs, whatever the words. */
export function sameTicks(a: Agenda, b: Agenda): boolean {
  if (a === b) return true;
  return (
    a.sessions.length === b.sessions.length &&
    a.part === b.part &&
    a.conference.timezone === b.conference.timezone &&
    a.conference.days.join() === b.conference.days.join() &&
    a.sessions.every((session, place) => {
      const other = b.sessions[place];
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
