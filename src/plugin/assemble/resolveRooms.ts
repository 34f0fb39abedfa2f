import { nearestName } from '../../model/text/nearest.ts';
import type { Locale, Localized } from '../../model/locale.ts';
import type { Room, RoomId } from '../../model/room.ts';
import { fold } from '../../model/text/fold.ts';
import type { SessionId } from '../../model/session.ts';
import { murmur3 } from '../../model/schedule/hash.ts';
import { longestSlug, slugOf, uniqueSlugs } from '../../model/text/slug.ts';
import { utf8 } from '../../model/text/utf8.ts';
import { positionOf, warning, type Problem } from '../problem.ts';
import type { RoomFacts, RoomLists } from '../records.ts';
import type { Joined, ParsedSession } from './parsedContent.ts';

export interface ResolvedRooms {
  /** In the order of rooms.yaml, then by first use. */
  readonly rooms: readonly Room[];
  /** The rooms of each session, for each of its times. */
  readonly roomsOf: ReadonlyMap<SessionId, readonly (readonly RoomId[])[]>;
  readonly problems: readonly Problem[];
}

interface NamedRoom {
  readonly name: Partial<Record<Locale, string>>;
}

/**
 * Matches the names of rooms across locales, and sessions to rooms.
 *
 * With rooms.yaml, the same index in each list is the same room. Without it, all files of a session name the same room;
 * if sessions disagree about a translation, the majority decides.
 *
 * @param sessions in the order of the timetable, which decides what "first use" means
 */
export function resolveRooms(
  sessions: readonly Joined<ParsedSession>[],
  lists: RoomLists | null,
  locales: readonly [Locale, ...Locale[]],
  facts: readonly RoomFacts[] = [],
): ResolvedRooms {
  const problems: Problem[] = [];
  const rooms: NamedRoom[] = lists ? listedRooms(lists) : [];
  const translated = lists ? [] : translatedRooms(countTranslations(sessions, locales[0]), locales[0]);
  const used = new Map<SessionId, readonly (readonly NamedRoom[] | 'all')[]>();
  /** The first file that names each room, where rooms.yaml does not. */
  const namedIn = new Map<string, ParsedSession>();
  /** The rooms found so far, by locale and name; a new room can be nearer. */
  const found = new Map<string, NamedRoom>();

  for (const session of sessions) {
    const file = session.files.find(({ record }) => record.rooms.length > 0) ?? session.original;
    const roomNamed = (name: string): NamedRoom => {
      const key = `${file.locale} ${name}`;
      const known = found.get(key) ?? findRoom(rooms, name, file.locale);
      if (known) {
        found.set(key, known);
        return known;
      }
      if (lists) problems.push(unlisted(file, name, rooms));
      else namedIn.set(name, file);
      const room = findRoom(translated, name, file.locale) ?? { name: { [file.locale]: name } };
      rooms.push(room);
      found.clear();
      return room;
    };
    const perSlot = [file.record.rooms, ...session.original.record.slots.map((slot) => slot.rooms)];
    const named = perSlot.map((names) =>
      names === 'all' ? names : [...new Set(names.map((name) => roomNamed(name)))],
    );
    used.set(session.id as SessionId, named);
    const [first] = named[0] ?? [];
    if (typeof first === 'object') problems.push(...disagreements(session, first, file));
  }

  for (const [name, file] of namedIn) {
    const parts = roomsIn(name, namesOf(rooms));
    if (parts.length > 0) problems.push(severalRooms(file, name, parts));
  }

  const ids = steadySlugs(
    rooms.map(
      (room, index) => facts[index]?.id ?? locales.map((locale) => room.name[locale]).find(Boolean) ?? '',
    ),
  );
  const idOf = new Map(rooms.map((room, index) => [room, ids[index] as RoomId]));
  return {
    rooms: rooms.map((room, index) => {
      const { id: _, ...more } = facts[index] ?? {};
      return { id: idOf.get(room) as RoomId, name: room.name, ...more };
    }),
    roomsOf: new Map(
      [...used].map(([id, slots]) => [
        id,
        slots.map((named) => (named === 'all' ? rooms : named).map((room) => idOf.get(room) as RoomId)),
      ]),
    ),
    problems,
  };
}

function listedRooms(lists: RoomLists): NamedRoom[] {
  const rooms: NamedRoom[] = [];
  for (const [locale, names] of Object.entries(lists)) {
    for (const [index, name] of (names ?? []).entries()) {
      const room = (rooms[index] ??= { name: {} });
      room.name[locale] = name;
    }
  }
  return rooms;
}

function findRoom(rooms: readonly NamedRoom[], written: string, locale: Locale): NamedRoom | undefined {
  const wanted = fold(written);
  const called = (name: string | undefined) => name !== undefined && fold(name) === wanted;
  return (
    rooms.find(({ name }) => called(name[locale])) ??
    rooms.find(({ name }) => Object.values(name).some((other) => called(other)))
  );
}

/** How often a name of the default locale occurs with a name of another: name -> locale -> name -> count. */
type TranslationCounts = ReadonlyMap<string, ReadonlyMap<Locale, ReadonlyMap<string, number>>>;

