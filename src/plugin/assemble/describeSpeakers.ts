import type { Html } from '../../model/text/html.ts';
import { inLocale, type Locale, type Localized } from '../../model/locale.ts';
import type { SessionId } from '../../model/session.ts';
import { slugOf, uniqueSlugs } from '../../model/text/slug.ts';
import type { Speaker, SpeakerId } from '../../model/speaker.ts';
import type { SpeakerBlock } from '../records.ts';
import {
  photoPath,
  sessionGroup,
  speakerGroup,
  variantsOfAnotherScript,
  type Appearance,
} from './appearances.ts';
import { localized, type Joined, type ParsedSpeaker } from './parsedContent.ts';
import type { Person } from './identifySpeakers.ts';
import { compareText } from '../../model/text/compareText.ts';

/** One person of one session, as that session's files introduce them. */
export interface Introduction {
  readonly speaker: SpeakerId;
  /** Absent: no. */
  readonly moderates?: true;
  readonly role: Localized<string>;
  readonly bio: Localized<Html>;
}

export interface DescribedSpeakers {
  /** In code-unit order of their ids. */
  readonly speakers: readonly Speaker[];
  /** The people of each session, in order. */
  readonly introductions: ReadonlyMap<SessionId, readonly Introduction[]>;
}

/** A person's appearances, those of the earliest session first, and their combined facts. */
interface Described {
  readonly appearances: readonly Appearance[];
  readonly name: Localized<string>;
  readonly wantedId: string;
}

const han = /\p{Script=Han}/u;
const betweenHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/**
 * Describes each person from all files: names by locale, photo, role, biography, sessions.
 *
 * @param order the groups of the sessions in the order of the timetable: the first value counts, unless a file in
 *   content/speakers gives one
 */
export function describeSpeakers(
  people: readonly Person[],
  byHand: readonly Joined<ParsedSpeaker>[],
  order: readonly SessionId[],
  locales: readonly [Locale, ...Locale[]],
): DescribedSpeakers {
  const rank = new Map(order.map((id, index) => [sessionGroup(id), index]));
  const rankOf = ({ group }: Appearance) => rank.get(group) ?? -1;
  const described = people
    .map(({ appearances }) => [...appearances].sort((a, b) => rankOf(a) - rankOf(b) || a.index - b.index))
    .filter((appearances) => appearances.some((appearance) => !appearance.byHand))
    .map((appearances): Described => {
      const name = namesOf(appearances, locales);
      return { appearances, name, wantedId: wantedId(appearances, name, locales) };
    })
    .sort((a, b) => compareText(a.wantedId, b.wantedId) || firstRank(a, rankOf) - firstRank(b, rankOf));
  const ids = uniqueSlugs(described.map((person) => person.wantedId)) as SpeakerId[];
  const files = new Map(byHand.map((file) => [slugOf(file.id), file.files]));

  const speakers = described.map((person, index): Speaker => {
    const id = ids[index] as SpeakerId;
    return describe(id, person, files.get(id) ?? [], order, rankOf);
  });
  const idOf = new Map(
    described.flatMap(({ appearances }, index) =>
      appearances.map((appearance) => [appearance, ids[index] as SpeakerId] as const),
    ),
  );
  return {
    speakers: speakers.sort((a, b) => compareText(a.id, b.id)),
    introductions: introduce(idOf, order, rankOf),
  };
}

function describe(
  id: SpeakerId,
  { appearances, name }: Described,
  files: readonly ParsedSpeaker[],
  order: readonly SessionId[],
  rankOf: (appearance: Appearance) => number,
): Speaker {
  const photos = new Set([
    ...files.flatMap(({ record }) => (record.photo ? [photoPath(record.photo)] : [])),
    ...appearances.flatMap(({ photo }) => photo ?? []),
  ]);
  const ranks = new Set(appearances.map(rankOf).filter((rank) => rank >= 0));
  return {
    id,
    name: { ...name, ...localized(files, ({ record }) => record.name) },
    photo: [...photos][0] ?? null,
    photos: [...photos],
    role: {
      ...firstValues(appearances, (block) => block.role),
      ...localized(files, ({ record }) => record.role),
    },
    bio: { ...firstValues(appearances, (block) => block.bio), ...localized(files, ({ bio }) => bio) },
    links: [...new Set(files.flatMap(({ record }) => record.links))],
    sessions: [...ranks].sort((a, b) => a - b).flatMap((rank) => order[rank] ?? []),
  };
}

function firstRank({ appearances }: Described, rankOf: (appearance: Appearance) => number): number {
  return Math.min(...appearances.filter((appearance) => !appearance.byHand).map(rankOf));
}

/**
 * The id a person should have: that of their own files, else the one that sessions use, else one made from the name in
 * the default locale.
 */
function wantedId(
  appearances: readonly Appearance[],
  name: Localized<string>,
  locales: readonly [Locale, ...Locale[]],
): string {
  const own = appearances.find((appearance) => appearance.byHand);
  if (own) return own.group.slice(speakerGroup('').length);
  const written = appearances.find(({ id }) => id !== null)?.id;
  return written ?? slugOf(inLocale(name, locales[0], locales)?.value ?? '');
}

/** The most frequent spelling in each locale; the first one if several are. */
function namesOf(appearances: readonly Appearance[], locales: readonly Locale[]): Localized<string> {
  const names: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const counts = new Map<string, number>();
    for (const appearance of appearances) {
      if (appearance.locale !== locale) continue;
      const name = nameFor(appearance.names, locale);
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    for (const [name, times] of counts) if (times === most) names[locale] ??= name;
  }
  return names;
}

/**
 * The spelling, of those in one file, that is in the script of the locale. A bracket in another script is split off.
 */
function nameFor(spellings: readonly string[], locale: Locale): string | null {
  const candidates = spellings.flatMap((spelling) => {
    const variants = variantsOfAnotherScript(spelling);
    return variants.length > 0 ? variants : [spelling];
  });
  const chinese = locale.split('-')[0] === 'zh';
  const name = candidates.find((candidate) => han.test(candidate) === chinese) ?? candidates[0];
  return name?.replace(betweenHan, '') ?? null;
}

function firstValues<Value>(
  appearances: readonly Appearance[],
  valueOf: (block: SpeakerBlock) => Value | null,
): Localized<Value> {
  const values: Partial<Record<Locale, Value>> = {};
  for (const { locale, block } of appearances) {
    const value = block === null ? null : valueOf(block);
    if (value !== null && values[locale] === undefined) values[locale] = value;
  }
  return values;
}

function introduce(
  idOf: ReadonlyMap<Appearance, SpeakerId>,
  order: readonly SessionId[],
  rankOf: (appearance: Appearance) => number,
): ReadonlyMap<SessionId, readonly Introduction[]> {
  const bySession = new Map<SessionId, Map<SpeakerId, Appearance[]>>();
  const inOrder = [...idOf].sort(([a], [b]) => a.fileRank - b.fileRank || a.index - b.index);
  for (const [one, speaker] of inOrder) {
    const session = order[rankOf(one)];
    if (one.byHand || session === undefined) continue;
    const people = bySession.get(session) ?? new Map<SpeakerId, Appearance[]>();
    bySession.set(session, people.set(speaker, [...(people.get(speaker) ?? []), one]));
  }
  return new Map(
    [...bySession].map(([session, people]) => [
      session,
      [...people].map(([speaker, appearances]) => ({
        speaker,
        ...(appearances.some(({ moderates }) => moderates) && { moderates: true as const }),
        role: firstValues(appearances, (block) => block.role),
        bio: firstValues(appearances, (block) => block.bio),
      })),
    ]),
  );
}
