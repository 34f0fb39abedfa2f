import { type SessionId, isPause, type SessionFormat } from '../../model/session.ts';
import { compareSessions, type SessionSortKey } from '../../model/timetable.ts';
import type { TrackId } from '../../model/track.ts';
import {
  addDays,
  addMinutes,
  dayOf,
  localOf,
  type DayKey,
  type Instant,
  type Zone,
} from '../../model/zonedTime.ts';
import { momentOf, isAfter } from '../fields/venueTime.ts';
import type { SlotRecord } from '../sessionSchema.ts';
import { type Joined, type ParsedSession, joinLocales, type ParsedContent } from './parsedContent.ts';
import type { RoomId } from '../../model/room.ts';
import { nearestName } from '../../model/text/nearest.ts';
import { positionOf, warning, type Problem } from '../problem.ts';

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
  return compareSessions(sortKeyOf(a), sortKeyOf(b));
}

function sortKeyOf({ id, start, track, joined }: Scheduled): SessionSortKey {
  const { room, within } = joined.original.record;
  // The parts of a block are listed below it.
  return { id: within === null ? id : `${within}\uffff${id}`, start, track, room };
}

/** The next start gives the end only if it is this near; a longer time is a gap in the programme. */
const longestInferredMinutes = 90;

export interface Timed {
  readonly start: Instant | null;
  /** From `end` or `duration` in the file. */
  readonly end: Instant | null;
  readonly day: DayKey | null;
  readonly room: RoomId | null;
  /** All of its rooms, where there are several. */
  readonly rooms?: readonly RoomId[];
  /** The session that it is a part of. Parts of one block follow each other. */
  readonly within?: string | null;
  readonly track: TrackId | null;
  readonly format: SessionFormat;
}

export interface SlotEnd {
  readonly end: Instant | null;
  readonly endEstimated: boolean;
}

/**
 * The end of each session: from its file, else the next start in its room (without a room: in its track on that day) if
 * within 90 minutes, else `sessionMinutes` after its start. A break without a room ends sessions in all rooms.
 *
 * @returns one end per session, in the given order
 */
export function estimateEnds(sessions: readonly Timed[], sessionMinutes: number): readonly SlotEnd[] {
  const starts = startsByPlace(sessions);
  return sessions.map((session) => {
    const { start, end } = session;
    if (start === null) return { end: null, endEstimated: false };
    if (end !== null) return { end, endEstimated: false };
    const next = (starts.get(locationOf(session)) ?? []).find((candidate) => candidate > start);
    const inferred = next !== undefined && next <= addMinutes(start, longestInferredMinutes);
    return { end: inferred ? next : addMinutes(start, sessionMinutes), endEstimated: true };
  });
}

function locationOf({ room, track, day, within }: Timed): string {
  if (within != null) return `within ${within}`;
  return room === null ? `track ${track ?? ''} ${day ?? ''}` : `room ${room}`;
}

function startsByPlace(sessions: readonly Timed[]): Map<string, Instant[]> {
  const starts = new Map<string, Instant[]>();
  const everywhere: Instant[] = [];
  for (const session of sessions) {
    if (session.start === null) continue;
    if (session.room === null && isPause(session.format)) everywhere.push(session.start);
    const others = session.within == null ? (session.rooms ?? []).slice(1) : [];
    for (const location of [locationOf(session), ...others.map((room) => `room ${room}`)]) {
      const known = starts.get(location);
      if (known) known.push(session.start);
      else starts.set(location, [session.start]);
    }
  }
  for (const [location, list] of starts) {
    if (location.startsWith('room ')) list.push(...everywhere);
    list.sort((a, b) => a - b);
  }
  return starts;
}

/**
 * Gives sessions that are `within` a block the time, room and track of the block if they have none of their own. A
 * `within` that names an unknown session, the session itself, or a session within another block is ignored.
 */
export function placeWithin(content: ParsedContent): {
  readonly content: ParsedContent;
  readonly problems: readonly Problem[];
} {
  if (content.sessions.every(({ record }) => record.within === null)) return { content, problems: [] };
  const joined = joinLocales(content.sessions, content.conference.locales);
  const originals = new Map(joined.map(({ id, original }) => [id, original]));
  const problems: Problem[] = [];
  const sessions = joined.flatMap(({ id, files, original }) => {
    const { within } = original.record;
    if (within === null) return files;
    const warn = (message: string, hint: string) =>
      problems.push(
        warning('block', original.path, message, hint, positionOf(original.record.positions, 'within')),
      );
    const block = originals.get(within);
    if (block === undefined || within === id) {
      const nearest = nearestName(within, [...originals.keys()]);
      warn(
        within === id ? `"${id}" is within itself.` : `"within" names no session: "${within}".`,
        nearest === null || nearest === id
          ? 'Write the id of the session that this one is a part of: the name of its file without ".md".'
          : `Did you mean "${nearest}"?`,
      );
      return files.map((file) => withBlock(file, null));
    }
    if (block.record.within !== null) {
      warn(
        `"${within}" is itself within "${block.record.within}".`,
        `Write "within: ${block.record.within}" here too: a block cannot contain another.`,
      );
      return files.map((file) => withBlock(file, null));
    }
    const { date } = original.record;
    const [from, until] = [block.record.date, block.record.end];
    if (date !== null && from !== null && (isAfter(from, date) || (until !== null && !isAfter(until, date))))
      warn(
        `It begins at "${date}", outside "${within}", which begins at "${from}"${until === null ? '' : ` and ends at "${until}"`}.`,
        'Fix the date, or leave it out: then it has the time of the block.',
      );
    return files.map((file) => withBlock(file, block));
  });
  return { content: { ...content, sessions }, problems };
}

function withBlock(file: ParsedSession, block: ParsedSession | null): ParsedSession {
  const { record } = file;
  if (block === null) return { ...file, record: { ...record, within: null } };
  const { date, end, durationMinutes, slots, room, rooms, track, within } = block.record;
  return {
    ...file,
    record: {
      ...record,
      within: record.within ?? within,
      ...(record.date === null && {
        date,
        end,
        durationMinutes: record.durationMinutes ?? durationMinutes,
        slots,
      }),
      ...(record.rooms.length === 0 && { room, rooms }),
      track: record.track ?? track,
    },
  };
}
