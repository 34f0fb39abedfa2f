import type { Agenda, AgendaRoom, AgendaSession, AgendaTrack } from './agenda.ts';
import { groupedOnce, oncePerAgenda } from './agendaLookup.ts';
import { conferenceDays, isOnDay, takesPlace } from './daySpan.ts';
import { isPause } from './session.ts';
import { phaseOf } from './phase.ts';
import type { RoomId } from './room.ts';
import { sessionsOfTrack } from './timetable.ts';
import type { DayKey, Instant } from './zonedTime.ts';

/** What runs now, and what begins next; several where the programme has several at once. */
export interface NowAndNext {
  readonly running: readonly AgendaSession[];
  /** Those that begin together. */
  readonly next: readonly AgendaSession[];
}

/**
 * What of these sessions runs at `now`, and what begins next on the given day; cancelled ones left out.
 *
 * @param day null: nothing is next
 */
export function nowAndNext(sessions: readonly AgendaSession[], day: DayKey | null, now: Instant): NowAndNext {
  const running: AgendaSession[] = [];
  let next: AgendaSession[] = [];
  let soonest = Infinity;
  for (const session of sessions) {
    const span = takesPlace(session);
    if (span === null) continue;
    if (span.start <= now && now < span.end) running.push(session);
    if (span.start <= now || span.start > soonest || session.day !== day) continue;
    if (span.start < soonest) next = [];
    soonest = span.start;
    next.push(session);
  }
  return { running, next };
}

const byRoom = groupedOnce(({ room }) => (room ? [room.id] : []));

/** The sessions in a room, in the order of the agenda. */
export function sessionsOfRoom(agenda: Agenda, id: RoomId): readonly AgendaSession[] {
  return byRoom(agenda).get(id) ?? [];
}

/** The pauses that are in no room, and so in all of them, in the order of the agenda. */
export const pausesEverywhere: (agenda: Agenda) => readonly AgendaSession[] = oncePerAgenda((agenda) =>
  agenda.sessions.filter(({ room, format }) => room === null && isPause(format)),
);

/** In a room without a session of its own, the pause in all rooms is what runs. */
function orElsePause(agenda: Agenda, own: NowAndNext, now: Instant): NowAndNext {
  if (own.running.length > 0) return own;
  return { ...own, running: nowAndNext(pausesEverywhere(agenda), null, now).running };
}

/** One place of the board for the foyer. */
export interface BoardRow extends NowAndNext {
  readonly place: AgendaRoom | AgendaTrack;
}

/**
 * Now and next in every room that has sessions, in the order of the rooms; where no session has a room, in every
 * track. What is next is of the day under way, or of the next one once it has ended.
 */
export function boardOf(agenda: Agenda, now: Instant): BoardRow[] {
  const { day } = phaseOf(agenda, now);
  const row = (place: AgendaRoom | AgendaTrack, sessions: readonly AgendaSession[]): BoardRow => ({
    place,
    ...orElsePause(agenda, nowAndNext(sessions, day, now), now),
  });
  const rooms = agenda.rooms.filter(({ id }) => sessionsOfRoom(agenda, id).length > 0);
  return rooms.length > 0
    ? rooms.map((room) => row(room, sessionsOfRoom(agenda, room.id)))
    : agenda.tracks.flatMap((track) => {
        const sessions = sessionsOfTrack(agenda, track.id);
        return sessions.length > 0 ? row(track, sessions) : [];
      });
}

/** What the display at a room's door shows. */
export interface DoorSheet extends NowAndNext {
  /** The day under way, else the next one, else the last; null while nothing has a time. */
  readonly day: DayKey | null;
  /** All of that day in this room, pauses in all rooms and cancelled sessions among them. */
  readonly sessions: readonly AgendaSession[];
}

/** The sheet at the door of a room. */
export function doorOf(agenda: Agenda, room: RoomId, now: Instant): DoorSheet {
  const { day } = phaseOf(agenda, now);
  const own = nowAndNext(sessionsOfRoom(agenda, room), day, now);
  const shown = conferenceDays(agenda).find((known) => known.day === day);
  const here = agenda.sessions.filter(
    (session) => session.room?.id === room || (session.room === null && isPause(session.format)),
  );
  return {
    day,
    sessions: shown === undefined ? [] : here.filter((session) => isOnDay(session, shown)),
    ...orElsePause(agenda, own, now),
  };
}
