import type {
  Agenda,
  AgendaJson,
  AgendaRoom,
  AgendaSession,
  AgendaSessionsJson,
  AgendaSpeaker,
  AgendaSpeakersJson,
  Words,
} from './agenda.ts';
import { decodeCounts, encodeCounts } from './countsJson.ts';
import { encodeFacets, facetsReader } from './facetsJson.ts';
import type { Locale } from '../locale.ts';
import {
  consecutiveDifferences,
  cumulativeSums,
  deltaDecode,
  deltaEncode,
  encodeAsChars,
  grouped,
  indexFinder,
} from './numberEncoding.ts';
import { slugOf } from '../text/slug.ts';
import type { SpeakerId } from '../speaker.ts';
import { MINUTE, addMinutes, instantFrom, minutesBetween, type Instant } from '../zonedTime.ts';

/** The indexes of the items that pass `test`. */
function indexesWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number[] {
  return items.flatMap((item, index) => (test(item) ? [index] : []));
}

/**
 * Encodes an agenda as JSON for the browser.
 *
 * @throws RangeError if a session refers to a day, track, room or speaker that the agenda does not list
 */
export function encodeAgenda(agenda: Agenda): AgendaJson {
  const { locale, conference } = agenda;
  const elsewhere = (words: Words): [] | [Locale] => (words.locale === locale ? [] : [words.locale]);
  return {
    locale,
    conference,
    tracks: agenda.tracks.map(({ id, name, hue, sessions, letters }) => [
      id,
      name.text,
      hue,
      sessions,
      ...(letters === undefined ? elsewhere(name) : ([name.locale, letters] as const)),
    ]),
    ...(agenda.introductions && { introductions: agenda.introductions }),
    rooms: agenda.rooms.map(({ id, name }) => [id, name.text, ...elsewhere(name)]),
    ...encodeRoomFacts(agenda.rooms),
    ...(agenda.facets && {
      facets: agenda.facets.map(({ facet: { key, label, many }, values }) => ({
        key,
        label: [label.text, ...elsewhere(label)] as const,
        ...(many && { many }),
        values: values.map(({ id, name }) =>
          name.text === id && name.locale === locale
            ? ([id] as const)
            : ([id, name.text, ...elsewhere(name)] as const),
        ),
      })),
    }),
    speakers: encodeSpeakers(agenda.speakers, locale),
    sessions: encodeSessions(agenda),
    ...(agenda.history && { history: agenda.history }),
    ...(agenda.part && { part: encodeCounts(agenda.part, agenda) }),
  };
}

function encodeRoomFacts(rooms: readonly AgendaRoom[]): Pick<AgendaJson, 'roomFacts'> {
  const known = rooms.flatMap(({ facts }, index) => (facts ? [[index, facts] as const] : []));
  return known.length === 0 ? {} : { roomFacts: Object.fromEntries(known) };
}

const impliedIds = new WeakMap<AgendaSpeaker, SpeakerId | 0>();

/** 0 if the id is the slug of the name. Cached, because the build asks for every page with the speaker. */
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
    photo: speakers.flatMap(({ photo }, index) => (photo === null ? [] : [[index, photo] as const])),
    in: speakers.flatMap(({ name }, index) =>
      name.locale === locale ? [] : [[index, name.locale] as const],
    ),
  };
}

