import type { SessionId } from '../../model/session.ts';
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

/** The one order of sessions: by start (those without one last), then track, name of the room and id. */
export function bySchedule(a: Scheduled, b: Scheduled): number {
  if (a.start !== b.start) {
    if (a.start === null) return 1;
    if (b.start === null) return -1;
    return a.start - b.start;
  }
  return (
    byText(a.track, b.track) ||
    byText(a.joined.original.record.room, b.joined.original.record.room) ||
    byText(a.id, b.id)
  );
}

function byText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
