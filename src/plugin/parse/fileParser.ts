import type { DeclaredFacet } from '../../model/conference.ts';
import type {
  ParsedContent,
  ParsedPage,
  ParsedSession,
  ParsedSpeaker,
  ParsedTrack,
} from '../assemble/parsedContent.ts';
import type { BuildCache } from '../cache/buildCache.ts';
import type { SourceFile } from '../files/fileNames.ts';
import type { Reading } from '../problem.ts';
import type { ConferenceRecord } from '../records.ts';
import type { ReadingStyle } from '../sites/readingStyle.ts';
import type { ParsedFile } from './parseFile.ts';
import { parseFiles } from './parseFiles.ts';

/** A file, and what it says. */
export interface FileReading {
  readonly source: SourceFile;
  readonly reading: Reading<ParsedFile>;
}

/** Parses files, and keeps the results in memory until a file or a setting changes: an edit costs one file. */
export interface FileParser {
  /** Parses the files of the content that are new or changed, and forgets those that are gone. */
  parse(
    files: readonly SourceFile[],
    facets: readonly DeclaredFacet[],
    style: ReadingStyle,
  ): Promise<readonly FileReading[]>;
}

/**
 * @param base path the site is served under
 * @param cache the results of earlier runs
 */
export function fileParser(base: string, cache: BuildCache): FileParser {
  const known = new Map<string, FileReading>();
  let knownSettings = '';

  return {
    async parse(files, facets, style) {
      const settings = JSON.stringify([facets, style]);
      if (settings !== knownSettings) known.clear();
      knownSettings = settings;
      const unread = files.filter((source) => !isKnown(source));
      // After the first time the cache would not pay: its entries hold many files, and an edit is one.
      const options = known.size === 0 ? { cache, facets, style } : { facets, style };
      const readings = await parseFiles(unread, base, options);
      for (const [index, reading] of readings.entries()) {
        const source = unread[index];
        if (source !== undefined) known.set(source.path, { source, reading });
      }
      if (known.size !== files.length) forgetOthers(files);
      return files.flatMap(({ path }) => known.get(path) ?? []);
    },
  };

  function isKnown({ path, text, locale }: SourceFile): boolean {
    const before = known.get(path)?.source;
    return before?.text === text && before.locale === locale;
  }

  function forgetOthers(files: readonly SourceFile[]): void {
    const paths = new Set(files.map(({ path }) => path));
    for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
  }
}

/**
 * The readable files by kind. If the original of a session has an error, its translations are left out too, because
 * their times and speakers are unchecked. Without a broken translation, the original stays.
 */
export function filesByKind(
  readings: readonly FileReading[],
  { locales }: Pick<ConferenceRecord, 'locales'>,
): Pick<ParsedContent, 'sessions' | 'tracks' | 'speakers' | 'pages'> {
  const nameOf = ({ kind, id }: SourceFile) => `${kind} ${id}`;
  const broken = new Set<string>();
  for (const { source, reading } of readings)
    if (reading.value === null && source.locale === locales[0]) broken.add(nameOf(source));
  const sessions: ParsedSession[] = [];
  const tracks: ParsedTrack[] = [];
  const speakers: ParsedSpeaker[] = [];
  const pages: ParsedPage[] = [];
  // One loop without copies: it runs over all files after each edit.
  for (const { source, reading } of readings) {
    const file = reading.value;
    if (file === null || (broken.size > 0 && broken.has(nameOf(source)))) continue;
    if (file.kind === 'session') sessions.push(file.value);
    else if (file.kind === 'track') tracks.push(file.value);
    else if (file.kind === 'speaker') speakers.push(file.value);
    else pages.push(file.value);
  }
  return { sessions, tracks, speakers, pages };
}
