import { agendaCounts } from './agendaCounts.ts';
import { oncePerAgenda } from './agendaLookup.ts';
import type { Agenda, AgendaSession, AgendaSpeaker } from './agenda.ts';

/**
 * The agenda as far as one page shows it: some of its sessions and their people, all tracks and rooms, and the counts
 * of the whole. A page rendered from it can depend on nothing else.
 *
 * @param sessions any of the agenda's, in any order
 * @param speakers people the page shows beside those of the sessions
 */
export function sliceAgenda(
  agenda: Agenda,
  sessions: Iterable<AgendaSession>,
  speakers: Iterable<AgendaSpeaker> = [],
): Agenda {
  const shown = new Set(sessions);
  const people = new Set(speakers);
  for (const session of shown) for (const speaker of session.speakers) people.add(speaker);
  return {
    ...agenda,
    part: agendaCounts(agenda),
    sessions: inOrder(shown, sessionPlaces(agenda)),
    speakers: inOrder(people, speakerPlaces(agenda)),
  };
}

const sessionPlaces = oncePerAgenda(({ sessions }) => placesOf(sessions));
const speakerPlaces = oncePerAgenda(({ speakers }) => placesOf(speakers));

function placesOf<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  return new Map(items.map((item, place) => [item, place]));
}

function inOrder<Item>(items: Iterable<Item>, places: ReadonlyMap<Item, number>): readonly Item[] {
  return [...items].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
