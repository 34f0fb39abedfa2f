import type { RoomId } from '../../model/room.ts';
import type { SessionStatus } from '../../model/session.ts';
import type { SpeakerId } from '../../model/speaker.ts';
import type { Instant } from '../../model/zonedTime.ts';
import type { Position, Problem } from '../problem.ts';

export interface Booking {
  readonly id?: string;
  /** The session that it is a part of. */
  readonly within?: string | null;
  /** The file that decides, and the position of its date. */
  readonly file: string;
  readonly position: Position;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly endEstimated: boolean;
  readonly status: SessionStatus;
  readonly rooms: readonly RoomId[];
  readonly speakers: readonly SpeakerId[];
}

/** The names of room, speaker and time in a warning, in the default locale. */
export interface ClashWords {
  room(id: RoomId): string;
  speaker(id: SpeakerId): string;
  time(instant: Instant): string;
}

type Placed = Booking & { readonly start: Instant; readonly end: Instant };

/** Warns of rooms and speakers with two sessions at once; cancelled sessions do not count. */
export function findClashes(bookings: readonly Booking[], words: ClashWords): Problem[] {
  const placed = bookings.filter(isPlaced).sort((a, b) => a.start - b.start || (a.file < b.file ? -1 : 1));
  const rooms = new Map<RoomId, Placed[]>();
  const people = new Map<SpeakerId, Placed[]>();
  const problems: Problem[] = [];
  for (const booking of placed) {
    for (const room of booking.rooms) {
      for (const other of enter(rooms, room, booking)) {
        problems.push(
          clash(booking, other, `Room "${words.room(room)}" is taken`, words, 'the room or the time'),
        );
      }
    }
    for (const speaker of booking.speakers) {
      for (const other of enter(people, speaker, booking)) {
        problems.push(
          clash(booking, other, `"${words.speaker(speaker)}" has another session`, words, 'one of the times'),
        );
      }
    }
  }
  return problems;
}

function isPlaced(booking: Booking): booking is Placed {
  return booking.start !== null && booking.end !== null && booking.status === 'confirmed';
}

/** Adds a booking to the running ones of its room or speaker, and returns those it overlaps. */
function enter<Key>(open: Map<Key, Placed[]>, key: Key, booking: Placed): readonly Placed[] {
  const running = (open.get(key) ?? []).filter(({ end }) => end > booking.start);
  open.set(key, [...running, booking]);
  // With an estimated end the overlap is uncertain, so there is no warning.
  return running.filter(
    (other) => (other.start === booking.start || !other.endEstimated) && !belongTogether(other, booking),
  );
}

/** Two times of one session, a block and its talk, or two talks of a block. */
function belongTogether(a: Booking, b: Booking): boolean {
  const [block, other] = [a.within ?? a.id, b.within ?? b.id];
  return block !== undefined && block === other;
}

function clash(booking: Placed, other: Placed, what: string, words: ClashWords, fix: string): Problem {
  return {
    file: booking.file,
    ...booking.position,
    severity: 'warning',
    message: `${what} at ${words.time(booking.start)}: ${other.file} runs from "${words.time(other.start)}" to "${words.time(other.end)}".`,
    hint: `Change ${fix} in one of the two files, or cancel one of them with "status: cancelled".`,
  };
}
