import type { Agenda, AgendaSession, Words } from './agenda.ts';

/**
 * Reuses the objects of `before` for everything that has not changed, so that components do not render again: `before`
 * itself if nothing has. Equal to `after`.
 *
 * @param before an agenda of the same locale
 */
export function sharingAgenda(before: Agenda, after: Agenda): Agenda {
  if (before.locale !== after.locale) return after;
  const conference = sameText(before.conference, after.conference) ? before.conference : after.conference;
  const tracks = sharedItems(before.tracks, after.tracks);
  const rooms = sharedItems(before.rooms, after.rooms);
  const speakers = sharedItems(before.speakers, after.speakers);
  const [trackOf, roomOf, speakerOf] = [finder(tracks), finder(rooms), finder(speakers)];
  const sessionBefore = new Map(before.sessions.map((session) => [session.id, session]));
  const sessions = after.sessions.map((session): AgendaSession => {
    const known = sessionBefore.get(session.id);
    const current = {
      ...session,
      track: session.track && trackOf(session.track),
      room: session.room && roomOf(session.room),
      speakers: session.speakers.map(speakerOf),
    };
    return known && isSameSession(known, current) ? known : current;
  });
  const facets = sameText(before.facets, after.facets) ? before.facets : after.facets;
  const shared = { ...after, conference, tracks, rooms, ...(facets && { facets }), speakers, sessions };
  return isSameAgenda(before, shared) ? before : shared;
}

/** @param shared reuses all objects of `before` that are the same */
function isSameAgenda(before: Agenda, shared: Agenda): boolean {
  const lists = ['tracks', 'rooms', 'speakers', 'sessions'] as const;
  return (
    before.conference === shared.conference &&
    before.facets === shared.facets &&
    sameText(before.introductions, shared.introductions) &&
    sameText(before.history, shared.history) &&
    sameText(before.part, shared.part) &&
    lists.every(
      (name) =>
        before[name].length === shared[name].length &&
        before[name].every((item, index) => item === shared[name][index]),
    )
  );
}

/** Finds an item of a list by the id of another. */
function finder<Item extends { readonly id: string }>(items: readonly Item[]): (item: Item) => Item {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (item) => byId.get(item.id) ?? item;
}

function sharedItems<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return after.map((item) => {
    const same = known.get(item.id);
    return same && sameText(same, item) ? same : item;
  });
}

/** Compares by JSON: cheap, because the values are small or rare. */
function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSameSession(a: AgendaSession, b: AgendaSession): boolean {
  return (Object.keys({ ...a, ...b }) as (keyof AgendaSession)[]).every((key) => {
    if (key === 'title') return sameWords(a.title, b.title);
    if (key === 'facets' || key === 'rooms' || key === 'first') return sameText(a[key], b[key]);
    if (key === 'speakers')
      return (
        a.speakers.length === b.speakers.length &&
        a.speakers.every((speaker, index) => speaker === b.speakers[index])
      );
    return a[key] === b[key];
  });
}

function sameWords(a: Words, b: Words): boolean {
  return a.text === b.text && a.locale === b.locale;
}
