import { basename } from 'node:path';
import { assemble, type Assembly } from './assemble/assemble.ts';
import { assembleAgain, type Assembled } from './assemble/assembleAgain.ts';
import { noCache, type BuildCache } from './cache/buildCache.ts';
import { classifyAgain, type Classified } from './classifyFiles.ts';
import { addressOnSite, isOfEdition, otherConferences } from './editions.ts';
import { pathNamer } from './files/contentFolder.ts';
import type { SourceFile } from './files/fileNames.ts';
import { listPublicFiles } from './files/publicFiles.ts';
import { isWithin } from './files/readText.ts';
import type { HistoryOptions } from './history/readHistory.ts';
import { setOwnLanguages } from './interfaceWords.ts';
import { linkingFiles } from './lint/deadLinks.ts';
import { applyRules } from './lint/rules.ts';
import { lintSchedule, type LintSettings } from './lint/scheduleLints.ts';
import { missingPictures, withFooterWords } from './namedInConference.ts';
import type { ResolvedOptions } from './options.ts';
import { fileParser, filesByKind } from './parse/fileParser.ts';
import { readLookPictures } from './pictures/logoFile.ts';
import { namedPhotos, type NamedPhoto } from './pictures/namedPhotos.ts';
import type { Problem } from './problem.ts';
import { readContent, readSourceFile, type Content, type RawFile } from './readContent.ts';
import { readSettings, type Settings } from './readSettings.ts';
import type { ConferenceRecord } from './records.ts';
import { styleOf } from './sites/readingStyle.ts';
import { conferenceDefaults } from './sites/siteConfig.ts';
import { sponsorsHtml, withSponsors } from './sponsorsHtml.ts';
import { sponsorsFile } from './sponsorsSchema.ts';
import { missingThemeFiles } from './themeStyles.ts';

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
  /** The settings for checking in conference.yaml. */
  readonly lint: LintSettings;
  /** The styles of theme.css in their layer; empty if there are none. */
  readonly theme: string;
  /** The files of sessions, speakers, tracks and pages. */
  readonly files: readonly SourceFile[];
  /** Computed on request: linting a large programme takes as long as reading it again. */
  readonly problems: readonly Problem[];
}

/** Reads a content folder, and reads it again after edits. */
export interface ProgrammeReader {
  read(): Promise<ProgrammeReading>;
  /** @param changed absolute paths that were added, edited or removed since the last reading, of public files too */
  reread(changed: readonly string[]): Promise<ProgrammeReading>;
}

/**
 * @param cache the parsed files of earlier runs
 * @param showsDrafts as in development; else drafts are left out
 */
