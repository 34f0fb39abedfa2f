import type { Locale } from '../../model/locale.ts';
import { noCache, type BuildCache } from '../cache/buildCache.ts';
import { cacheKey } from '../cache/digests.ts';
import { codeDigest } from '../cache/codeDigest.ts';
import { decode } from '../files/readText.ts';
import { parseFrontMatter } from '../frontMatter.ts';
import { readSession, type SessionRecord } from '../sessionSchema.ts';
import { ownStyle, type ReadingStyle } from '../sites/readingStyle.ts';
import { withKnownNames } from '../sites/withKnownNames.ts';
import { readSessionBody } from '../speakerSection.ts';
import { readBlobs } from './git.ts';

/** The values in one version of a session's file whose changes are published. */
export type FileFacts = Pick<
  SessionRecord,
  'title' | 'date' | 'end' | 'durationMinutes' | 'slots' | 'track' | 'status' | 'room' | 'language' | 'draft'
> & {
  readonly presenters: readonly string[];
  readonly hasRecording: boolean;
  readonly hasSlides: boolean;
};

/** A version of a session's file: the id of its content in git, and its locale. */
export type FileVersion = readonly [blob: string, locale: Locale];

/** What files say, by the id of their content; null for one that cannot be read. */
export type FileReadings = ReadonlyMap<string, FileFacts | null>;

/** Versions that share an entry of the cache. */
const versionsPerEntry = 512;

export interface SessionFilesOptions {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly style?: ReadingStyle | undefined;
  readonly cache?: BuildCache;
}

/**
 * Reads versions of session files from the repository, except those that an earlier build has read: a version never
 * changes. In a list that only grows at its end, a new version reads no more than those that share its entry.
 *
 * @throws GitError if one is missing because it was not fetched
 */
export async function readSessionFiles(
  versions: readonly FileVersion[],
  { folder, style = ownStyle, cache = noCache }: SessionFilesOptions,
): Promise<FileReadings> {
  const readings = new Map<string, FileFacts | null>();
  const missing: { readonly key: string; readonly group: readonly FileVersion[] }[] = [];
  for (let from = 0; from < versions.length; from += versionsPerEntry) {
    const group = versions.slice(from, from + versionsPerEntry);
    const key =
      cache === noCache ? '' : cacheKey('session files', codeDigest(), JSON.stringify([style, group]));
    const cached = cache.find(key);
    if (cached === null) missing.push({ key, group });
    else {
      const facts = JSON.parse(cached.toString('utf8')) as readonly (FileFacts | null)[];
      for (const [index, [blob]] of group.entries()) readings.set(blob, facts[index] ?? null);
    }
  }
  const bytes = await readBlobs(folder, new Set(missing.flatMap(({ group }) => group.map(([blob]) => blob))));
  const read = factsReader(style);
  for (const { key, group } of missing) {
    const facts = group.map(([blob, locale]) => read(bytes.get(blob), locale));
    for (const [index, [blob]] of group.entries()) readings.set(blob, facts[index] ?? null);
    cache.store(key, JSON.stringify(facts));
  }
  return readings;
}

/** Reads the facts in a version of a file. */
function factsReader(style: ReadingStyle): (bytes: Buffer | undefined, locale: Locale) => FileFacts | null {
  return (bytes, locale) => {
    const text = bytes === undefined ? null : decode(bytes, '').value;
    const frontMatter = text === null ? null : parseFrontMatter(text, '').value;
    const known = frontMatter === null ? null : withKnownNames(frontMatter, 'session', style);
    const record = known === null ? null : readSession(known, '').value;
    if (frontMatter === null || record === null) return null;
    const { title, date, end, durationMinutes, slots, track, status, room, language, draft } = record;
    const presenters =
      record.presenters.length > 0
        ? record.presenters
        : introduced(frontMatter.body, frontMatter.bodyLine, locale);
    return {
      title,
      date,
      end,
      durationMinutes,
      slots,
      track,
      status,
      room,
      language,
      draft,
      presenters,
      hasRecording: record.video !== null,
      hasSlides: record.slides !== null,
    };
  };
}

/** The names of the people that a text introduces. */
function introduced(body: string, bodyLine: number, locale: Locale): readonly string[] {
  const read = readSessionBody(body, { path: '', bodyLine, locale, presenters: [], base: '/' });
  return read.value?.people.flatMap(({ name }) => name ?? []) ?? [];
}