function countTranslations(
  sessions: readonly Joined<ParsedSession>[],
  defaultLocale: Locale,
): TranslationCounts {
  const counts = new Map<string, Map<Locale, Map<string, number>>>();
  for (const { files, original } of sessions) {
    const name = original.locale === defaultLocale ? original.record.room : null;
    if (name === null) continue;
    const byLocale = counts.get(name) ?? new Map<Locale, Map<string, number>>();
    counts.set(name, byLocale);
    for (const { locale, record } of files) {
      if (locale === defaultLocale || record.room === null) continue;
      const names = byLocale.get(locale) ?? new Map<string, number>();
      byLocale.set(locale, names.set(record.room, (names.get(record.room) ?? 0) + 1));
    }
  }
  return counts;
}

/** The rooms named in originals, with their most frequent translation; without names that are translations. */
function translatedRooms(counts: TranslationCounts, defaultLocale: Locale): NamedRoom[] {
  const rooms = [...counts].map(([name, byLocale]): NamedRoom => {
    const room: NamedRoom = { name: { [defaultLocale]: name } };
    for (const [locale, names] of byLocale) {
      const [most] = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      if (most) room.name[locale] = most[0];
    }
    return room;
  });
  const translations = new Set(
    rooms.flatMap(({ name }) => {
      const { [defaultLocale]: original, ...others } = name;
      return Object.values(others).filter((other) => other !== original);
    }),
  );
  return rooms.filter(({ name }) => !translations.has(name[defaultLocale]));
}

function disagreements(session: Joined<ParsedSession>, room: NamedRoom, decider: ParsedSession): Problem[] {
  return session.files.flatMap((file): Problem[] => {
    const written = file.record.room;
    if (file === decider || written === null) return [];
    const known = Object.values(room.name as Localized<string>).some(
      (name) => name !== undefined && fold(name) === fold(written),
    );
    if (known) return [];
    const expected = room.name[file.locale] ?? decider.record.room ?? '';
    return [
      warning(
        'translation-differs',
        file.path,
        `The room is "${written}" here, but "${decider.record.room}" in ${decider.path}.`,
        `Write "${expected}" here, or fix the other file. The agenda shows "${expected}".`,
        positionOf(file.record.positions, 'room'),
      ),
    ];
  });
}

function namesOf(rooms: readonly NamedRoom[]): string[] {
  return rooms.flatMap(({ name }) =>
    Object.values(name as Localized<string>).filter((it) => it !== undefined),
  );
}

/** The rooms in a text such as `Hall One / Hall Two`; none if it contains anything else. */
function roomsIn(written: string, names: readonly string[]): string[] {
  const parts = written.split(/\s*(?:[/,;+&、，；]|\band\b|和|与)\s*/);
  const isSeveral =
    parts.length > 1 && parts.every((part) => names.some((name) => fold(name) === fold(part)));
  return isSeveral ? parts : [];
}

/** A text of several rooms, where rooms.yaml does not say which there are. */
function severalRooms(file: ParsedSession, written: string, parts: readonly string[]): Problem {
  return warning(
    'room-unknown',
    file.path,
    `"${written}" seems to be ${parts.length} rooms, which other sessions name; it is listed as a room of its own.`,
    `Write rooms: [${parts.join(', ')}] instead, or list "${written}" in rooms.yaml.`,
    positionOf(file.record.positions, 'room'),
  );
}

function unlisted(file: ParsedSession, written: string, rooms: readonly NamedRoom[]): Problem {
  const names = namesOf(rooms);
  const parts = roomsIn(written, names);
  const isSeveral = parts.length > 0;
  const nearest = isSeveral ? null : nearestName(written, names);
  return warning(
    'room-unknown',
    file.path,
    isSeveral
      ? `"${written}" is not a room of rooms.yaml, but ${parts.length} of them.`
      : `Room "${written}" is not in rooms.yaml.`,
    isSeveral
      ? `Write rooms: [${parts.join(', ')}] instead.`
      : `${nearest === null ? 'Add' : `Did you mean "${nearest}"? Otherwise add`} it there; until then it is sorted after the listed rooms.`,
    positionOf(file.record.positions, 'room'),
  );
}

/**
 * A unique slug for each name that does not depend on the order of names: names with the same slug, such as those that
 * only differ in signs, have a hash of the name appended.
 *
 * @example steadySlugs(['Hall A', 'Hall-A', 'Hall B']) // ['hall-a-' + hash, 'hall-a-' + hash, 'hall-b']
 */
function steadySlugs(names: readonly string[]): string[] {
  const slugs = names.map(slugOf);
  const times = new Map<string, number>();
  for (const slug of slugs) times.set(slug, (times.get(slug) ?? 0) + 1);
  return uniqueSlugs(
    slugs.map((slug, index) => {
      if (times.get(slug) === 1) return slug;
      const hash = murmur3(utf8(names[index] ?? ''), 0).toString(36);
      return `${[...slug].slice(0, longestSlug - hash.length - 1).join('')}-${hash}`;
    }),
  );
}