export function programmeReader(
  options: ResolvedOptions,
  cache: BuildCache = noCache,
  { showsDrafts = false }: { readonly showsDrafts?: boolean } = {},
): ProgrammeReader {
  const { content: folder, root, base } = options;
  const defaults = () => conferenceDefaults(folder, options.timezone);
  const parser = fileParser(base, cache);
  let content: Content | null = null;
  let classified: Classified | null = null;
  let assembled: Assembled | null = null;

  return { read, reread };

  async function read(): Promise<ProgrammeReading> {
    content = await readContent(folder, root, defaults());
    return assembleContent(content);
  }

  async function reread(changed: readonly string[]): Promise<ProgrammeReading> {
    // Public files are looked up each time.
    const ours = changed.filter((path) => isWithin(path, folder) && isOwn(path));
    if (content === null || !ours.every((path) => path.endsWith('.md'))) return read();
    content = (await withFilesAgain(content, ours)) ?? (await readContent(folder, root, defaults()));
    return assembleContent(content);
  }

  /** The conference.yaml of an edition says what it is called, and that it is one. */
  function isOwn(path: string): boolean {
    return basename(path) === 'conference.yaml' || !isOfEdition(path, options);
  }

  async function withFilesAgain(before: Content, changed: readonly string[]): Promise<Content | null> {
    if (changed.length === 0) return before;
    const files: RawFile[] = [];
    const problems: Problem[] = [];
    const toReread = new Set<string>();
    for (const absolute of changed) {
      const reading = await readSourceFile(absolute, folder, root);
      if (reading === null) return null;
      toReread.add(reading.problems[0]?.file ?? reading.file?.path ?? pathNamer(root)(absolute));
      if (reading.file) files.push(reading.file);
      problems.push(...reading.problems);
    }
    return {
      ...before,
      files: [...before.files.filter(({ path }) => !toReread.has(path)), ...files].sort((a, b) =>
        a.path < b.path ? -1 : 1,
      ),
      problems: [...before.problems.filter(({ file }) => !toReread.has(file)), ...problems],
    };
  }

  async function assembleContent(given: Content): Promise<ProgrammeReading> {
    const publicFiles = await listPublicFiles(options.public);
    const settings = readSettings(given, base, defaults());
    setOwnLanguages(settings.own);
    const { lint } = settings;
    const { theme } = given;
    const { conference, problems } = await withPublicFiles(settings, given, publicFiles, options);
    if (conference === null)
      return { assembly: null, photos: [], publicFiles, history: null, lint, theme, files: [], problems };

    const sorted = classifyAgain(classified, given.files, conference.locales);
    classified = sorted;
    const { files } = sorted;
    const style = styleOf(given.files, given.hasFolderPages, showsDrafts);
    const readings = await parser.parse(files, conference.facets, style);
    const parts = filesByKind(readings, conference);
    const { rooms, roomFacts } = settings;
    const parsed = { conference, rooms, roomFacts, ...parts, publicFiles };
    const joined = assembled === null ? assemble(parsed) : assembleAgain(assembled, parsed);
    assembled = { content: parsed, assembly: joined };
    const sponsorsPath = given.sponsors?.path ?? sponsorsFile;
    const { locales } = conference;
    const sponsors =
      settings.sponsors &&
      (await sponsorsHtml(settings.sponsors, {
        path: sponsorsPath,
        locales,
        base,
        publicFolder: options.public,
        publicFiles,
      }));
    const assembly = sponsors ? withSponsors(joined, sponsors) : joined;
    const findProblems = () => {
      const texts = textsByPath(given);
      const lints = lintSchedule(
        {
          programme: assembly.programme,
          files: parts.sessions,
          others: linkingFiles(parsed, sponsors && { path: sponsorsPath, ...sponsors }),
          settingsPath: given.conference?.path ?? null,
          previews: options.previews,
          textOf: (path) => texts.get(path) ?? null,
          publicFiles,
          formerIds: new Set([...assembly.former.values()].flat()),
          base,
        },
        lint,
      );
      const found = [
        ...problems,
        ...sorted.problems,
        ...readings.flatMap(({ reading }) => reading.problems),
        ...(sponsors?.problems ?? []),
        ...assembly.problems,
        ...lints,
      ];
      // Sites of other generators were not written for Lectern: the same warning may be in each of their files.
      return applyRules(style.isSite ? repeatsAsOne(found) : found, lint.rules);
    };
    let found: readonly Problem[] | null = null;
    return {
      assembly,
      // Only builds ask for them.
      get photos() {
        return namedPhotos(parts, assembly.programme.speakers);
      },
      publicFiles,
      history: { conference, former: assembly.former, style },
      lint,
      theme,
      files,
      get problems() {
        return (found ??= findProblems());
      },
    };
  }
}

/** The conference with facts from the public folder and the other editions, and their problems. */
async function withPublicFiles(
  { conference, pictures, problems }: Settings,
  { themeFiles }: Content,
  publicFiles: ReadonlySet<string>,
  options: ResolvedOptions,
): Promise<{ readonly conference: ConferenceRecord | null; readonly problems: readonly Problem[] }> {
  const present = pictures.filter(({ path }) => publicFiles.has(path));
  const read = await readLookPictures(present, options.public);
  const others = otherConferences(options);
  return {
    conference: conference && {
      ...conference,
      links: conference.links.map((link) => ({
        ...link,
        href: addressOnSite(link.href, others, options.base),
      })),
      ...(conference.footer && { footer: withFooterWords(conference.footer, conference.locales) }),
      look: { ...conference.look, ...read.look },
      ...(others.length > 0 && { others }),
    },
    problems: [
      ...problems,
      ...missingPictures(pictures, publicFiles),
      ...missingThemeFiles(themeFiles, publicFiles),
      ...read.problems,
    ],
  };
}

function textsByPath({ files, conference, sponsors }: Content): ReadonlyMap<string, string> {
  const written = [...files, ...[conference, sponsors].filter((one) => one !== null)];
  return new Map(written.map(({ path, text }) => [path, text]));
}

/** Reports a warning that many files have only once, for the first, with how many there are. */
function repeatsAsOne(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const { message } of problems) counts.set(message, (counts.get(message) ?? 0) + 1);
  const seen = new Set<string>();
  return problems.flatMap((problem): readonly Problem[] => {
    const { message, severity } = problem;
    const count = counts.get(message) ?? 1;
    if (severity === 'error' || count === 1) return [problem];
    if (seen.has(message)) return [];
    seen.add(message);
    return [
      {
        ...problem,
        message: `${message.replace(/\.$/, '')} (here and in ${count - 1} more ${count === 2 ? 'place' : 'places'}).`,
      },
    ];
  });
}
