import { slugOf } from '../../model/text/slug.ts';
import { addDays, parseDayKey, type DayKey } from '../../model/zonedTime.ts';
import type { SourceKind } from '../files/fileNames.ts';
import { readFormat } from '../fields/stype.ts';
import {
  firstOf,
  isYes,
  lineIn,
  linesIn,
  recordIn,
  textIn,
  type ForeignRecord,
} from '../import/foreignValue.ts';
import { sessionKeys } from '../sessionKeys.ts';
import { readClock, readDuration, readForeignDay, timeAt } from '../import/foreignTime.ts';
import type { KeyPath, YamlMapping } from '../yaml/mapping.ts';
import { knownNames, namesOf, plainName } from './knownNames.ts';
import {
  setPeople,
  setSpeaker,
  listOf,
  type SetValue,
  type ListedPerson,
  recordingIn,
} from './siteFields.ts';
import type { ReadingStyle } from './readingStyle.ts';

/** Keys of Hugo that say nothing about a session, speaker or track (gohugo.io, "Front matter"), as plain names. */
const hugosOwn: ReadonlySet<string> = new Set(
  `aliases audio build cascade categories category date description draft expirydate featured headless image images
  iscjklanguage keywords lastmod layout linktitle markup menu menus outputs params publishdate resources series sitemap
  slug summary toc translationkey type url videos weight`.split(/\s+/),
);

const plainMap = (keys: readonly string[]) => new Map(keys.map((key) => [plainName(key), key]));

/** The keys of Lectern by their plain names: generators make no difference between upper and lower case. */
const ownKeys: Readonly<Record<SourceKind, ReadonlyMap<string, string>>> = {
  session: plainMap(sessionKeys),
  speaker: plainMap(['name', 'photo', 'role', 'links', 'draft']),
  track: plainMap(['title', 'trackchairs', 'order', 'color', 'draft']),
  page: plainMap(['title', 'order', 'nav', 'draft']),
};

/** A value of the front matter, with where it is. */
interface Entry {
  readonly path: KeyPath;
  readonly value: unknown;
}

/** Front matter with the keys of Lectern. */
export interface KnownMapping extends YamlMapping {
  /** The texts of `speakers` about each person, in order; empty if it only has names. */
  readonly people: readonly ListedPerson[];
  /** The name of the track, where `track` is an id made from it. */
  readonly trackName: string | null;
  /** A text in the front matter for a page without one below it. */
  readonly text: string;
}

/**
 * Front matter under the keys of Lectern: the names of other sites are renamed (see `knownNames`), and their values
 * written as here. Positions stay those in the file.
 *
 * @param declared keys that the conference declares as facets of sessions: they are not renamed
 */
export function withKnownNames(
  mapping: YamlMapping,
  kind: SourceKind,
  style: ReadingStyle,
  declared: readonly string[] = [],
): KnownMapping {
  const table: Readonly<Record<string, readonly string[]>> = knownNames[kind];
  const all = entriesIn(mapping.data);
  const isTaken = new Set(declared.map(plainName));
  const entries = new Map([...all].filter(([name]) => !isTaken.has(name)));
  const nothing = { ...mapping, people: [], trackName: null, text: '' };
  if (!style.isSite && !isForeign(entries, kind)) return nothing;

  const found = new Map<string, Entry>();
  const used = new Set<string>();
  for (const [key, others] of Object.entries(table)) {
    const names = namesOf(key, others);
    // Where the times have another name, `date` is when the file was published.
    const order =
      key !== 'date' ? names : style.hasPublicationDates ? names.slice(1) : [...names.slice(1), 'date'];
    const name = order.find((each) => isSomething(entries.get(each)?.value));
    if (name === undefined) continue;
    const entry = entries.get(name);
    if (entry === undefined || (name === 'type' && readFormat(lineIn(entry.value)) === null)) continue;
    found.set(key, entry);
    used.add(name);
    if (key === 'date') used.add('date');
  }
  const data: Record<string, unknown> = {};
  const paths = new Map<string, KeyPath>();
  const setValue = (key: string, value: unknown, path: KeyPath) => {
    data[key] = value;
    paths.set(key, path);
  };
  for (const [key, value] of Object.entries(mapping.data)) {
    const name = plainName(key);
    if (used.has(name) || (style.hasPublicationDates && name === 'date' && kind === 'session')) continue;
    if (style.isSite && !isTaken.has(name) && hugosOwn.has(name) && !ownKeys[kind].has(name)) continue;
    const known = ownKeys[kind].get(name) ?? key;
    if (known === key || !Object.hasOwn(mapping.data, known)) setValue(known, value, [key]);
  }
  for (const [key, { path, value }] of found) setValue(key, value, path);
  for (const key of declared) {
    const entry = all.get(plainName(key));
    if (entry && entry.path.length > 1) setValue(key, entry.value, entry.path);
  }
  const draft = entries.get('draft');
  if (draft !== undefined) setValue('draft', isYes(draft.value), draft.path);
  if (kind === 'speaker') setSpeaker(data, setValue, paths, style);
  const more = kind === 'session' ? sessionValues(data, setValue, paths, { entries, style, declared }) : {};
  const written = (path: KeyPath): KeyPath => {
    const [key, ...rest] = path;
    return key === undefined ? path : [...(paths.get(String(key)) ?? [key]), ...rest];
  };
  return {
    ...nothing,
    data,
    at: (path) => mapping.at(written(path)),
    keyAt: (path) => mapping.keyAt(written(path)),
    written: (path) => mapping.written(written(path)),
    names: new Map(
      [...paths].map(([key, path]) => [key, path.findLast((step) => typeof step === 'string') ?? key]),
    ),
    text: textIn(
      ['abstract', 'description', 'summary'].map((name) => entries.get(name)?.value).find(isSomething),
    ),
    ...more,
  };
}

