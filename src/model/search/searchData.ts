import { inLocale, type Locale, type Localized } from '../locale.ts';
import type { Programme } from '../programme.ts';
import type { SessionId } from '../session.ts';
import { htmlText } from '../text/html.ts';
import type { DayKey } from '../zonedTime.ts';

/** What the names of a group are names of. */
export type SearchKind = 'title' | 'speaker' | 'track' | 'room' | 'tag' | 'day';

/** Names that sessions have, such as those of all rooms. */
export interface SearchGroup {
  readonly kind: SearchKind;
  /** For each locale of the file, all names in the same order; empty if it has none of its own. */
  readonly names: readonly (readonly string[])[];
  /** The indexes of each session's names; absent: one each, in the order of the sessions. */
  readonly of?: readonly (readonly number[])[];
}

/** What is known of the Chinese characters that a programme uses. */
export interface ChineseForms {
  /** Pairs: a traditional character, and the simplified one it is searched as. */
  readonly simplified: string;
  /** Each character followed by its readings in pinyin, `长chang zhang`, joined by `|`. */
  readonly readings: string;
}

/** The file `titles.json` of a locale: what the search box searches first. */
export interface SearchTitles extends ChineseForms {
  /** The page's own first. */
  readonly locales: readonly Locale[];
  /** In the order of the timetable, each session once. */
  readonly ids: readonly SessionId[];
  readonly groups: readonly SearchGroup[];
}

/** The file `abstracts.json` of a locale, which is searched when it has come. */
export interface SearchAbstracts {
  readonly ids: readonly SessionId[];
  /** Plain texts in the order of the ids; empty for a session without an abstract in this locale. */
  readonly texts: readonly string[];
}

/** Knows Chinese, as only the build does. */
export interface ChineseReader {
  /** See ChineseForms: the pairs that matter for these texts. */
  readonly simplified: (texts: readonly string[]) => string;
  /** See ChineseForms. @param people names of people, whose family names read otherwise than the same words */
  readonly readings: (texts: readonly string[], people: readonly string[]) => string;
}

/**
 * What the browser needs to search the Chinese of a programme. The same for all locales, because they share all names.
 */
export function chineseFormsOf(programme: Programme, chinese: ChineseReader): ChineseForms {
  const groups = searchGroups(programme, programme.conference.locales);
  const namesOf = (wanted: (kind: SearchKind) => boolean) =>
    groups.flatMap(({ kind, names }) => (wanted(kind) ? names.flat() : []));
  return {
    readings: chinese.readings(
      namesOf((kind) => kind !== 'speaker' && kind !== 'day'),
      namesOf((kind) => kind === 'speaker'),
    ),
    // Abstracts are searched in either form, too. Their pinyin would be long, and nobody types it.
    simplified: chinese.simplified([
      ...namesOf(() => true),
      ...programme.sessions.flatMap(({ abstract }) => Object.values(abstract).map((html) => html ?? '')),
    ]),
  };
}

/** The names of everything that sessions are searched by, in all locales. */
export function searchTitles(programme: Programme, locale: Locale, chinese: ChineseForms): SearchTitles {
  const locales = [locale, ...programme.conference.locales.filter((other) => other !== locale)];
  return {
    locales,
    ids: programme.sessions.map(({ id }) => id),
    groups: searchGroups(programme, locales),
    ...chinese,
  };
}

