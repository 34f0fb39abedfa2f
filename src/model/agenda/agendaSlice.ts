import { agendaCounts } from './agendaCounts.ts';
import { oncePerAgenda } from './agendaLookup.ts';
import type { Agenda, AgendaSession, AgendaSpeaker } from './agenda.ts';

export interface OthersShown {
  readonly speakers?: readonly AgendaSpeaker[];
  readonly allLists?: boolean;
  readonly countsPeople?: boolean;
}

/**
 * The agenda as far as one page shows it: some of its sessions, with their people, tracks and rooms, and the counts
 * of the whole. A page rendered from it can depend on nothing else.
 *
 * @param sessions any of the agenda's, in any order
 * @param others what the page shows beside these: people, and whether it lists all tracks and rooms, and says how many
 *   people there are
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
    part: { ...agendaCounts(agenda), ...(others.countsPeople && { speakers: agenda.speakers.length }) },
    tracks: others.allLists ? agenda.tracks : agenda.tracks.filter((track) => tracks.has(track)),
    rooms: others.allLists ? agenda.rooms : agenda.rooms.filter((room) => rooms.has(room)),
    sessions: inOrder(agenda.sessions, shown, sessionPlaces(agenda)),
    speakers: inOrder(agenda.speakers, people, speakerPlaces(agenda)),
  };
}

const sessionPlaces = oncePerAgenda(({ sessions }) => placesOf(sessions));
const speakerPlaces = oncePerAgenda(({ speakers }) => placesOf(speakers));

function placesOf<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  return new Map(items.map((item, place) => [item, place]));
}

/** Those of a list that are among some, in its order; the list is long, and they are few. */
function inOrder<Item>(
  list: readonly Item[],
  some: ReadonlySet<Item>,
  places: ReadonlyMap<Item, number>,
): readonly Item[] {
  return Array.from(some, (item) => places.get(item) ?? -1)
    .sort((a, b) => a - b)
    .flatMap((place) => list[place] ?? []);
}
