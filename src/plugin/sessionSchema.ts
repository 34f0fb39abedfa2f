import * as v from 'valibot';
import type { DeclaredFacet } from '../model/conference.ts';
import type { Locale } from '../model/locale.ts';
import { linkKinds, type LinkKind, type SessionFormat, type SessionLink } from '../model/session.ts';
import type { LocalDateTime } from '../model/zonedTime.ts';
import { cleanText, countInvisible } from './fields/cleanText.ts';
import { facetField, readFacets } from './fields/facetFields.ts';
import { plainValues, sessionSchema, wordedKeys, type SessionFields } from './sessionKeys.ts';
import { endProblem, placeProblems, roomsOf, timesOf } from './sessionTimes.ts';
import type { FieldPositions, Problem, Reading } from './problem.ts';
import { readFields, type FieldsReading } from './fields/readFields.ts';
import { readFormat, readLanguage, readSessionType } from './fields/stype.ts';
import { secureAddress, webAddress } from './fields/webAddress.ts';
import type { YamlMapping } from './yaml/mapping.ts';
import { nameFinder, nameOfId } from '../model/speakerName.ts';

/** One time of a session. */
export interface SlotRecord {
  readonly date: LocalDateTime;
  readonly end: LocalDateTime | null;
  readonly durationMinutes: number | null;
  readonly rooms: readonly string[] | 'all';
}

/** The front matter of one session file, validated; of one locale. */
export interface SessionRecord extends Readonly<ReturnType<typeof plainValues>> {
  /** The first time. */
  readonly date: LocalDateTime | null;
  readonly end: LocalDateTime | null;
  readonly durationMinutes: number | null;
  /** The times after the first, in order. */
  readonly slots: readonly SlotRecord[];
  /** The name of the track, where its id was made from it. */
  readonly trackName: string | null;
  /** The first of `rooms`. */
  readonly room: string | null;
  readonly rooms: readonly string[] | 'all';
  /**
   * As written, then the moderators. If the file only lists ids, each id as a name, until the speakers' files are read.
   */
  readonly presenters: readonly string[];
  /** The indexes of the presenters who moderate. */
  readonly moderators: readonly number[];
  /** The ids of the presenters in their order, or their names in content/speakers; empty if the file has none. */
  readonly speakers: readonly string[];
  /** From stype; null if it names none that is known. */
  readonly language: Locale | null;
  readonly format: SessionFormat | null;
  readonly video: string | null;
  readonly slides: string | null;
  readonly links: Readonly<Record<LinkKind, string | null>>;
  readonly moreLinks: readonly SessionLink[];
  readonly tags: readonly string[];
  /** The ids of its values by facet, of those that conference.yaml declares. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** For problems found later. */
  readonly positions: FieldPositions;
}

/**
 * Reads the front matter of one session file.
 *
 * @param path the file, as shown in problems
 * @param facets those that conference.yaml declares, whose keys a session may have as well
 * @returns null if a value is invalid; unknown values give a warning, and are absent
 */
export function readSession(
  frontMatter: YamlMapping & { readonly trackName?: string | null },
  path: string,
  facets: readonly DeclaredFacet[] = [],
): Reading<SessionRecord> {
  const schema = schemaWith(facets);
  const fields = readFields(schema, frontMatter, path, { title: 'title: "The title of the session"' });
  const { value, positions } = fields;
  const declared = readFacets(facets, frontMatter, fields.warn);
  const problems = [...fields.problems, ...declared.problems];
  // An invalid key must not hide problems of others.
  const words = value ?? textsOf(frontMatter.data);
  const type = typeOf(words, fields, problems);
  const video = address('speechLink', secureAddress, words, fields, problems);
  const slides = address('slides', webAddress, words, fields, problems);
  const links = Object.fromEntries(
    linkKinds.map((kind) => [kind, address(kind, webAddress, words, fields, problems)]),
  ) as SessionRecord['links'];
  if (value === null) return { value, problems };
  const times = timesOf(value);
  const wrong = times.flatMap(({ date, end, at }) => endProblem(date, end, at, fields));
  if (wrong.length > 0) return { value: null, problems: [...problems, ...wrong] };
  problems.push(...placeProblems(value, fields));
  const unseen = countInvisible(value.title);
  if (unseen > 0) {
    problems.push(
      fields.warn(
        'value',
        ['title'],
        `"title" has ${unseen} invisible ${unseen === 1 ? 'character' : 'characters'}: "${cleanText(value.title)}".`,
        'Retype the title, unless they are intended.',
      ),
    );
  }
  const people = sessionPeople(value, fields, problems);
  const [first, ...slots] = times.map(({ at: _at, ...time }): SlotRecord => time);
  const slotPositions = times.flatMap(({ at: [key, slot] }, index) =>
    key === 'slots'
      ? [[index === 0 ? 'date' : `slots ${index - 1}`, frontMatter.at(['slots', slot ?? 0])]]
      : [],
  );
  const rooms = first?.rooms ?? roomsOf(value);
  return {
    value: {
      ...plainValues(value),
      date: first?.date ?? null,
      end: first?.end ?? value.end ?? null,
      durationMinutes: first?.durationMinutes ?? value.duration ?? null,
      slots,
      trackName: frontMatter.trackName ?? null,
      room: rooms === 'all' ? null : (rooms[0] ?? null),
      rooms,
      ...people,
      ...type,
      video,
      slides,
      links,
      moreLinks: moreLinks(value.links ?? [], fields, problems),
      tags: facets.some(({ key }) => key === 'tags') ? (declared.values['tags'] ?? []) : (value.tags ?? []),
      facets: declared.values,
      positions: { ...positions, of: { ...positions.of, ...Object.fromEntries(slotPositions) } },
    },
    problems,
  };
}

