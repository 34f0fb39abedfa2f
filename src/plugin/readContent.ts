import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { minimalConference } from './conferenceSchema.ts';
import { listContent, listMarkdown, pathNamer } from './files/contentFolder.ts';
import { contentProblem } from './contentProblem.ts';
import { judgeName } from './files/fileNames.ts';
import type { Problem } from './problem.ts';
import { isWithin, leadsOutside, readText } from './files/readText.ts';
import type { SourceKind } from './files/sourceFile.ts';

/** A text of the content folder, and its path as problems name it. */
interface ContentText {
  readonly path: string;
  readonly text: string;
}

/** A Markdown file whose locale is not known yet: `sortOut` tells it. */
export interface RawFile extends ContentText {
  readonly kind: SourceKind;
  /** The name without `.md`, in Unicode's normal form C, so that it makes the same address from any disk. */
  readonly stem: string;
}

/** The content folder as it stands on the disk, before anything is understood. */
export interface Content {
  readonly conference: ContentText | null;
  readonly rooms: ContentText | null;
  /** By path, in code-unit order. */
  readonly files: readonly RawFile[];
  readonly problems: readonly Problem[];
}

/** The folders of the content folder, in order, and what their files describe. */
const kinds: ReadonlyMap<string, SourceKind> = new Map([
  ['sessions', 'session'],
  ['speakers', 'speaker'],
  ['tracks', 'track'],
]);

/**
 * Reads the content folder: conference.yaml, rooms.yaml, and the Markdown files of sessions/, speakers/ and tracks/.
 * Nothing throws; what cannot be read is a problem.
 *
 * @param folder absolute
 * @param workingDirectory absolute; problems name files from here
 */
export async function readContent(folder: string, workingDirectory: string): Promise<Content> {
  const nameOf = pathNamer(workingDirectory);
  const listing = await listContent(folder, nameOf(folder));
  if (!('names' in listing)) return { conference: null, rooms: null, files: [], problems: [listing] };
  const { names, realFolder } = listing;
  const problems: Problem[] = [];
  const readYaml = (name: string): ContentText | null => {
    if (!names.includes(name)) return null;
    const file = join(folder, name);
    const reading = readText({ file, path: nameOf(file), realFolder });
    problems.push(...reading.problems);
    return reading.value === null ? null : { path: nameOf(file), text: reading.value };
  };
  if (!names.includes('conference.yaml')) problems.push(withoutConference(nameOf(folder), names));
  if (!names.includes('sessions')) problems.push(withoutSessions(nameOf(folder)));
  const conference = readYaml('conference.yaml');
  const rooms = readYaml('rooms.yaml');

  const files: RawFile[] = [];
  for (const [name, kind] of kinds) {
    if (!names.includes(name)) continue;
    const list = await listMarkdown(join(folder, name), realFolder, nameOf);
    problems.push(...list.problems);
    for (const { file, path, stem } of list.files) {
      const reading = readText({ file, path, realFolder });
      problems.push(...reading.problems);
      if (reading.value !== null) files.push({ path, kind, stem, text: reading.value });
    }
  }
  if (names.includes('sessions') && !files.some(({ kind }) => kind === 'session')) {
    problems.push(withoutSessions(nameOf(folder), true));
  }
  return { conference, rooms, files, problems };
}

/**
 * Reads one Markdown file again, as `readContent` does.
 *
 * @param file absolute
 * @returns no file where it is gone, is no content, or has a problem
 */
export async function readSourceFile(
  file: string,
  folder: string,
  workingDirectory: string,
): Promise<{ readonly file: RawFile | null; readonly problems: readonly Problem[] }> {
  const kind = kinds.get(basename(dirname(file)));
  const path = pathNamer(workingDirectory)(file);
  const verdict = judgeName(basename(file), path);
  if (kind === undefined || dirname(dirname(file)) !== folder || verdict.kind === 'ignored') {
    return { file: null, problems: [] };
  }
  if (verdict.kind === 'refused') return { file: null, problems: [verdict.problem] };
  let realFolder: string;
  try {
    realFolder = await realpath(folder);
    if (!isWithin(await realpath(dirname(file)), realFolder)) {
      return { file: null, problems: [leadsOutside(path)] };
    }
  } catch {
    return { file: null, problems: [] };
  }
  const { value, problems } = readText({ file, path, realFolder });
  return { file: value === null ? null : { path, kind, stem: verdict.stem, text: value }, problems };
}

function withoutConference(path: string, names: readonly string[]): Problem {
  const misnamed = names.find((name) => /^conference\.ya?ml$/i.test(name));
  return contentProblem(
    'error',
    `${path}/conference.yaml`,
    `There is no "${path}/conference.yaml".`,
    misnamed === undefined
      ? `Create it, with at least:\n${minimalConference}`
      : `Rename "${misnamed}" to "conference.yaml".`,
  );
}

function withoutSessions(path: string, isThere = false): Problem {
  return contentProblem(
    'warning',
    `${path}/sessions`,
    isThere
      ? `There is no session in "${path}/sessions", so the agenda is empty.`
      : `There is no folder "${path}/sessions", so the agenda is empty.`,
    `${isThere ? 'Create in it' : 'Create it, and in it'} a file such as opening.md:\n---\ntitle: Opening\ndate: 2027-08-06T09:00:00\n---\nWhat it is about.`,
  );
}
