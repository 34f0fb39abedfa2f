import type { Agenda, AgendaRoom, AgendaSession, AgendaSpeaker, AgendaTrack } from './agenda.ts';
import type { RoomId } from '../room.ts';
import type { SessionId } from '../session.ts';
import type { SpeakerId } from '../speaker.ts';
import type { TrackId } from '../track.ts';
import type { DayKey, Instant } from '../zonedTime.ts';

/** Caches a function of an agenda: it runs once per agenda. */
export function memoizePerAgenda<Made>(make: (agenda: Agenda) => Made): (agenda: Agenda) => Made {
  const made = new WeakMap<Agenda, { readonly value: Made }>();
  return (agenda) => {
    let cached = made.get(agenda);
    if (!cached) made.set(agenda, (cached = { value: make(agenda) }));
    return cached.value;
  };
}

/** The contents of an agenda by id. */
export interface AgendaLookup {
  readonly sessions: ReadonlyMap<SessionId, AgendaSession>;
  readonly tracks: ReadonlyMap<TrackId, AgendaTrack>;
  readonly rooms: ReadonlyMap<RoomId, AgendaRoom>;
  readonly speakers: ReadonlyMap<SpeakerId, AgendaSpeaker>;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]));
}

export const agendaLookup: (agenda: Agenda) => AgendaLookup = memoizePerAgenda((agenda) => ({
  // If a session takes place several times, the first one.
  sessions: byId(agenda.sessions.filter(({ slot }) => !slot)),
  tracks: byId(agenda.tracks),
  rooms: byId(agenda.rooms),
  speakers: byId(agenda.speakers),
}));

/** The rooms of a session, none if it has none. */
export function roomsOf({ room, rooms }: Pick<AgendaSession, 'room' | 'rooms'>): readonly AgendaRoom[] {
  return rooms ?? (room ? [room] : []);
}

/** The names of its rooms, with commas between. */
export function roomNames(session: Pick<AgendaSession, 'room' | 'rooms'>): string {
  return roomsOf(session)
    .map(({ name }) => name.text)
    .join(', ');
}

/** Groups the sessions by their keys, in the order of the agenda; cached per agenda. */
export function memoizedGroups<Key>(
  keysOf: (session: AgendaSession) => readonly Key[],
): (agenda: Agenda) => ReadonlyMap<Key, readonly AgendaSession[]> {
  return memoizePerAgenda((agenda) => {
    const groups = new Map<Key, AgendaSession[]>();
    for (const session of agenda.sessions) {
      for (const key of keysOf(session)) {
        const group = groups.get(key);
        if (group) group.push(session);
        else groups.set(key, [session]);
      }
    }
    return groups;
  });
}

/** The start of a day's first session; null if this agenda has none. */
export function firstStartOf({ sessions }: Agenda, day: DayKey): Instant | null {
  return sessions.find((session) => session.day === day)?.start ?? null;
}
