import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slugOf } from '../../model/text/slug.ts';
import { isZone, type Zone } from '../../model/zonedTime.ts';
import type { Problem } from '../problem.ts';
import { readYamlFile } from '../yaml/mapping.ts';
import { contentWriter, type ContentWriter } from './contentWriter.ts';
import { type ForeignProgramme, addProblem } from './foreignProgramme.ts';
import { lineIn, linesIn } from './foreignValue.ts';
import {
  idAssigner,
  formatState,
  noState,
  parseState,
  stateFile,
  type ImportState,
  withRenamedFiles,
  type OwnFile,
} from './importState.ts';
import { mergeFile, type Clash, type ImportedFile, isList, mergeList } from './mergeFile.ts';
import { planFiles, type KnownConference } from './plannedFiles.ts';
import { documentOf } from './sourceData.ts';
import { SourceError } from './sourceFiles.ts';
import { zoneOfImport } from './zoneOfImport.ts';

/** The state of the content folder before an import. */
export interface ImportTarget {
  readonly writer: ContentWriter;
  readonly state: ImportState;
  /** Of its conference.yaml; null if that has none. */
  readonly zone: Zone | null;
  readonly locale: string | null;
  /** The `name` of its conference.yaml; null if there is none. */
  readonly name: unknown;
  /** The titles of the files that no import wrote, by path. */
  readonly ownTitles: ReadonlyMap<string, string>;
}

export interface ImportOutcome {
  readonly problems: readonly Problem[];
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly clashes: readonly Clash[];
  /** Files of sessions, speakers and tracks that the source no longer has. */
  readonly gone: readonly { readonly path: string; readonly title: string; readonly removed: boolean }[];
  /** Files removed by hand, which stay removed. */
  readonly removedByHand: readonly string[];
}

/** @throws SourceError if the state of the last import cannot be read */
export async function openTarget(folder: string): Promise<ImportTarget> {
  const writer = contentWriter(folder);
  const notes = await writer.read(stateFile);
  const state = notes === null ? noState : parseState(notes);
  if (state === null) {
    throw new SourceError(
      `"${stateFile}" cannot be read; without it, edits by hand cannot be distinguished from the last import. Restore it from the repository's history, or remove it: the import then overwrites nothing and lists every difference.`,
    );
  }
  const conference = (await writer.read('conference.yaml')) ?? '';
  const data = readYamlFile(conference, 'conference.yaml').value?.data ?? {};
  const zone = lineIn(data['timezone']);
  const { byHand, paths } = await filesIn(folder, state);
  const renamed = withRenamedFiles(state, byHand, (path) => paths.has(path));
  return {
    writer,
    state: renamed,
    zone: isZone(zone) ? zone : null,
    locale: linesIn(data['locales'])[0] ?? null,
    name: data['name'] ?? null,
    ownTitles: new Map([...byHand].map(([path, { title }]) => [path, title])),
  };
}

/** The files of sessions, speakers and tracks: those that no import wrote, and the paths of all. */
async function filesIn(
  folder: string,
  state: ImportState,
): Promise<{ readonly byHand: ReadonlyMap<string, OwnFile>; readonly paths: ReadonlySet<string> }> {
  const byHand = new Map<string, OwnFile>();
  const paths = new Set<string>();
  for (const kind of ['sessions', 'speakers', 'tracks']) {
    const names = await readdir(join(folder, kind)).catch((): string[] => []);
    for (const name of names.filter((each) => each.endsWith('.md'))) {
      const path = `${kind}/${name}`;
      paths.add(path);
      if (state.files.has(path)) continue;
      const text = await readFile(join(folder, path), 'utf8').catch(() => '');
      const read = documentOf({ path, shown: path, text: text.replaceAll('\r\n', '\n') });
      const title = lineIn(read?.fields['title'] ?? read?.fields['name']);
      byHand.set(path, { title, body: read?.body ?? '' });
    }
  }
  return { byHand, paths };
}

export interface ImportSettings {
  /** The user's choice; null: conference.yaml's, or the source's. */
  readonly zone: Zone | null;
  /** Whether files that are no longer in the source are removed, unless they were edited. */
  readonly prune: boolean;
  readonly dryRun: boolean;
  /** The name of the conference if the source has none. */
  readonly fallbackName: string;
}

/**
 * Writes a programme into the content folder, or updates the folder: `mergeFile` preserves edits by hand. The state for
 * the next import is written last.
 */