function encodeSessions(agenda: Agenda): AgendaSessionsJson {
  const { conference, speakers, sessions, locale } = agenda;
  const dayIndex = indexFinder(conference.days, (day) => day, 'day');
  const speakerIndex = indexFinder(speakers, (speaker) => speaker.id, 'speaker');
  let before = 0;
  return {
    id: sessions.map(({ id }) => id),
    title: sessions.map(({ title }) => title.text),
    in: sessions.flatMap(({ title }, index) =>
      title.locale === locale ? [] : [[index, title.locale] as const],
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
    day: sessions.map(({ day }) => dayIndex(day)),
    ...encodeFacets(agenda),
    people: encodeAsChars(sessions.map(({ speakers: people }) => people.length)),
    speakers: deltaEncode(sessions.flatMap((session) => session.speakers.map(speakerIndex))),
    certain: consecutiveDifferences(indexesWhere(sessions, ({ endEstimated }) => !endEstimated)),
    cancelled: consecutiveDifferences(indexesWhere(sessions, ({ status }) => status === 'cancelled')),
    recorded: consecutiveDifferences(indexesWhere(sessions, ({ hasRecording }) => hasRecording)),
    ...encodeMore(agenda),
  };
}

function encodeMore({ sessions, rooms }: Agenda): Pick<AgendaSessionsJson, 'more'> {
  const roomIndex = indexFinder(rooms, ({ id }) => id, 'room');
  const more = sessions.flatMap(
    ({ rooms: several, everywhere, slot, first, within, sponsored, moderators, speakers }, index) =>
      (several ?? slot ?? within ?? sponsored ?? moderators)
        ? [
            [
              index,
              {
                ...(several && { in: several.map(roomIndex) }),
                ...(everywhere && { everywhere }),
                ...(slot && { slot, first }),
                ...(within && { within }),
                ...(sponsored && { sponsored }),
                ...(moderators && { hosts: moderators.map((speaker) => speakers.indexOf(speaker)) }),
              },
            ] as const,
          ]
        : [],
  );
  return more.length === 0 ? {} : { more: Object.fromEntries(more) };
}

/** The inverse of `encodeAgenda`. Sessions share the objects that several of them refer to. */
export function decodeAgenda(json: AgendaJson): Agenda {
  const { locale, conference, introductions } = json;
  const words = (text: string, other: Locale = locale): Words => ({ text, locale: other });
  const tracks = json.tracks.map(([id, name, hue, sessions, other, letters]) => ({
    id,
    name: words(name, other),
    hue,
    sessions,
    ...(letters && { letters }),
  }));
  const rooms = json.rooms.map(([id, name, other], index) => ({
    id,
    name: words(name, other),
    ...(json.roomFacts?.[index] && { facts: json.roomFacts[index] }),
  }));
  const facets = json.facets?.map(({ key, label, many = false, values }) => ({
    facet: { key, label: words(...label), many },
    values: values.map(([id, name = id, other]) => ({ id, name: words(name, other) })),
  }));
  const speakers = decodeSpeakers(json.speakers, words);
  const lists = {
    locale,
    conference,
    tracks,
    ...(introductions && { introductions }),
    rooms,
    ...(facets && { facets }),
    speakers,
  };
  const sessions = decodeSessions(json.sessions, lists, words);
  const agenda = { ...lists, sessions, ...(json.history && { history: json.history }) };
  return json.part ? { ...agenda, part: decodeCounts(json.part, agenda) } : agenda;
}

type MakeWords = (text: string, locale?: Locale) => Words;

function decodeSpeakers(json: AgendaSpeakersJson, words: MakeWords): readonly AgendaSpeaker[] {
  const photos = new Map(json.photo);
  const locales = new Map(json.in);
  return json.name.map((name, index) => ({
    id: json.id[index] || (slugOf(name) as SpeakerId),
    name: words(name, locales.get(index)),
    photo: photos.get(index) ?? null,
  }));
}

function decodeSessions(
  json: AgendaSessionsJson,
  lists: Omit<Agenda, 'sessions' | 'part'>,
  words: MakeWords,
): readonly AgendaSession[] {
  const { conference, rooms, speakers } = lists;
  const locales = new Map(json.in);
  const [certain, cancelled, recorded] = [json.certain, json.cancelled, json.recorded].map(
    (indexes) => new Set(cumulativeSums(indexes)),
  );
  const peopleOf = grouped(json.people, deltaDecode(json.speakers));
  const facetsAt = facetsReader(json, lists);
  let before: Instant = instantFrom(0);
  return json.id.map((id, index): AgendaSession => {
    const { start, end } = times(json.start[index] ?? null, json.minutes[index] ?? null);
    const { in: several, hosts, ...more } = json.more?.[index] ?? {};
    const people = (peopleOf[index] ?? []).flatMap((speakerIndex) => speakers[speakerIndex] ?? []);
    return {
      id,
      title: words(json.title[index] ?? '', locales.get(index)),
      start,
      end,
      endEstimated: !certain?.has(index),
      day: conference.days[json.day[index] ?? -1] ?? null,
      ...facetsAt(index),
      status: cancelled?.has(index) ? 'cancelled' : 'confirmed',
      speakers: people,
      hasRecording: recorded?.has(index) ?? false,
      ...more,
      ...(several && { rooms: several.flatMap((roomIndex) => rooms[roomIndex] ?? []) }),
      ...(hosts && { moderators: hosts.flatMap((personIndex) => people[personIndex] ?? []) }),
    };
  });

  /** The instants again, rounded, because fractions of a minute are inexact in JSON. */
  function times(after: number | null, minutes: number | null): Pick<AgendaSession, 'start' | 'end'> {
    if (after === null) return { start: null, end: null };
    before = instantFrom(before + Math.round(after * MINUTE));
    const end = minutes === null ? null : instantFrom(Math.round(addMinutes(before, minutes)));
    return { start: before, end };
  }
}
