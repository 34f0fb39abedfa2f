import type { Locale, Localized } from '../../model/locale.ts';
import {
  addMinutes,
  instantOf,
  minutesBetween,
  type Instant,
  type LocalDateTime,
  type Zone,
} from '../../model/zonedTime.ts';
import { photoAddress, webAddress } from '../fields/webAddress.ts';
import type { ForeignRoom, ForeignSession, ForeignSlot, ForeignSpeaker, Place } from './foreignProgramme.ts';
import { unescapeOnce, differs, valueIn } from './foreignText.ts';
import { wallClockOf } from './zoneOfImport.ts';

/** Keys and their values, in the order to write. */
export type Fields = readonly (readonly [key: string, value: unknown])[];

/** The ids in the files for keys of the source. */
export interface WrittenIds {
  readonly session: (key: string) => string | null;
  readonly speaker: ReadonlyMap<string, string>;
  readonly track: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, ForeignSpeaker>;
  readonly rooms: ReadonlyMap<string, ForeignRoom>;
  readonly zone: Zone;
  readonly locale: Locale;
  readonly warn: (place: Place, message: string, hint: string) => void;
}

interface SessionColumn {
  readonly key: string;
  /** Whether the files of all locales have it, because a missing value would count as a disagreement. */
  readonly everywhere?: true;
  /** undefined: the key is not written. */
  readonly value: (session: ForeignSession, ids: WrittenIds) => unknown;
}

/** The front matter of a session: one line per key, in order. */
const sessionColumns: readonly SessionColumn[] = [
  { key: 'title', value: ({ title }, { locale }) => unescapeOnce(valueIn(title, locale)) },
  { key: 'subtitle', value: ({ subtitle }, { locale }) => unescapeOnce(valueIn(subtitle, locale)) },
  { key: 'date', everywhere: true, value: (session, ids) => onlySlot(session, ids)['date'] },
  { key: 'end', value: (session, ids) => onlySlot(session, ids)['end'] },
  { key: 'duration', value: (session, ids) => onlySlot(session, ids)['duration'] },
  {
    key: 'slots',
    value: (session, ids) =>
      session.slots.length > 1 ? session.slots.map((slot) => slotFields(slot, session, ids)) : [],
  },
  { key: 'within', value: ({ within }, ids) => (within === null ? undefined : ids.session(within)) },
  {
    key: 'track',
    everywhere: true,
    value: ({ track }, ids) => (track === null ? undefined : ids.track.get(track)),
  },
  { key: 'room', value: (session, ids) => onlySlot(session, ids)['room'] },
  { key: 'rooms', value: (session, ids) => onlySlot(session, ids)['rooms'] },
  { key: 'speakers', value: ({ speakers }, ids) => speakers.map((key) => ids.speaker.get(key)) },
  { key: 'language', value: ({ language }) => language },
  { key: 'format', value: ({ format }) => (format === 'talk' ? undefined : format) },
  { key: 'speechLink', value: ({ video, place }, { warn }) => address('recording', video, place, warn) },
  { key: 'slides', value: ({ slides, place }, { warn }) => address('slides', slides, place, warn) },
  { key: 'stream', value: ({ stream, place }, { warn }) => address('stream', stream, place, warn) },
  {
    key: 'questions',
    value: ({ questions, place }, { warn }) => address('questions', questions, place, warn),
  },
  { key: 'notes', value: ({ notes, place }, { warn }) => address('notes', notes, place, warn) },
  { key: 'feedback', value: ({ feedback, place }, { warn }) => address('feedback', feedback, place, warn) },
  { key: 'links', value: ({ links }) => links.filter(({ href }) => webAddress(href) !== null) },
  { key: 'tags', value: ({ tags }) => tags },
  { key: 'recorded', value: ({ recorded }) => (recorded ? undefined : false) },
  { key: 'sponsored', value: ({ sponsored }) => (sponsored ? true : undefined) },
  { key: 'status', value: ({ status }) => (status === 'confirmed' ? undefined : status) },
];

/** The front matter of a session's file in the default locale. */
export function sessionFields(session: ForeignSession, ids: WrittenIds): Fields {
  return filled(sessionColumns.map(({ key, value }) => [key, value(session, ids)]));
}

/**
 * The front matter of a session's file in another locale: its own texts, and the keys that all files of a session have.
 * Empty if the session has no texts in this locale.
 */