const schemas = new WeakMap<readonly DeclaredFacet[], typeof sessionSchema>();

/** The keys of a session in a conference with declared facets; cached per list of facets. */
function schemaWith(facets: readonly DeclaredFacet[]): typeof sessionSchema {
  const made = schemas.get(facets);
  if (made !== undefined) return made;
  const facetFields = Object.fromEntries(facets.map((facet) => [facet.key, facetField(facet)]));
  // First, as they are listed for an unknown key, and last, because one of them may be `tags`.
  const schema = v.strictObject({
    ...facetFields,
    ...sessionSchema.entries,
    ...facetFields,
  }) as typeof sessionSchema;
  schemas.set(facets, schema);
  return schema;
}

export type SessionReader = FieldsReading<typeof sessionSchema>;

/** The keys whose texts are interpreted after the schema. */
type Worded = Partial<Pick<SessionFields, (typeof wordedKeys)[number]>>;

/** The texts of these keys in front matter that has errors. */
function textsOf(data: Readonly<Record<string, unknown>>): Worded {
  return Object.fromEntries(
    wordedKeys.flatMap((key) => {
      const written = Object.hasOwn(data, key) ? data[key] : undefined;
      return typeof written === 'string' && cleanText(written) !== '' ? [[key, cleanText(written)]] : [];
    }),
  );
}

function typeOf(
  { stype, language, format }: Worded,
  { warn }: SessionReader,
  problems: Problem[],
): { readonly language: Locale | null; readonly format: SessionFormat | null } {
  const type = stype === undefined ? null : readSessionType(stype);
  const spoken = language === undefined ? null : readLanguage(language);
  const kind = format === undefined ? null : readFormat(format);
  if (type?.hasUnknownWords) {
    problems.push(
      warn(
        'value',
        ['stype'],
        `Unknown "stype": "${stype ?? ''}".`,
        'Write a language and a format, such as "Chinese Session" or "English Panel".',
      ),
    );
  }
  if (language !== undefined && spoken === null) {
    problems.push(
      warn(
        'value',
        ['language'],
        `Unknown language: "${language}".`,
        'Write one, such as "en" or "Chinese".',
      ),
    );
  }
  if (format !== undefined && kind === null) {
    problems.push(
      warn('value', ['format'], `Unknown format: "${format}".`, 'Write one, such as "talk" or "panel".'),
    );
  }
  return { language: spoken ?? type?.language ?? null, format: kind ?? type?.format ?? null };
}

/** The address of a key, or a warning if it is not one. */
function address(
  key: 'speechLink' | 'slides' | LinkKind,
  read: (text: string) => string | null,
  fields: Worded,
  { warn }: SessionReader,
  problems: Problem[],
): string | null {
  const written = fields[key];
  if (written === undefined) return null;
  const found = read(written);
  if (found === null) {
    problems.push(
      warn(
        'value',
        [key],
        `"${key}" is not a web address: "${written}".`,
        'Write one that begins with "https://".',
      ),
    );
  }
  return found;
}

/** The valid links; invalid ones give a warning. */
function moreLinks(
  written: NonNullable<SessionFields['links']>,
  { warn }: SessionReader,
  problems: Problem[],
): readonly SessionLink[] {
  return written.flatMap((link, index): SessionLink[] => {
    const { label, href } = typeof link === 'string' ? { label: '', href: link } : link;
    const found = webAddress(href);
    if (found !== null) return [{ label: label || new URL(found).hostname, href: found }];
    problems.push(
      warn(
        'value',
        ['links', index],
        `"links" has an entry that is not a web address: "${href}".`,
        'Write one that begins with "https://".',
      ),
    );
    return [];
  });
}

/**
 * The people of a session: its presenters, then those who only moderate. Moderators are written like the presenters, or
 * like `speakers` if those are ids.
 */
function sessionPeople(
  value: Pick<SessionFields, 'presenters' | 'speakers' | 'moderators'>,
  { warn }: Pick<SessionReader, 'warn'>,
  problems: Problem[],
): Pick<SessionRecord, 'presenters' | 'speakers' | 'moderators'> {
  const speakers = [...new Set(value.speakers)];
  const presenters = value.presenters ?? speakers.map(nameOfId);
  if (speakers.length < (value.speakers?.length ?? 0))
    problems.push(warn('namesake', ['speakers'], '"speakers" lists somebody twice.', 'Keep one of the two.'));
  if (speakers.length > 0 && speakers.length !== presenters.length) {
    problems.push(
      warn(
        'namesake',
        ['speakers'],
        `"speakers" lists ${speakers.length} and "presenters" ${presenters.length}: "speakers" is ignored.`,
        'List the id of each presenter, in the same order: the name of their file in speakers/, or the end of the address of their page.',
      ),
    );
  }
  const find = nameFinder(presenters);
  const written = [...new Set(value.moderators)];
  const placeOf = (moderator: string) => {
    const id = speakers.indexOf(moderator);
    return id < 0 ? find(nameOfId(moderator)) : id;
  };
  if (written.length < (value.moderators?.length ?? 0))
    problems.push(
      warn('value', ['moderators'], '"moderators" lists somebody twice.', 'Keep one of the two.'),
    );
  const others = written.filter((moderator) => placeOf(moderator) === null);
  const areIds = value.presenters === undefined || speakers.length > 0;
  const all = [...presenters, ...(areIds ? others.map(nameOfId) : others)];
  return {
    presenters: all,
    speakers: areIds && speakers.length === presenters.length ? [...speakers, ...others] : [],
    moderators: written.map((one) => placeOf(one) ?? presenters.length + others.indexOf(one)),
  };
}