export async function importProgramme(
  programme: ForeignProgramme,
  target: ImportTarget,
  { zone: chosen, prune, dryRun, fallbackName }: ImportSettings,
): Promise<ImportOutcome> {
  const { writer, state } = target;
  const { zone, problems: zoneProblems } = zoneOfImport(programme, chosen ?? target.zone);
  const idFor = idAssigner(state, (path) => target.ownTitles.get(path) ?? null);
  const plan = planFiles(programme, zone, idFor, knownConference(programme, target, fallbackName));
  const problems: Problem[] = [...programme.problems, ...zoneProblems, ...plan.problems];
  const [created, changed, removedByHand]: [string[], string[], string[]] = [[], [], []];
  const clashes: Clash[] = [];
  const files = new Map<string, ImportedFile>();
  const writes: [path: string, text: string][] = [];

  for (const planned of plan.files) {
    const { path } = planned;
    const before = state.files.get(path) ?? null;
    const current = await writer.read(path);
    if (current === null && before !== null) {
      removedByHand.push(path);
      files.set(path, before);
      continue;
    }
    const isAList =
      current === null ? planned.prefersList === true : planned.items !== undefined && isList(current);
    const merged = (isAList ? mergeList : mergeFile)(planned, current, before);
    if (merged === null) {
      addProblem(
        problems,
        { file: path, line: 1, column: 1 },
        `"${path}" cannot be read, and is left as it is.`,
        'Fix the problems that "lectern check" reports, and import again.',
      );
      if (before !== null) files.set(path, before);
      continue;
    }
    files.set(path, merged.imported);
    clashes.push(...merged.clashes);
    if (merged.text === null) continue;
    (current === null ? created : changed).push(path);
    writes.push([path, merged.text]);
  }

  const [first] = programme.sessions;
  if (!isNamed(programme) && created.includes('conference.yaml') && first !== undefined)
    addProblem(
      problems,
      { file: first.place.file, line: 1, column: 1 },
      `The source does not name the conference: conference.yaml has "${fallbackName}".`,
      'Write its "name" in conference.yaml; the next import keeps it.',
    );

  const gone = await goneFiles(target, new Set(plan.files.map(({ path }) => path)), prune);
  for (const { path, removed } of gone) {
    const before = state.files.get(path);
    if (!removed && before !== undefined) files.set(path, before);
  }
  if (!dryRun) {
    for (const [path, text] of writes) await writer.write(path, text);
    for (const { path, removed } of gone) if (removed) await writer.remove(path);
    const notes = formatState({ files, clashes });
    if (notes !== (await writer.read(stateFile))) await writer.write(stateFile, notes);
  }
  return { problems, created, changed, clashes, gone, removedByHand };
}

function isNamed({ name }: ForeignProgramme): boolean {
  return Object.values(name).some(Boolean);
}

/** A guessed name is only for a new conference.yaml, and never replaces one. */
function knownConference(
  programme: ForeignProgramme,
  { state, name: ownName }: ImportTarget,
  guessed: string,
): KnownConference {
  const before = state.files.get('conference.yaml')?.fields;
  const name = before?.['name'] ?? ownName;
  const isNew = before === undefined && ownName === null;
  return {
    name: name ?? guessed,
    id: isNew && !isNamed(programme) ? guessedId(programme, guessed) : before?.['id'],
  };
}

function guessedId({ days, sessions }: ForeignProgramme, guessed: string): string {
  const starts = sessions.flatMap(({ slots }) => slots.map(({ start }) => start.local));
  const year = [...days, ...starts].sort()[0]?.slice(0, 4);
  const slug = slugOf(guessed);
  return year === undefined || slug.includes(year) ? slug : `${slug}-${year}`;
}

async function goneFiles(
  { writer, state }: ImportTarget,
  planned: ReadonlySet<string>,
  prune: boolean,
): Promise<{ readonly path: string; readonly title: string; readonly removed: boolean }[]> {
  const gone: { path: string; title: string; removed: boolean }[] = [];
  for (const [path, before] of state.files) {
    if (planned.has(path) || before.body === null) continue;
    const current = await writer.read(path);
    if (current === null) continue;
    const same = mergeFile(
      { path, of: before.of, fields: Object.entries(before.fields), body: before.body },
      current,
      null,
    );
    const isEdited = same === null || same.text !== null || same.clashes.length > 0;
    gone.push({
      path,
      title: lineIn(before.fields['title'] ?? before.fields['name']),
      removed: prune && !isEdited,
    });
  }
  return gone;
}
