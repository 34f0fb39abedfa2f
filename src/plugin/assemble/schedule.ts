import type { SessionId } from '../../model/session.ts';
import { compareSessions } from '../../model/timetable.ts';
import type { Place } from '../../model/timetable.ts';
import type { TrackId } from '../../model/track.ts';
import { addDays, addMinutes, dayOf, localOf } from '../../model/zonedTime.ts';
import type { DayKey, Instant, Zone } from '../../model/zonedTime.ts';
import { momentOf } from '../fields/venueTime.ts';
import type { SlotRecord } from '../sessionSchema.ts';
import type { Joined } from './joinLocales.ts';
import type { ParsedSession } from './parsedContent.ts';

/** A time that a session takes place. */
export interface ScheduledSlot {
  readonly start: Instant;
  /** From `end` or `duration`; null if the file has neither. */
  readonly end: Instant | null;
  readonly day: DayKey;
}

/** A session's files, and when its original says that it is: at the first of its times. */
export interface Scheduled {
  readonly joined: Joined<ParsedSession>;
  readonly id: SessionId;
  readonly start: Instant | null;
  /** From `end` or `duration`; null if the file has neither. */
  readonly end: Instant | null;
  readonly day: DayKey | null;
  /** All its times, in order. */
  readonly slots: readonly ScheduledSlot[];
  readonly track: TrackId | null;
}

/**
 * Reads the original's dates as times at the venue.
 *
 * @param dayStart `04:00`: what begins earlier in the morning belongs to the day before
 */
export function schedule(joined: Joined<ParsedSession>, zone: Zone, dayStart: string): Scheduled {
  const { record } = joined.original;
  const { date, track } = record;
  const slots =
    date === null ? [] : [{ ...record, date }, ...record.slots].map((slot) => timeOf(slot, zone, dayStart));
  const [first] = slots;
  return {
    joined,
    id: joined.id as SessionId,
    start: first?.start ?? null,
    end: first?.end ?? null,
    day: first?.day ?? null,
    slots,
    track: track as TrackId | null,
  };
}

function timeOf(
  { date, end, durationMinutes }: Omit<SlotRecord, 'rooms'>,
  zone: Zone,
  dayStart: string,
): ScheduledSlot {
  const start = momentOf(date, zone);
  const isNight = localOf(start, zone).slice(11, 16) < dayStart;
  const last = durationMinutes === null ? null : addMinutes(start, durationMinutes);
  return {
    start,
    end: end === null ? last : momentOf(end, zone),
    day: addDays(dayOf(start, zone), isNight ? -1 : 0),
  };
}

/** Sorts sessions by start, track and room name in the original, then id. */
export function compareBySchedule(a: Scheduled, b: Scheduled): number {
  return compareSessions(placeOf(a), placeOf(b));
}

function placeOf({ id, start, track, joined }: Scheduled): Place {
  const { room, within } = joined.original.record;
  // The parts of a block are listed below it.
  return { id: within === null ? id : `${within}\uffff${id}`, start, track, room };
}