/** The names by what they are of, each name once. */
function searchGroups(programme: Programme, locales: readonly Locale[]): readonly SearchGroup[] {
  const { conference, sessions, speakers, tracks, rooms } = programme;
  const group = (
    kind: SearchKind,
    names: readonly Localized<string>[],
    indexes?: readonly (readonly number[])[],
  ): SearchGroup => ({
    kind,
    names: locales.map((one, index) =>
      names.map((name) => (isRepeated(name, locales, index) ? '' : (name[one] ?? ''))),
    ),
    ...(indexes && { of: indexes }),
  });
  const indexFinder = (items: readonly { readonly id: string }[]) => {
    const indexes = new Map(items.map(({ id }, index) => [id, index]));
    return (ids: Iterable<string | null>) =>
      [...new Set(ids)].flatMap((id) => (id === null ? [] : (indexes.get(id) ?? [])));
  };
  const days = [...new Set(sessions.flatMap(({ day, slots }) => [day, ...slots.map((slot) => slot.day)]))]
    .filter((day) => day !== null)
    .map((id) => ({ id, name: dayNames(id, locales) }));
  const tags = conference.facets.flatMap(({ key, values }) => {
    const all =
      values ??
      [...new Set(sessions.flatMap(({ facets }) => facets[key] ?? []))].map((id) => ({
        id,
        name: { [conference.locales[0]]: id },
      }));
    return all.map(({ id, name }) => ({ id: `${key} ${id}`, name }));
  });
  const [speakerIndexes, trackIndexes, roomIndexes, dayIndexes, tagIndexes] = [
    speakers,
    tracks,
    rooms,
    days,
    tags,
  ].map(indexFinder) as [IndexFinder, IndexFinder, IndexFinder, IndexFinder, IndexFinder];
  const nameOf = ({ name }: { readonly name: Localized<string> }) => name;
  return [
    group(
      'title',
      sessions.map(({ title }) => title),
    ),
    group(
      'speaker',
      speakers.map(nameOf),
      sessions.map((session) => speakerIndexes(session.speakers)),
    ),
    group(
      'track',
      tracks.map(nameOf),
      sessions.map(({ track }) => trackIndexes([track])),
    ),
    group(
      'room',
      rooms.map(nameOf),
      sessions.map(({ room, rooms: all, slots }) =>
        roomIndexes([room, ...all, ...slots.flatMap((slot) => slot.rooms)]),
      ),
    ),
    group(
      'tag',
      tags.map(nameOf),
      sessions.map(({ facets }) =>
        tagIndexes(Object.entries(facets).flatMap(([key, ids]) => ids.map((id) => `${key} ${id}`))),
      ),
    ),
    group(
      'day',
      days.map(nameOf),
      sessions.map(({ day, slots }) => dayIndexes([day, ...slots.map((slot) => slot.day)])),
    ),
  ].filter(({ names }) => (names[0] ?? []).length > 0);
}

type IndexFinder = (ids: Iterable<string | null>) => number[];

function isRepeated(name: Localized<string>, locales: readonly Locale[], index: number): boolean {
  return locales.slice(0, index).some((earlier) => name[earlier] === name[locales[index] ?? '']);
}

/** How people write a day: `2021-08-07`, `8/7`, `Saturday`, `Aug 7`, `周六`, `8月7日`. */
function dayNames(day: DayKey, locales: readonly Locale[]): Localized<string> {
  const date = new Date(`${day}T00:00:00Z`);
  const [, month, dayOfMonth] = day.split('-').map(Number);
  const styles: Intl.DateTimeFormatOptions[] = [
    { weekday: 'long' },
    { weekday: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  const namesIn = (locale: Locale) =>
    styles.map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(date));
  return Object.fromEntries(
    locales.map((locale) => [locale, [day, `${month}/${dayOfMonth}`, ...namesIn(locale)].join(', ')]),
  );
}

/**
 * The plain texts of all abstracts that are written in a locale, each with what its speakers are: `Ada Quay: Shipwright,
 * Quay & Daughters`.
 */
export function searchAbstracts({ sessions, speakers }: Programme, locale: Locale): SearchAbstracts {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const ownWords = <Value>(words: Localized<Value>) => inLocale(words, locale, [])?.value;
  return {
    ids: sessions.map(({ id }) => id),
    texts: sessions.map((session) => {
      const abstract = ownWords(session.abstract);
      const people = session.speakers.flatMap((id) => {
        const speaker = byId.get(id);
        const role = speaker && ownWords(speaker.role);
        return role === undefined ? [] : [`${ownWords(speaker?.name ?? {}) ?? ''}: ${role}`];
      });
      const text = abstract === undefined ? '' : htmlText(abstract).replace(/\s+/g, ' ').trim();
      return [text, ...people].filter(Boolean).join(' · ');
    }),
  };
}
