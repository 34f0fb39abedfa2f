import { agendaCounts } from './agendaCounts.ts';
import { oncePerAgenda } from './agendaLookup.ts';
import type { Agenda, AgendaSession, AgendaSpeaker } from './agenda.ts';

export interface OthersShown {
  readonly speakers?: readonly AgendaSpeaker[];
  readonly allLists?: boolean;
}

/**
 * The agenda as far as one page shows it: some of its sessions, with their people, tracks and rooms, and the counts
 * of the whole. A page rendered from it can depend on nothing else.
 *
 * @param sessions any of the agenda's, in any order
 * @param others what the page shows beside these: people, and whether it lists all tracks and rooms
 */
export function sliceAgenda(
  agenda: Agenda,
  sessions: Iterable<AgendaSession>,
  others: OthersShown = {},
): Agenda {
  const shown = new Set(sessions);
  const people = new Set(others.speakers);
  const tracks = new Set([...shown].map(({ track }) => track));
  const rooms = new Set([...shown].map(({ room }) => room));
  for (const session of shown) for (const speaker of session.speakers) people.add(speaker);
  return {
    ...agenda,
    part: agendaCounts(agenda),
    tracks: others.allLists ? agenda.tracks : agenda.tracks.filter((track) => tracks.has(track)),
    rooms: others.allLists ? agenda.rooms : agenda.rooms.filter((room) => rooms.has(room)),
    sessions: inOrder(shown, sessionPlaces(agenda)),
    speakers: inOrder(people, speakerPlaces(agenda)),
  };
}

const sessionPlaces = oncePerAgenda(({ sessions }) => placesOf(sessions));
const speakerPlaces = oncePerAgenda(({ speakers }) => placesOf(speakers));

function placesOf<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  return new Map(items.map((item, place) => [item, place]));
}

/** Each is looked up once, and not once a comparison. */
function inOrder<Item>(items: ReadonlySet<Item>, places: ReadonlyMap<Item, number>): readonly Item[] {
  return Array.from(items, (item) => ({ item, place: places.get(item) ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