interface Around {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly style: ReadingStyle;
  readonly declared: readonly string[];
}

/** By plain name, also those below `params`, where newer versions of Hugo expect keys of one's own. */
function entriesIn(data: Readonly<Record<string, unknown>>): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (record: ForeignRecord, before: KeyPath) => {
    for (const [key, value] of Object.entries(record))
      if (!isSomething(entries.get(plainName(key))?.value))
        entries.set(plainName(key), { path: [...before, key], value });
  };
  add(data, []);
  add(recordIn(data['params']), ['params']);
  return entries;
}

/** The other names of the keys of Lectern, as plain names. */
const otherNames = Object.fromEntries(
  Object.entries(knownNames).map(([kind, table]) => [
    kind,
    new Set(
      [...Object.values(table).flat(), ...('company' in table ? ['company'] : [])].map(plainName),
    ) as ReadonlySet<string>,
  ]),
) as Readonly<Record<SourceKind, ReadonlySet<string>>>;

/** Whether a file has another name for a key, or a value that only other sites have. */
function isForeign(entries: ReadonlyMap<string, Entry>, kind: SourceKind): boolean {
  for (const name of entries.keys()) if (otherNames[kind].has(name)) return true;
  return ['speakers', 'presenters', 'track', 'room'].some((name) => {
    const value = entries.get(name)?.value;
    return (
      Array.isArray(value) &&
      (/^(?:track|room)$/.test(name) || value.some((item) => typeof item === 'object'))
    );
  });
}

function isSomething(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function sessionValues(
  data: Record<string, unknown>,
  setValue: SetValue,
  paths: ReadonlyMap<string, KeyPath>,
  { entries, style, declared }: Around,
): Partial<KnownMapping> {
  const pathOf = (key: string): KeyPath => paths.get(key) ?? [key];
  const dayNamed = entries.get('day')?.value;
  // If the day is a number, the date is unknown: `date` may be that of the file.
  const day = isSomething(dayNamed) ? readForeignDay(dayNamed) : readForeignDay(entries.get('date')?.value);
  if (day !== null && isSomething(dayNamed)) delete data[String(entries.get('day')?.path.at(-1))];
  const start = timeText(data['date'], day);
  if (start !== null) data['date'] = start;
  const written = lineIn(data['end']);
  const end = timeText(written, readForeignDay(data['date']));
  if (end !== null) {
    const isPastMidnight = readClock(written) !== null && start !== null && end <= start;
    data['end'] = isPastMidnight ? timeText(written, addDays(start.slice(0, 10) as DayKey, 1)) : end;
  }
  const minutes = readDuration(data['duration']);
  if (minutes !== null) data['duration'] = minutes;
  if (data['speechLink'] !== undefined)
    data['speechLink'] = recordingIn(firstIn(data['speechLink'])) ?? firstIn(data['speechLink']);
  if (data['slides'] !== undefined) data['slides'] = firstIn(data['slides']);
  if (Array.isArray(data['room'])) {
    if (data['rooms'] === undefined) setValue('rooms', linesIn(data['room'].map(nameIn)), pathOf('room'));
    delete data['room'];
  }
  const tracks = listOf(data['track']).map(nameIn).filter(Boolean);
  const [track, ...moreTracks] = tracks;
  if (track === undefined) delete data['track'];
  else data['track'] = style.isSite ? slugOf(track) : track;
  if (moreTracks.length > 0 && !declared.includes('tags'))
    setValue(
      'tags',
      [...linesIn(data['tags']), ...moreTracks],
      data['tags'] === undefined ? pathOf('track') : pathOf('tags'),
    );
  return {
    trackName: style.isSite ? (track ?? null) : null,
    people: setPeople(data, setValue, pathOf('speakers'), style),
  };
}

function nameIn(item: unknown): string {
  return lineIn(typeof item === 'object' ? firstOf(recordIn(item), 'name', 'title', 'id', 'slug') : item);
}

function firstIn(value: unknown): unknown {
  const [first] = listOf(value);
  return typeof first === 'object' ? (firstOf(recordIn(first), 'url', 'href', 'link', 'file') ?? '') : first;
}

/** A time in Lectern's form, with a day, a two-digit hour and no fractions; null if the text is not a time. */
function timeText(value: unknown, day: DayKey | null): string | null {
  const text = lineIn(value);
  const [, written = '', rest = text] = /^(\d{4}-\d{2}-\d{2})(?:[T ,]+(?:at )?(.+))?$/i.exec(text) ?? [];
  const on = parseDayKey(written) ?? day;
  const [, clock = '', offset = ''] = /^(.*?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(rest) ?? [];
  const minutes = readClock(clock);
  return on === null || minutes === null ? null : `${timeAt(on, minutes).local}${offset}`;
}
