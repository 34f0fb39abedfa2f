import { basename } from 'node:path';
import { assemble, type Assembly } from './assemble/assemble.ts';
import { assembleAgain, type Assembled } from './assemble/assembleAgain.ts';
import { readFormerIds, type ParsedContent } from './assemble/parsedContent.ts';
import type { DeclaredFacet } from '../model/conference.ts';
import { addressOnSite, isOfEdition, otherConferences } from './editions.ts';
import { pathNamer } from './files/contentFolder.ts';
import type { HistoryOptions } from './history/readHistory.ts';
import type { ResolvedOptions } from './options.ts';
import { noCache, type BuildCache } from './cache/buildCache.ts';
import type { ParsedFile } from './parse/parseFile.ts';
import { parseFiles } from './parse/parseFiles.ts';
import { ruled } from './lint/rules.ts';
import { lintSchedule, type LintSettings } from './lint/scheduleLints.ts';
import { linkingFiles } from './lint/deadLinks.ts';
import { missingPictures, withFooterWords } from './namedInConference.ts';
import { missingThemeFiles } from './themeStyles.ts';
import { readLookPictures } from './pictures/logoFile.ts';
import { namedPhotos, type NamedPhoto } from './pictures/namedPhotos.ts';
import type { Problem, Reading } from './problem.ts';
import { sponsorsHtml, withSponsors } from './sponsorsHtml.ts';
import { sponsorsFile } from './sponsorsSchema.ts';
import { listPublicFiles } from './files/publicFiles.ts';
import { readContent, readSourceFile, type Content, type RawFile } from './readContent.ts';
import { readSettings } from './readSettings.ts';
import type { ConferenceRecord } from './records.ts';
import { isWithin } from './files/readText.ts';
import { setOwnLanguages } from './interfaceWords.ts';
import { styleOf, type ReadingStyle } from './sites/readingStyle.ts';
import { conferenceDefaults } from './sites/siteConfig.ts';
import { classifyAgain, type Classified } from './classifyFiles.ts';
import type { SourceFile } from './files/fileNames.ts';

