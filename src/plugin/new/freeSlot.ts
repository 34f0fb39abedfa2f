import type { Programme } from '../../model/programme.ts';
import type { RoomId } from '../../model/room.ts';
import { addMinutes, instantOf, parseLocalDateTime } from '../../model/zonedTime.ts';
import type { DayKey, Instant, Zone } from '../../model/zonedTime.ts';

/** Where a session could take place. */
export interface FreeSlot {
  readonly start: Instant;
  /** null where the conference has no rooms. */
  readonly room: RoomId | null;
}

/** The hours of a day without sessions, as local times. */
const usualHours = ['09:30', '17:30'] as const;

/** One time of a session, and where: null is everywhere, as a break without a room. */
interface Taken {
  readonly start: Instant;
  readonly end: Instant;
  readonly room: RoomId | null;
}

/**
 * The first time in which a room is free for as long as a session usually takes, between the first start and the last
 * end of a day. Sessions without a room take all rooms. Days without sessions run from 09:30 to 17:30.
 *
 * @returns null where every day is full, or no day is known
 */
export function freeSlot({ conference, rooms, sessions }: Programme): FreeSlot | null {
  const { days, sessionMinutes, timezone } = conference;
  const places = rooms.length === 0 ? [null] : rooms.map(({ id }) => id);
  for (const day of days) {
    const taken = sessions.flatMap(({ slots, status }) =>
      status === 'cancelled'
        ? []
        : slots
            .filter((slot) => slot.day === day)
            .flatMap(({ start, end, rooms: where }): Taken[] =>
              (where.length === 0 ? [null] : where).map((room) => ({ start, end, room })),
            ),
    );
    const [opens, closes] = hoursOf(day, timezone, taken);
    const starts = [opens, ...taken.map(({ end }) => end)]
      .filter((start) => start >= opens)
      .toSorted((a, b) => a - b);
    for (const start of starts) {
      const end = addMinutes(start, sessionMinutes);
      if (end > closes) continue;
      const isTaken = (place: RoomId | null) =>
        taken.some(
          (one) =>
            one.start < end && start < one.end && (one.room === null || place === null || one.room === place),
        );
      const free = places.find((place) => !isTaken(place));
      if (free !== undefined) return { start, room: free };
    }
  }
  return null;
}

function hoursOf(day: DayKey, zone: Zone, taken: readonly Taken[]): readonly [Instant, Instant] {
  const [opens, closes] = usualHours.map((time) => {
    const local = parseLocalDateTime(`${day}T${time}`);
    if (local === null) throw new RangeError(`"${day}" is no day.`);
    return instantOf(local, zone);
  }) as [Instant, Instant];
  const first = taken.map(({ start }) => start).reduce((a, b) => (b < a ? b : a), opens);
  const last = taken.map(({ end }) => end).reduce((a, b) => (b > a ? b : a), closes);
  return [taken.length === 0 ? opens : first, last];
}