export function translatedSessionFields(
  session: ForeignSession,
  locale: Locale,
  ids: WrittenIds,
  hasBody: boolean,
): Fields {
  const { title, subtitle } = session;
  const texts = filled([
    ['title', translated(title, locale, ids.locale)],
    ['subtitle', translated(subtitle, locale, ids.locale)],
  ]);
  if (texts.length === 0 && !hasBody) return [];
  const shared = sessionColumns
    .filter(({ everywhere }) => everywhere)
    .map(({ key, value }) => [key, value(session, ids)] as const);
  return filled([
    ['title', unescapeOnce(valueIn(title, locale, ids.locale))],
    ...texts.filter(([key]) => key !== 'title'),
    ...shared,
  ]);
}

/** The front matter of a speaker's file in the default locale. */
export function speakerFields(
  { name, role, photo, links, place }: ForeignSpeaker,
  locale: Locale,
  { warn }: WrittenIds,
): Fields {
  const shown = photo === null ? null : photoAddress(photo);
  if (photo !== null && shown === null)
    warn(place, `The photo "${photo}" has no usable address.`, 'Add one by hand.');
  return filled([
    ['name', valueIn(name, locale)],
    ['photo', shown],
    ['role', valueIn(role, locale)],
    ['links', [...new Set(links.flatMap((link) => webAddress(link) ?? []))]],
  ]);
}

export function translatedSpeakerFields(
  { name, role }: ForeignSpeaker,
  locale: Locale,
  main: Locale,
): Fields {
  return filled([
    ['name', translated(name, locale, main)],
    ['role', translated(role, locale, main)],
  ]);
}

function translated(texts: Localized<string>, locale: Locale, main: Locale): string | undefined {
  return differs(texts, main, locale) ? unescapeOnce(texts[locale] ?? '') : undefined;
}

function filled(fields: Fields): Fields {
  return fields.filter(
    ([, value]) =>
      value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
}

type SlotFields = Readonly<Record<string, unknown>>;

/** The keys of a session's only time, or its rooms if it has none; nothing if it has several times. */
function onlySlot(session: ForeignSession, ids: WrittenIds): SlotFields {
  const [slot, ...others] = session.slots;
  if (slot === undefined) return roomFields(session.rooms, ids);
  return others.length > 0 ? {} : slotFields(slot, session, ids);
}

function slotFields(slot: ForeignSlot, session: ForeignSession, ids: WrittenIds): SlotFields {
  const { end, minutes } = lengthOf(slot, session, ids);
  return Object.fromEntries(
    filled([
      ['date', wallClockOf(slot.start, ids.zone)],
      ['end', end],
      ['duration', minutes],
      ...Object.entries(roomFields(slot.rooms, ids)),
    ]),
  );
}

function roomFields(rooms: ForeignSlot['rooms'], ids: WrittenIds): SlotFields {
  const names =
    rooms === 'all' ? [] : rooms.map((key) => valueIn(ids.rooms.get(key)?.name ?? {}, ids.locale) || key);
  const everywhere = rooms === 'all' || (names.length > 1 && names.length === ids.rooms.size);
  return Object.fromEntries(
    filled([
      ['room', names.length === 1 ? names[0] : undefined],
      ['rooms', everywhere ? 'all' : names.length > 1 ? names : undefined],
    ]),
  );
}

const longest = 24 * 60;

/** How a slot's length is written: in minutes where the source counts it so, else by its end. */
function lengthOf(
  { start, end, durationMinutes }: ForeignSlot,
  { place }: ForeignSession,
  { zone, warn }: WrittenIds,
): { readonly end?: LocalDateTime; readonly minutes?: number } {
  const from = instantOf(wallClockOf(start, zone), zone);
  if (end !== null) {
    const until = wallClockOf(end, zone);
    if (minutesBetween(from, instantOf(until, zone)) > 0) return { end: until };
    warn(
      place,
      `The end "${until}" is not after the start "${wallClockOf(start, zone)}", and is left out.`,
      'Fix it in the source, or write "end" by hand.',
    );
    return {};
  }
  if (durationMinutes === null) return {};
  if (durationMinutes <= longest) return { minutes: durationMinutes };
  return { end: localEnd(addMinutes(from, durationMinutes), zone) };
}

function localEnd(end: Instant, zone: Zone): LocalDateTime {
  return wallClockOf(
    { local: new Date(end).toISOString().slice(0, 19) as LocalDateTime, offset: 'utc' },
    zone,
  );
}

function address(what: string, link: string | null, place: Place, warn: WrittenIds['warn']): string | null {
  const found = link === null ? null : webAddress(link);
  if (link !== null && found === null)
    warn(
      place,
      `The address of the ${what}, "${link}", is not a web address, and is left out.`,
      'Write one that begins with "https://" by hand.',
    );
  return found;
}
