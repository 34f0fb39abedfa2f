import type { RoomId } from '../../model/room.ts';
import type { SessionStatus } from '../../model/session.ts';
import type { SpeakerId } from '../../model/speaker.ts';
import type { Instant } from '../../model/zonedTime.ts';
import type { Position, Problem } from '../problem.ts';

export interface Booking {
  /** The file that decides, and where its date stands. */
  readonly file: string;
  readonly position: Position;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly endEstimated: boolean;
  readonly status: SessionStatus;
  readonly room: RoomId | null;
  readonly speakers: readonly SpeakerId[];
}

/** What a warning calls the room, the person and the time: names as the default locale has them. */
export interface ClashWords {
  room(id: RoomId): string;
  speaker(id: SpeakerId): string;
  time(instant: Instant): string;
}

type Placed = Booking & { readonly start: Instant; readonly end: Instant };

/** Warns of one room, or one person, in two places at once; cancelled sessions take no place. */
export function findClashes(bookings: readonly Booking[], words: ClashWords): Problem[] {
  const placed = bookings.filter(isPlaced).sort((a, b) => a.start - b.start || (a.file < b.file ? -1 : 1));
  const rooms = new Map<RoomId, Placed[]>();
  const people = new Map<SpeakerId, Placed[]>();
  const problems: Problem[] = [];
  for (const booking of placed) {
    const inRoom = booking.room === null ? [] : enter(rooms, booking.room, booking);
    for (const other of inRoom) {
      problems.push(
        clash(
          booking,
          other,
          `Room "${words.room(booking.room as RoomId)}" is taken`,
          words,
          'the room or the time',
        ),
      );
    }
    for (const speaker of booking.speakers) {
      for (const other of enter(people, speaker, booking)) {
        problems.push(
          clash(booking, other, `"${words.speaker(speaker)}" speaks elsewhere`, words, 'one of the times'),
        );
      }
    }
  }
  return problems;
}

function isPlaced(booking: Booking): booking is Placed {
  return booking.start !== null && booking.end !== null && booking.status === 'confirmed';
}

/** Adds the booking to what its room or speaker has open, and gives back what it collides with. */
function enter<Key>(open: Map<Key, Placed[]>, key: Key, booking: Placed): readonly Placed[] {
  const running = (open.get(key) ?? []).filter(({ end }) => end > booking.start);
  open.set(key, [...running, booking]);
  // An estimated end only says that the two may meet: no ground for a warning.
  return running.filter(({ start, endEstimated }) => start === booking.start || !endEstimated);
}

function clash(booking: Placed, other: Placed, what: string, words: ClashWords, mend: string): Problem {
  return {
    file: booking.file,
    ...booking.position,
    severity: 'warning',
    message: `${what} at ${words.time(booking.start)}: ${other.file} runs from "${words.time(other.start)}" to "${words.time(other.end)}".`,
    hint: `Change ${mend} in one of the two files, or cancel one of them with "status: cancelled".`,
  };
}
