import type { SessionId } from '../../model/session.ts';
import { compareSessions } from '../../model/timetable.ts';
import type { Place } from '../../model/timetable.ts';
import type { TrackId } from '../../model/track.ts';
import { addMinutes, dayOf, instantOf } from '../../model/zonedTime.ts';
import type { DayKey, Instant, Zone } from '../../model/zonedTime.ts';
import type { Joined } from './joinLocales.ts';
import type { ParsedSession } from './parsedContent.ts';

/** A session's files, and when its original says that it is. */
export interface Scheduled {
  readonly joined: Joined<ParsedSession>;
  readonly id: SessionId;
  readonly start: Instant | null;
  /** By `end` or `duration`; null where the file says neither. */
  readonly end: Instant | null;
  readonly day: DayKey | null;
  readonly track: TrackId | null;
}

/** Reads the original's dates as times at the venue. */
export function schedule(joined: Joined<ParsedSession>, zone: Zone): Scheduled {
  const { date, end, durationMinutes, track } = joined.original.record;
  const start = date === null ? null : instantOf(date, zone);
  return {
    joined,
    id: joined.id as SessionId,
    start,
    end: start === null ? null : endOf(start),
    day: start === null ? null : dayOf(start, zone),
    track: track as TrackId | null,
  };

  function endOf(from: Instant): Instant | null {
    if (end !== null) return instantOf(end, zone);
    return durationMinutes === null ? null : addMinutes(from, durationMinutes);
  }
}

/** The one order of sessions, by start, track and the name of the room as the original gives them, then id. */
export function bySchedule(a: Scheduled, b: Scheduled): number {
  return compareSessions(placeOf(a), placeOf(b));
}

function placeOf({ id, start, track, joined }: Scheduled): Place {
  return { id, start, track, room: joined.original.record.room };
}
