import type { Agenda } from '../agenda/agenda.ts';
import { countdownTo, type Countdown } from './countdown.ts';
import { conferenceDays } from '../daySpan.ts';
import { dayOf } from '../zonedTime.ts';
import type { DayKey, Instant, Zone } from '../zonedTime.ts';

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
