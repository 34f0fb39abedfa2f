import type { Agenda, AgendaSession, Words } from './agenda.ts';

/**
 * A newer agenda in which all that is as it was before is the same object as before, so that what shows it is not
 * drawn again. It equals `after`.
 *
 * @param before of the same locale, or the outcome shares nothing
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
  return { ...after, conference, tracks, rooms, speakers, sessions };
}

/** Gives the item of a list for one of the same id. */
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

/** What both hold is as small as a track's name, or as rare as the conference. */
function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSameSession(a: AgendaSession, b: AgendaSession): boolean {
  return (Object.keys(b) as (keyof AgendaSession)[]).every((key) => {
    if (key === 'title') return sameWords(a.title, b.title);
    if (key === 'speakers')
      return (
        a.speakers.length === b.speakers.length &&
        a.speakers.every((speaker, place) => speaker === b.speakers[place])
      );
    return a[key] === b[key];
  });
}

function sameWords(a: Words, b: Words): boolean {
  return a.text === b.text && a.locale === b.locale;
}
