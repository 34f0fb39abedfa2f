import { nearestName } from '../../model/text/nearest.ts';
import type { Locale, Localized } from '../../model/locale.ts';
import type { Room, RoomId } from '../../model/room.ts';
import { fold } from '../../model/text/fold.ts';
import type { SessionId } from '../../model/session.ts';
import { uniqueSlugs } from '../../model/text/slug.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { Problem } from '../problem.ts';
import type { RoomLists } from '../records.ts';
import type { Joined } from './joinLocales.ts';
import type { ParsedSession } from './parsedContent.ts';

export interface ResolvedRooms {
  /** As rooms.yaml lists them, the others after, by first use. */
  readonly rooms: readonly Room[];
  readonly roomOf: ReadonlyMap<SessionId, RoomId>;
  readonly problems: readonly Problem[];
}

interface NamedRoom {
  readonly name: Partial<Record<Locale, string>>;
}

/**
 * Ties the names of a room across locales, and each session to its room.
 *
 * With rooms.yaml the same place in each list is the same room. Without it, the two files of a session name the same
 * room; where sessions disagree about a translation, most of them decide.
 *
 * @param sessions in the order of the timetable, which decides what "first use" means
 */
export function resolveRooms(
  sessions: readonly Joined<ParsedSession>[],
  lists: RoomLists | null,
  locales: readonly [Locale, ...Locale[]],
): ResolvedRooms {
  const problems: Problem[] = [];
  const rooms: NamedRoom[] = lists ? listedRooms(lists) : [];
  const translated = lists ? [] : translatedRooms(countTranslations(sessions, locales[0]), locales[0]);
  const used = new Map<SessionId, NamedRoom>();

  for (const session of sessions) {
    const file = session.files.find(({ record }) => record.room !== null);
    if (!file || file.record.room === null) continue;
    let room = findRoom(rooms, file.record.room, file.locale);
    if (!room) {
      if (lists) problems.push(unlisted(file, file.record.room, rooms));
      room = findRoom(translated, file.record.room, file.locale) ?? {
        name: { [file.locale]: file.record.room },
      };
      rooms.push(room);
    }
    used.set(session.id as SessionId, room);
    problems.push(...disagreements(session, room, file));
  }

  const ids = uniqueSlugs(
    rooms.map((room) => locales.map((locale) => room.name[locale]).find(Boolean) ?? ''),
  );
  const idOf = new Map(rooms.map((room, index) => [room, ids[index] as RoomId]));
  return {
    rooms: rooms.map((room) => ({ id: idOf.get(room) as RoomId, name: room.name })),
    roomOf: new Map([...used].map(([id, room]) => [id, idOf.get(room) as RoomId])),
    problems,
  };
}

function listedRooms(lists: RoomLists): NamedRoom[] {
  const rooms: NamedRoom[] = [];
  for (const [locale, names] of Object.entries(lists)) {
    for (const [place, name] of (names ?? []).entries()) {
      const room = (rooms[place] ??= { name: {} });
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

/** How often each name of the default locale stands beside each name of another: name -> locale -> name -> times. */
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

/** The rooms that originals name, with the translation most sessions give; none that is another's translation. */
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
      const { [defaultLocale]: own, ...others } = name;
      return Object.values(others).filter((other) => other !== own);
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
      {
        file: file.path,
        ...placeOf(file.record.places, 'room'),
        severity: 'warning',
        message: `Room "${written}" is not the room "${decider.record.room}" that ${decider.path} names.`,
        hint: `Write "${expected}" here, or mend the other file. The agenda shows "${expected}".`,
      },
    ];
  });
}

function unlisted(file: ParsedSession, written: string, rooms: readonly NamedRoom[]): Problem {
  const names = rooms.flatMap(({ name }) =>
    Object.values(name as Localized<string>).filter((it) => it !== undefined),
  );
  const nearest = nearestName(written, names);
  return {
    file: file.path,
    ...placeOf(file.record.places, 'room'),
    severity: 'warning',
    message: `Room "${written}" is not in rooms.yaml.`,
    hint: `${nearest === null ? 'Add' : `Did you mean "${nearest}"? Otherwise add`} it there; until then it comes after the listed rooms.`,
  };
}
