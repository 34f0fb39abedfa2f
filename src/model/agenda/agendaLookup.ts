import type { Agenda, AgendaRoom, AgendaSession, AgendaSpeaker, AgendaTrack } from './agenda.ts';
import type { RoomId } from '../room.ts';
import type { SessionId } from '../session.ts';
import type { SpeakerId } from '../speaker.ts';
import type { TrackId } from '../track.ts';

/** Makes something of an agenda when first asked for it, and gives the same ever after. */
export function oncePerAgenda<Made>(make: (agenda: Agenda) => Made): (agenda: Agenda) => Made {
  const made = new WeakMap<Agenda, { readonly value: Made }>();
  return (agenda) => {
    let kept = made.get(agenda);
    if (!kept) made.set(agenda, (kept = { value: make(agenda) }));
    return kept.value;
  };
}

/** Everything of an agenda by its id. */
export interface AgendaLookup {
  readonly sessions: ReadonlyMap<SessionId, AgendaSession>;
  readonly tracks: ReadonlyMap<TrackId, AgendaTrack>;
  readonly rooms: ReadonlyMap<RoomId, AgendaRoom>;
  readonly speakers: ReadonlyMap<SpeakerId, AgendaSpeaker>;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]));
}

export const agendaLookup: (agenda: Agenda) => AgendaLookup = oncePerAgenda((agenda) => ({
  sessions: byId(agenda.sessions),
  tracks: byId(agenda.tracks),
  rooms: byId(agenda.rooms),
  speakers: byId(agenda.speakers),
}));

/** The sessions by each of the keys they have, in the order of the agenda. */
export function groupedOnce<Key>(
  keysOf: (session: AgendaSession) => readonly Key[],
): (agenda: Agenda) => ReadonlyMap<Key, readonly AgendaSession[]> {
  return oncePerAgenda((agenda) => {
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
