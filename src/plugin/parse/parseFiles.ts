import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DeclaredFacet } from '../../model/conference.ts';
import { noCache, type BuildCache } from '../cache/buildCache.ts';
import { cacheKey } from '../cache/digests.ts';
import { parserFingerprint } from '../cache/parserFingerprint.ts';
import type { Reading } from '../problem.ts';
import { ownStyle, type ReadingStyle } from '../sites/readingStyle.ts';
import type { SourceFile } from '../files/fileNames.ts';
import { parseFile, type ParsedFile } from './parseFile.ts';

export interface ParseOptions {
  /** Those that conference.yaml declares. */
  readonly facets?: readonly DeclaredFacet[];
  readonly style?: ReadingStyle;
  /** @default none */
  readonly cache?: BuildCache;
  /** A digest of everything else that the result depends on. */
  readonly fingerprint?: () => string;
}

/**
 * Parses files, except those that an earlier build has parsed.
 *
 * @param base path the site is served under
 * @returns what the files say, in their order
 */
export async function parseFiles(
  files: readonly SourceFile[],
  base: string,
  { facets = [], style = ownStyle, cache = noCache, fingerprint = parserFingerprint }: ParseOptions = {},
): Promise<readonly Reading<ParsedFile>[]> {
  const readings: Reading<ParsedFile>[] = [];
  const setting = cache === noCache ? '' : fingerprint();
  for (const group of groupsOf(files)) {
    const sources = group.map((index) => files[index]).filter((file) => file !== undefined);
    const key = cacheKey(
      'parsed files',
      setting,
      base,
      JSON.stringify([facets, style]),
      ...sources.flatMap(({ path, kind, id, locale, text }) => [path, kind, id, locale, text]),
    );
    const found = cache.find(key);
    const parsed =
      found === null
        ? sources.map((file) => parseFile(file, base, facets, style))
        : (JSON.parse(found.toString()) as readonly Reading<ParsedFile>[]);
    if (found === null) cache.store(key, JSON.stringify(parsed));
    for (const [position, index] of group.entries()) readings[index] = parsed[position] ?? nothing;
    // Lets garbage be collected, which saves a fifth of the memory.
    await setImmediate();
  }
  return readings;
}

const nothing: Reading<never> = { value: null, problems: [] };

/**
 * The indexes of the files that share a cache entry, in groups that do not change when files are added to others. A
 * second build opens every entry, and parses all files that share one with an edit: it is fastest with about twice as
 * many groups as the root of the number of files, because parsing a file takes four times as long as opening an entry.
 */
function groupsOf(files: readonly SourceFile[]): readonly (readonly number[])[] {
  const count = 2 ** Math.max(0, Math.round(Math.log2(2 * Math.sqrt(files.length))));
  const groups = Array.from({ length: count }, (): number[] => []);
  for (const [index, { path }] of files.entries())
    groups[Number.parseInt(hash('sha1', path, 'hex').slice(0, 8), 16) % count]?.push(index);
  return groups.filter((group) => group.length > 0);
}
