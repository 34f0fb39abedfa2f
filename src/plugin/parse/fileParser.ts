import type { DeclaredFacet } from '../../model/conference.ts';
import type { ParsedContent } from '../assemble/parsedContent.ts';
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
  const broken = new Set(
    readings.flatMap(({ source, reading }) =>
      reading.value === null && source.locale === locales[0] ? [`${source.kind} ${source.id}`] : [],
    ),
  );
  const values = readings.flatMap(({ source, reading }) =>
    reading.value === null || broken.has(`${source.kind} ${source.id}`) ? [] : [reading.value],
  );
  return {
    sessions: values.flatMap((file) => (file.kind === 'session' ? [file.value] : [])),
    tracks: values.flatMap((file) => (file.kind === 'track' ? [file.value] : [])),
    speakers: values.flatMap((file) => (file.kind === 'speaker' ? [file.value] : [])),
    pages: values.flatMap((file) => (file.kind === 'page' ? [file.value] : [])),
  };
}