/** The current content of the folder. */
export interface ProgrammeReading {
  /** null if conference.yaml cannot be read; files with errors are left out. */
  readonly assembly: Assembly | null;
  /** The photos of this site in the content, and their positions. */
  readonly photos: readonly NamedPhoto[];
  /** Paths below the public folder. */
  readonly publicFiles: ReadonlySet<string>;
  /** What the history of the content is read with; null where conference.yaml cannot be read. */
  readonly history: Omit<HistoryOptions, 'folder'> | null;
  /** What conference.yaml says of checking. */
  readonly lint: LintSettings;
  /** The styles of theme.css in their layer; empty if there are none. */
  readonly theme: string;
  /** The files of sessions, speakers, tracks and pages. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** Reads a content folder, and reads it again after edits. */
export interface ProgrammeReader {
  read(): Promise<ProgrammeReading>;
  /** @param changed absolute paths that were added, edited or removed since the last reading, of public files too */
  reread(changed: readonly string[]): Promise<ProgrammeReading>;
}

/**
 * Caches each parsed file until it changes, so that an edit costs one file, not thousands.
 *
 * @param cache what earlier runs have parsed; asked at the first reading alone
 * @param showsDrafts as in development; else drafts are left out
 */
export function programmeReader(
  options: ResolvedOptions,
  cache: BuildCache = noCache,
  { showsDrafts = false }: { readonly showsDrafts?: boolean } = {},
): ProgrammeReader {
  const { content: folder, root, base } = options;
  const defaults = () => conferenceDefaults(folder, options.timezone);
  const parsed = new Map<string, { readonly source: SourceFile; readonly reading: Reading<ParsedFile> }>();
  /** What a reading depends on beside the file: the base, and the facets that conference.yaml declares. */
  let setting = '';
  let content: Content | null = null;
  let classified: Classified | null = null;
  let assembled: Assembled | null = null;

  return { read, reread };

  async function read(): Promise<ProgrammeReading> {
    content = await readContent(folder, root, defaults());
    return understand(content);
  }

  async function reread(changed: readonly string[]): Promise<ProgrammeReading> {
    // Public files are looked up each time.
    const ours = changed.filter((path) => isWithin(path, folder) && isOwn(path));
    if (content === null || !ours.every((path) => path.endsWith('.md'))) return read();
    content = (await withFilesAgain(content, ours)) ?? (await readContent(folder, root, defaults()));
    return understand(content);
  }

  /** The conference.yaml of an edition says what it is called, and that it is one. */
  function isOwn(path: string): boolean {
    return basename(path) === 'conference.yaml' || !isOfEdition(path, options);
  }

  async function withFilesAgain(before: Content, changed: readonly string[]): Promise<Content | null> {
    if (changed.length === 0) return before;
    const files: RawFile[] = [];
    const problems: Problem[] = [];
    const again = new Set<string>();
    for (const absolute of changed) {
      const reading = await readSourceFile(absolute, folder, root);
      if (reading === null) return null;
      again.add(reading.problems[0]?.file ?? reading.file?.path ?? pathNamer(root)(absolute));
      if (reading.file) files.push(reading.file);
      problems.push(...reading.problems);
    }
    return {
      ...before,
      files: [...before.files.filter(({ path }) => !again.has(path)), ...files].sort((a, b) =>
        a.path < b.path ? -1 : 1,
      ),
      problems: [...before.problems.filter(({ file }) => !again.has(file)), ...problems],
    };
  }

  async function understand(given: Content): Promise<ProgrammeReading> {
    const publicFiles = await listPublicFiles(options.public);
    const { theme } = given;
    const { lint, pictures, rooms, roomFacts, sponsors, own, ...settings } = readSettings(
      given,
      base,
      defaults(),
    );
    setOwnLanguages(own);
    const present = pictures.filter(({ path }) => publicFiles.has(path));
    const seen = await readLookPictures(present, options.public);
    const footer = settings.conference?.footer;
    const others = otherConferences(options);
    const conference = settings.conference && {
      ...settings.conference,
      links: settings.conference.links.map((link) => ({
        ...link,
        href: addressOnSite(link.href, others, base),
      })),
      ...(footer && { footer: withFooterWords(footer, settings.conference.locales) }),
      look: { ...settings.conference.look, ...seen.look },
      ...(others.length > 0 && { others }),
    };
    const problems = [
      ...settings.problems,
      ...missingPictures(pictures, publicFiles),
      ...missingThemeFiles(given.themeFiles, publicFiles),
      ...seen.problems,
    ];
    if (conference === null)
      return { assembly: null, photos: [], publicFiles, history: null, lint, theme, files: [], problems };
    classified = classifyAgain(classified, given.files, conference.locales);
    const { files, problems: misplaced } = classified;
    const style = styleOf(given.files, given.hasFolderPages, showsDrafts);
    const readings = await readAll(files, conference.facets, style);
    forgetOthers(files);
    const parts = byKind(readings, conference);
    const all = { conference, rooms, roomFacts, ...parts, publicFiles };
    const joined = assembled === null ? assemble(all) : assembleAgain(assembled, all);
    assembled = { content: all, assembly: joined };
    const shown =
      sponsors &&
      (await sponsorsHtml(sponsors, {
        path: given.sponsors?.path ?? sponsorsFile,
        locales: conference.locales,
        base,
        publicFolder: options.public,
        publicFiles,
      }));
    const assembly = shown ? withSponsors(joined, shown) : joined;
    const named = readFormerIds(parts.sessions, conference);
    const settingsFiles = [given.conference, given.sponsors].filter((one) => one !== null);
    const written = [...given.files, ...settingsFiles];
    const texts = new Map(written.map(({ path, text }) => [path, text]));
    const found = [
      ...problems,
      ...misplaced,
      ...readings.flatMap(({ reading }) => reading.problems),
      ...(shown?.problems ?? []),
      ...assembly.problems,
      ...named.problems,
      ...lintSchedule(
        {
          programme: assembly.programme,
          files: parts.sessions,
          others: linkingFiles(all, shown && { path: given.sponsors?.path ?? sponsorsFile, ...shown }),
          settingsPath: given.conference?.path ?? null,
          previews: options.previews,
          textOf: (path) => texts.get(path) ?? null,
          publicFiles,
          formerIds: new Set([...named.former.values()].flat()),
          base,
        },
        lint,
      ),
    ];
    return {
      assembly,
      photos: namedPhotos(parts, assembly.programme.speakers),
      publicFiles,
      history: { conference, former: named.former, style },
      lint,
      theme,
      files,
      problems: ruled((style.isSite ? eachOnce : kept)(found), lint.rules),
    };
  }

  async function readAll(
    files: readonly SourceFile[],
    facets: readonly DeclaredFacet[],
    style: ReadingStyle,
  ): Promise<readonly Read[]> {
    const now = JSON.stringify([base, facets, style]);
    if (now !== setting) parsed.clear();
    setting = now;
    const unread = files.filter((source) => !isKnown(source));
    // An entry holds what many files say, and an edit is one file.
    const readings = await parseFiles(
      unread,
      base,
      parsed.size === 0 ? { cache, facets, style } : { facets, style },
    );
    for (const [place, reading] of readings.entries()) {
      const source = unread[place];
      if (source !== undefined) parsed.set(source.path, { source, reading });
    }
    return files.flatMap((source) => {
      const reading = parsed.get(source.path)?.reading;
      return reading === undefined ? [] : [{ source, reading }];
    });
  }

  /** Whether the file was parsed in this run, with the same text. */
  function isKnown(source: SourceFile): boolean {
    const known = parsed.get(source.path)?.source;
    return known?.text === source.text && known.locale === source.locale;
  }

  function forgetOthers(files: readonly SourceFile[]): void {
    if (parsed.size === files.length) return;
    const paths = new Set(files.map(({ path }) => path));
    for (const path of parsed.keys()) if (!paths.has(path)) parsed.delete(path);
  }
}

const kept = (problems: readonly Problem[]) => problems;

/** Warnings with the same words in many files as one, of the first file, with how many there are. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const { message } of problems) counts.set(message, (counts.get(message) ?? 0) + 1);
  const told = new Set<string>();
  return problems.flatMap((problem): readonly Problem[] => {
    const { message, severity } = problem;
    const count = counts.get(message) ?? 1;
    if (severity === 'error' || count === 1) return [problem];
    if (told.has(message)) return [];
    told.add(message);
    return [
      {
        ...problem,
        message: `${message.replace(/\.$/, '')} (here and in ${count - 1} more ${count === 2 ? 'place' : 'places'}).`,
      },
    ];
  });
}

type Parts = Pick<ParsedContent, 'sessions' | 'tracks' | 'speakers' | 'pages'>;

interface Read {
  readonly source: SourceFile;
  readonly reading: Reading<ParsedFile>;
}

/**
 * The readable files by kind. If the original of a session has an error, its translations are left out too, because
 * their times and speakers are unchecked. Without a broken translation, the original stays.
 */
function byKind(readings: readonly Read[], { locales }: ConferenceRecord): Parts {
  const broken = new Set(
    readings.flatMap(({ source, reading }) =>
      reading.value === null && source.locale === locales[0] ? [`${source.kind} ${source.id}`] : [],
    ),
  );
  const values = readings.flatMap(({ source, reading }) =>
    reading.value === null || broken.has(`${source.kind} ${source.id}`) ? [] : [reading.value],
  );
  return {
    sessions: values.flatMap((each) => (each.kind === 'session' ? [each.value] : [])),
    tracks: values.flatMap((each) => (each.kind === 'track' ? [each.value] : [])),
    speakers: values.flatMap((each) => (each.kind === 'speaker' ? [each.value] : [])),
    pages: values.flatMap((each) => (each.kind === 'page' ? [each.value] : [])),
  };
}
