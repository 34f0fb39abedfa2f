import type {
  Agenda,
  AgendaCounts,
  AgendaCountsJson,
  AgendaJson,
  AgendaSession,
  AgendaSessionsJson,
  AgendaSpeaker,
  AgendaSpeakersJson,
  Words,
} from './agenda.ts';
import type { Locale } from '../locale.ts';
import { asGaps, asSigns, differences, fromGaps, fromSigns, sums } from './numberColumns.ts';
import { slugOf } from '../text/slug.ts';
import type { SpeakerId } from '../speaker.ts';
import { addMinutes, instantFrom, minutesBetween, type Instant } from '../zonedTime.ts';

const MINUTE = 60_000;

/** Gives the place of an item in a list, by a key; what is not in the list is the caller's mistake. */
function placesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, what: string) {
  const places = new Map(items.map((item, place) => [keyOf(item), place]));
  return (item: Item | null): number => {
    if (item === null) return -1;
    const place = places.get(keyOf(item));
    if (place === undefined)
      throw new RangeError(`The agenda does not list the ${what} "${keyOf(item)}" of a session`);
    return place;
  };
}

/** The places of the items that `test` holds for. */
function placesWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number[] {
  return items.flatMap((item, place) => (test(item) ? [place] : []));
}

/**
 * The agenda as it travels.
 *
 * @throws RangeError where a session refers to a day, track, room or speaker that the agenda does not list
 */
export function encodeAgenda(agenda: Agenda): AgendaJson {
  const { locale, conference } = agenda;
  const elsewhere = (words: Words): [] | [Locale] => (words.locale === locale ? [] : [words.locale]);
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
    rooms: agenda.rooms.map(({ id, name }) => [id, name.text, ...elsewhere(name)]),
    speakers: encodeSpeakers(agenda.speakers, locale),
    sessions: encodeSessions(agenda),
    ...(agenda.part && { part: encodeCounts(agenda.part, agenda) }),
  };
}

const impliedIds = new WeakMap<AgendaSpeaker, SpeakerId | 0>();

/** 0 where the name implies the id; kept, for the build asks anew for each page the speaker is on. */
function impliedId(speaker: AgendaSpeaker): SpeakerId | 0 {
  const known = impliedIds.get(speaker);
  if (known !== undefined) return known;
  const implied = slugOf(speaker.name.text) === speaker.id ? 0 : speaker.id;
  impliedIds.set(speaker, implied);
  return implied;
}

function encodeSpeakers(speakers: readonly AgendaSpeaker[], locale: Locale): AgendaSpeakersJson {
  return {
    name: speakers.map(({ name }) => name.text),
    id: speakers.map(impliedId),
    photo: speakers.flatMap(({ photo }, place) => (photo === null ? [] : [[place, photo] as const])),
    in: speakers.flatMap(({ name }, place) =>
      name.locale === locale ? [] : [[place, name.locale] as const],
    ),
  };
}

function encodeSessions({
  conference,
  tracks,
  rooms,
  speakers,
  sessions,
  locale,
}: Agenda): AgendaSessionsJson {
  const dayPlace = placesOf(conference.days, (day) => day, 'day');
  const trackPlace = placesOf(tracks, (track) => track.id, 'track');
  const roomPlace = placesOf(rooms, (room) => room.id, 'room');
  const speakerPlace = placesOf(speakers, (speaker) => speaker.id, 'speaker');
  const languages = [...new Set(sessions.flatMap(({ language }) => language ?? []))];
  const formats = [...new Set(sessions.map(({ format }) => format))];
  let before = 0;
  return {
    id: sessions.map(({ id }) => id),
    title: sessions.map(({ title }) => title.text),
    in: sessions.flatMap(({ title }, place) =>
      title.locale === locale ? [] : [[place, title.locale] as const],
    ),
    start: sessions.map(({ start }) => {
      if (start === null) return null;
      const minutes = (start - before) / MINUTE;
      before = start;
      return minutes;
    }),
    minutes: sessions.map(({ start, end }) =>
      start === null || end === null ? null : minutesBetween(start, end),
    ),
    day: sessions.map(({ day }) => dayPlace(day)),
    track: differences(sessions.map(({ track }) => trackPlace(track))),
    room: asSigns(sessions.map(({ room }) => roomPlace(room))),
    language: asSigns(sessions.map(({ language }) => (language === null ? -1 : languages.indexOf(language)))),
    format: sessions.map(({ format }) => formats.indexOf(format)),
    people: asSigns(sessions.map(({ speakers: people }) => people.length)),
    speakers: asGaps(sessions.flatMap((session) => session.speakers.map(speakerPlace))),
    certain: differences(placesWhere(sessions, ({ endEstimated }) => !endEstimated)),
    cancelled: differences(placesWhere(sessions, ({ status }) => status === 'cancelled')),
    recorded: differences(placesWhere(sessions, ({ recorded }) => recorded)),
    languages,
    formats,
  };
}

