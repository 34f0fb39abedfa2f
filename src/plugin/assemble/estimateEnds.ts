import type { RoomId } from '../../model/room.ts';
import { isPause } from '../../model/session.ts';
import type { SessionFormat } from '../../model/session.ts';
import type { TrackId } from '../../model/track.ts';
import { addMinutes } from '../../model/zonedTime.ts';
import type { DayKey, Instant } from '../../model/zonedTime.ts';

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
  /** The session that it is a part of: those of one block follow each other. */
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
    const next = (starts.get(placeOf(session)) ?? []).find((candidate) => candidate > start);
    const inferred = next !== undefined && next <= addMinutes(start, longestInferredMinutes);
    return { end: inferred ? next : addMinutes(start, sessionMinutes), endEstimated: true };
  });
}

function placeOf({ room, track, day, within }: Timed): string {
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
    for (const place of [placeOf(session), ...others.map((room) => `room ${room}`)]) {
      const known = starts.get(place);
      if (known) known.push(session.start);
      else starts.set(place, [session.start]);
    }
  }
  for (const [place, list] of starts) {
    if (place.startsWith('room ')) list.push(...everywhere);
    list.sort((a, b) => a - b);
  }
  return starts;
}
