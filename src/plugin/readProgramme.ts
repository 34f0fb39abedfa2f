import { assemble } from './assemble/assemble.ts';
import type { Assembly } from './assemble/assemble.ts';
import { assembleAgain } from './assemble/assembleAgain.ts';
import type { Assembled } from './assemble/assembleAgain.ts';
import type { ParsedContent } from './assemble/parsedContent.ts';
import { readConference } from './conferenceSchema.ts';
import { pathNamer } from './files/contentFolder.ts';
import type { ResolvedOptions } from './options.ts';
import { noKeptReadings } from './kept/keptReadings.ts';
import type { KeptReadings } from './kept/keptReadings.ts';
import type { ParsedFile } from './parse/parseFile.ts';
import { parseFiles } from './parse/parseFiles.ts';
import { namedPhotos } from './pictures/namedPhotos.ts';
import type { NamedPhoto } from './pictures/namedPhotos.ts';
import type { Problem, Reading } from './problem.ts';
import { listPublicFiles } from './files/publicFiles.ts';
import { readContent, readSourceFile } from './readContent.ts';
import type { Content, RawFile } from './readContent.ts';
import { isWithin } from './files/readText.ts';
import type { ConferenceRecord, RoomLists } from './records.ts';
import { readRooms } from './roomsSchema.ts';
import { sortOut } from './sortOut.ts';
import type { SourceFile } from './files/sourceFile.ts';

/** What the content folder says as it stands. */
export interface ProgrammeReading {
  /** Null where conference.yaml cannot be read; what has an error is left out. */
  readonly assembly: Assembly | null;
  /** The photos of this site that the content names, and where. */
  readonly photos: readonly NamedPhoto[];
  /** Paths below the public folder. */
  readonly publicFiles: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads a content folder, and reads it again after edits. */
export interface ProgrammeReader {
  read(): Promise<ProgrammeReading>;
  /** @param changed absolute paths that were added, edited or removed since the last reading, of public files too */
  reread(changed: readonly string[]): Promise<ProgrammeReading>;
}

/**
 * Keeps what each file said until the file changes, so that one edit among thousands of files costs one file.
 *
 * @param kept what files said in earlier runs
 */
export function programmeReader(
  options: ResolvedOptions,
  kept: KeptReadings = noKeptReadings,
): ProgrammeReader {
  const { content: folder, root, base } = options;
  const parsed = new Map<string, { readonly source: SourceFile; readonly reading: Reading<ParsedFile> }>();
  let content: Content | null = null;
  let assembled: Assembled | null = null;

  return { read, reread };

  async function read(): Promise<ProgrammeReading> {
    content = await readContent(folder, root);
    return understand(content);
  }

  async function reread(changed: readonly string[]): Promise<ProgrammeReading> {
    // Public files are looked up each time.
    const ours = changed.filter((path) => isWithin(path, folder));
    if (content === null || !ours.every((path) => path.endsWith('.md'))) return read();
    content = await withFilesAgain(content, ours);
    return understand(content);
  }

  async function withFilesAgain(before: Content, changed: readonly string[]): Promise<Content> {
    if (changed.length === 0) return before;
    const files: RawFile[] = [];
    const problems: Problem[] = [];
    const again = new Set<string>();
    for (const absolute of changed) {
      const reading = await readSourceFile(absolute, folder, root);
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
    const { conference, rooms, problems } = readSettings(given, base);
    const publicFiles = await listPublicFiles(options.public);
    if (conference === null) return { assembly: null, photos: [], publicFiles, problems };
    const { files, problems: misplaced } = sortOut(given.files, conference.locales);
    const readings = await readAll(files);
    kept.close();
    forgetOthers(files);
    const parts = byKind(readings, conference);
    const all = { conference, rooms, ...parts, publicFiles };
    const assembly = assembled === null ? assemble(all) : assembleAgain(assembled, all);
    assembled = { content: all, assembly };
    return {
      assembly,
      photos: namedPhotos(parts, assembly.programme.speakers),
      publicFiles,
      problems: [
        ...problems,
        ...misplaced,
        ...readings.flatMap(({ reading }) => reading.problems),
        ...assembly.problems,
      ],
    };
  }

  async function readAll(files: readonly SourceFile[]): Promise<readonly Read[]> {
    const unread = files.filter((source) => !isKnown(source));
    const readings = await parseFiles(unread, base);
    for (const [place, reading] of readings.entries()) {
      const source = unread[place];
      if (source === undefined) continue;
      parsed.set(source.path, { source, reading });
      kept.add(source, base, reading);
    }
    return files.flatMap((source) => {
      const reading = parsed.get(source.path)?.reading;
      return reading === undefined ? [] : [{ source, reading }];
    });
  }

  /** Whether it is known what the file says, from this run or an earlier one. */
  function isKnown(source: SourceFile): boolean {
    const known = parsed.get(source.path)?.source;
    if (known?.text === source.text && known.locale === source.locale) return true;
    const reading = kept.find(source, base);
    if (reading !== null) parsed.set(source.path, { source, reading });
    return reading !== null;
  }

  function forgetOthers(files: readonly SourceFile[]): void {
    if (parsed.size === files.length) return;
    const paths = new Set(files.map(({ path }) => path));
    for (const path of parsed.keys()) if (!paths.has(path)) parsed.delete(path);
  }
}

function readSettings(
  content: Content,
  base: string,
): {
  readonly conference: ConferenceRecord | null;
  readonly rooms: RoomLists | null;
  readonly problems: readonly Problem[];
} {
  const conference = content.conference
    ? readConference(content.conference.text, content.conference.path, base)
    : { value: null, problems: [] };
  const rooms =
    content.rooms && conference.value
      ? readRooms(content.rooms.text, content.rooms.path, conference.value.locales)
      : { value: null, problems: [] };
  return {
    conference: conference.value,
    rooms: rooms.value,
    problems: [...content.problems, ...conference.problems, ...rooms.problems],
  };
}

interface Read {
  readonly source: SourceFile;
  readonly reading: Reading<ParsedFile>;
}

/**
 * What could be read, by kind. A session whose original has an error is left out whole: its translation alone would
 * show times and people that nobody checked. A broken translation leaves the original.
 */
function byKind(
  readings: readonly Read[],
  { locales }: ConferenceRecord,
): Pick<ParsedContent, 'sessions' | 'tracks' | 'speakers'> {
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
  };
}