type Lists = Pick<Agenda, 'conference' | 'tracks' | 'rooms'>;

function encodeCounts(counts: AgendaCounts, { conference, tracks, rooms }: Lists): AgendaCountsJson {
  return {
    sessions: counts.sessions,
    ...(counts.speakers !== undefined && { speakers: counts.speakers }),
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
    ...(json.speakers !== undefined && { speakers: json.speakers }),
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
  const speakers = decodeSpeakers(json.speakers, words);
  const lists = { locale, conference, tracks, rooms, speakers };
  const agenda = { ...lists, sessions: decodeSessions(json.sessions, lists, words) };
  return json.part ? { ...agenda, part: decodeCounts(json.part, agenda) } : agenda;
}

type MakeWords = (text: string, locale?: Locale) => Words;

function decodeSpeakers(json: AgendaSpeakersJson, words: MakeWords): readonly AgendaSpeaker[] {
  const photos = new Map(json.photo);
  const locales = new Map(json.in);
  return json.name.map((name, place) => ({
    id: json.id[place] || (slugOf(name) as SpeakerId),
    name: words(name, locales.get(place)),
    photo: photos.get(place) ?? null,
  }));
}

function decodeSessions(
  json: AgendaSessionsJson,
  { conference, tracks, rooms, speakers }: Omit<Agenda, 'sessions' | 'part'>,
  words: MakeWords,
): readonly AgendaSession[] {
  const locales = new Map(json.in);
  const [certain, cancelled, recorded] = [json.certain, json.cancelled, json.recorded].map(
    (places) => new Set(sums(places)),
  );
  const trackPlaces = sums(json.track);
  const [roomPlaces, languagePlaces] = [fromSigns(json.room), fromSigns(json.language)];
  const at = <Item>(items: readonly Item[], place: number | undefined): Item | null =>
    items[place ?? -1] ?? null;
  const people = fromGaps(json.speakers);
  let first = 0;
  const peopleOf = fromSigns(json.people).map((count) => people.slice(first, (first += count)));
  let before: Instant = instantFrom(0);
  return json.id.map((id, place): AgendaSession => {
    const { start, end } = times(json.start[place] ?? null, json.minutes[place] ?? null);
    return {
      id,
      title: words(json.title[place] ?? '', locales.get(place)),
      start,
      end,
      endEstimated: !certain?.has(place),
      day: at(conference.days, json.day[place]),
      track: at(tracks, trackPlaces[place]),
      room: at(rooms, roomPlaces[place]),
      language: at(json.languages, languagePlaces[place]),
      format: at(json.formats, json.format[place]) ?? 'talk',
      status: cancelled?.has(place) ? 'cancelled' : 'confirmed',
      speakers: (peopleOf[place] ?? []).flatMap((one) => speakers[one] ?? []),
      recorded: recorded?.has(place) ?? false,
    };
  });

  /** The instants again; rounded, for a minute's fraction comes back from JSON a little off. */
  function times(after: number | null, minutes: number | null): Pick<AgendaSession, 'start' | 'end'> {
    if (after === null) return { start: null, end: null };
    before = instantFrom(before + Math.round(after * MINUTE));
    const end = minutes === null ? null : instantFrom(Math.round(addMinutes(before, minutes)));
    return { start: before, end };
  }
}
