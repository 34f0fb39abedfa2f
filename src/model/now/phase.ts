import type { Agenda } from '../agenda/agenda.ts';
import { conferenceDays, scheduledSpan } from '../daySpan.ts';
import { MINUTE, dayOf, type DayKey, type Instant, type Zone, instantFrom } from '../zonedTime.ts';
import { isPause } from '../session.ts';

/** The phase of the conference; `day` is the day that matters then. */
export type Phase =
  /** Nothing is scheduled yet. */
  | { readonly kind: 'unscheduled'; readonly day: null }
  | {
      readonly kind: 'before';
      /** The first one. */
      readonly day: DayKey;
      readonly start: Instant;
      readonly countdown: Countdown;
    }
  /** From the first start of a day to its last end. */
  | { readonly kind: 'during'; readonly day: DayKey }
  | {
      readonly kind: 'between';
      readonly ended: DayKey;
      /** The next one. */
      readonly day: DayKey;
      readonly start: Instant;
      readonly countdown: Countdown;
    }
  | {
      readonly kind: 'after';
      /** The last one. */
      readonly day: DayKey;
    };

/**
 * The phase of the conference at `now`. Cancelled sessions do not count. If a night overlaps the next morning, the new
 * day counts.
 */
export function phaseOf(agenda: Agenda, now: Instant): Phase {
  const days = conferenceDays(agenda);
  const last = days.at(-1);
  if (last === undefined) return { kind: 'unscheduled', day: null };
  const current = days.findLast(({ start, end }) => start <= now && now < end);
  if (current !== undefined) return { kind: 'during', day: current.day };
  const next = days.find(({ start }) => start > now);
  if (next === undefined) return { kind: 'after', day: last.day };
  const { day, start } = next;
  const countdown = countdownTo(start, now);
  const ended = days.findLast((past) => past.start <= now)?.day;
  if (ended === undefined) return { kind: 'before', day, start, countdown };
  return { kind: 'between', ended, day, start, countdown };
}

/**
 * The day that is called today: while a night of the conference lasts, the day it belongs to, otherwise that of the
 * calendar.
 */
export function todayAt(agenda: Agenda, now: Instant, zone: Zone): DayKey {
  const { kind, day } = phaseOf(agenda, now);
  return kind === 'during' ? day : dayOf(now, zone);
}

const dayInMinutes = 24 * 60;

/**
 * The time left: minutes are rounded up, so that it is not zero before the start. With days, the rest of an hour is left
 * out, so that nobody comes too late.
 */
export interface Countdown {
  readonly days: number;
  readonly hours: number;
  /** 0 if there are days: two units are enough. */
  readonly minutes: number;
}

function minutesLeft(start: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((start - now) / MINUTE));
}

/** The time until `start`: days and hours, or in the last 24 hours, hours and minutes. All 0 after the start. */
export function countdownTo(start: Instant, now: Instant): Countdown {
  const minutes = minutesLeft(start, now);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  return { days, hours: hours % 24, minutes: days > 0 ? 0 : minutes % 60 };
}

/** When the countdown changes next; null after the start. */
export function nextCountdownChange(start: Instant, now: Instant): Instant | null {
  const minutes = minutesLeft(start, now);
  if (minutes === 0) return null;
  const shown = minutes < dayInMinutes ? minutes : minutes - (minutes % 60);
  return instantFrom(start - (shown - 1) * MINUTE);
}

/** What is on during the conference, without breaks. */
export interface OnNow {
  /** The number of running sessions. */
  readonly running: number;
  /** If none is running, the time until the next; null if there is none, or while any is running. */
  readonly countdown: Countdown | null;
}

/** The number of sessions running at `now`, or else the time until the next. Cancelled sessions do not count. */
export function onNow({ sessions }: Pick<Agenda, 'sessions'>, now: Instant): OnNow {
  let running = 0;
  let next = Infinity;
  for (const session of sessions) {
    const span = isPause(session.format) ? null : scheduledSpan(session);
    if (span === null || span.end <= now) continue;
    if (span.start <= now) running += 1;
    else if (span.start < next) next = span.start;
  }
  return {
    running,
    countdown: running > 0 || next === Infinity ? null : countdownTo(instantFrom(next), now),
  };
}
