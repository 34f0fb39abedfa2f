import type {
  Agenda,
  AgendaCounts,
  AgendaCountsJson,
  AgendaJson,
  AgendaSession,
  AgendaSessionJson,
  Words,
} from './agenda.ts';
import type { Locale } from './locale.ts';
import { addMinutes, instantFrom, minutesBetween, type Instant } from './zonedTime.ts';

const MINUTE = 60_000;

/** Gives the place of an item in a list, by a key; what is not in the list is the caller's mistake. */
function placesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, what: string) {
  const places = new Map(items.map((item, place) => [keyOf(item), place]));
  return (item: Item): number => {
    const place = places.get(keyOf(item));
    if (place === undefined)
      throw new RangeError(`The agenda does not list the ${what} "${keyOf(item)}" of a session`);
    return place;
  };
}

/**
 * The agenda as it travels.
 *
 * @throws RangeError where a session refers to a day, track, room or speaker that the agenda does not list
 */
export function encodeAgenda(agenda: Agenda): AgendaJson {
  const { locale, conference } = agenda;
  const dayPlace = placesOf(conference.days, (day) => day, 'day');
  const trackPlace = placesOf(agenda.tracks, (track) => track.id, 'track');
  const roomPlace = placesOf(agenda.rooms, (room) => room.id, 'room');
  const speakerPlace = placesOf(agenda.speakers, (speaker) => speaker.id, 'speaker');
  const elsewhere = (words: Words): [] | [Locale] => (words.locale === locale ? [] : [words.locale]);

  const encodeSession = (session: AgendaSession): AgendaSessionJson => ({
    id: session.id,
    title: session.title.text,
    ...(session.title.locale !== locale && { in: session.title.locale }),
    ...(session.start !== null &&
      session.end !== null && {
        at: [session.start / MINUTE, minutesBetween(session.start, session.end)] as const,
      }),
    ...(session.day !== null && { day: dayPlace(session.day) }),
    ...(session.endEstimated && { estimated: 1 as const }),
    ...(session.track && { track: trackPlace(session.track) }),
    ...(session.room && { room: roomPlace(session.room) }),
    ...(session.language !== null && { language: session.language }),
    ...(session.format !== 'talk' && { format: session.format }),
    ...(session.status === 'cancelled' && { cancelled: 1 as const }),
    ...(session.speakers.length > 0 && { speakers: session.speakers.map(speakerPlace) }),
    ...(session.recorded && { recorded: 1 as const }),
  });

  return {
    locale,
    conference,
    tracks: agenda.tracks.map(({ id, name, hue, sessions }) => [
      id,
      name.text,
      hue,
      sessions,
      ...elsewhere(name),
    ]),
    rooms: agenda.rooms.map((room) => [room.id, room.name.text, ...elsewhere(room.name)]),
    speakers: agenda.speakers.map(({ id, name, photo }) => {
      if (name.locale !== locale) return [id, name.text, photo, name.locale];
      return photo === null ? [id, name.text] : [id, name.text, photo];
    }),
    sessions: agenda.sessions.map(encodeSession),
    ...(agenda.part && { part: encodeCounts(agenda.part, agenda) }),
  };
}

type Lists = Pick<Agenda, 'conference' | 'tracks' | 'rooms'>;

function encodeCounts(counts: AgendaCounts, { conference, tracks, rooms }: Lists): AgendaCountsJson {
  return {
    sessions: counts.sessions,
    ...(counts.firstStart !== null && { first: counts.firstStart / MINUTE }),
    days: conference.days.map((day) => counts.days.get(day) ?? 0),
    tracks: tracks.map(({ id }) => counts.tracks.get(id) ?? 0),
    rooms: rooms.map(({ id }) => counts.rooms.get(id) ?? 0),
    languages: [...counts.languages],
    formats: [...counts.formats],
  };
}

function decodeCounts(json: AgendaCountsJson, { conference, tracks, rooms }: Lists): AgendaCounts {
  const counted = <Key>(keys: readonly Key[], counts: readonly number[]) =>
    new Map(keys.flatMap((key, place) => (counts[place] ? [[key, counts[place]] as const] : [])));
  return {
    sessions: json.sessions,
    firstStart: json.first === undefined ? null : instantFrom(Math.round(json.first * MINUTE)),
    days: counted(conference.days, json.days),
    tracks: counted(
      tracks.map(({ id }) => id),
      json.tracks,
    ),
    rooms: counted(
      rooms.map(({ id }) => id),
      json.rooms,
    ),
    languages: new Map(json.languages),
    formats: new Map(json.formats),
  };
}

/** The instants of `at`; rounded, for a minute's fraction comes back from JSON a little off. */
function decodeTimes(at: AgendaSessionJson['at']): { start: Instant | null; end: Instant | null } {
  if (at === undefined) return { start: null, end: null };
  const start = instantFrom(Math.round(at[0] * MINUTE));
  return { start, end: instantFrom(Math.round(addMinutes(start, at[1]))) };
}

/** The agenda again; what several sessions refer to is one object that they share. */
export function decodeAgenda(json: AgendaJson): Agenda {
  const { locale, conference } = json;
  const words = (text: string, other: Locale = locale): Words => ({ text, locale: other });

  const tracks = json.tracks.map(([id, name, hue, sessions, other]) => ({
    id,
    name: words(name, other),
    hue,
    sessions,
  }));
  const rooms = json.rooms.map(([id, name, other]) => ({ id, name: words(name, other) }));
  const speakers = json.speakers.map(([id, name, photo = null, other]) => ({
    id,
    name: words(name, other),
    photo,
  }));
  const at = <Item>(items: readonly Item[], place: number | undefined): Item | null =>
    place === undefined ? null : (items[place] ?? null);

  const decodeSession = (session: AgendaSessionJson): AgendaSession => ({
    id: session.id,
    title: words(session.title, session.in),
    ...decodeTimes(session.at),
    endEstimated: session.estimated === 1,
    day: at(conference.days, session.day),
    track: at(tracks, session.track),
    room: at(rooms, session.room),
    language: session.language ?? null,
    format: session.format ?? 'talk',
    status: session.cancelled === 1 ? 'cancelled' : 'confirmed',
    speakers: (session.speakers ?? []).flatMap((place) => at(speakers, place) ?? []),
    recorded: session.recorded === 1,
  });

  const sessions = json.sessions.map(decodeSession);
  const agenda = { locale, conference, tracks, rooms, speakers, sessions };
  return json.part ? { ...agenda, part: decodeCounts(json.part, agenda) } : agenda;
}
