import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArguments, type Output } from './commandLine.ts';
import { pathNamer } from './files/contentFolder.ts';
import { lintPhotos, lintTranslations } from './lint/fileLints.ts';
import { fixContent, type FixedFile } from './lint/fixContent.ts';
import { levelOf, applyRules, type RuleName } from './lint/rules.ts';
import type { Problem } from './problem.ts';
import { programmeReader, type ProgrammeReader, type ProgrammeReading } from './readProgramme.ts';
import { hasHistory, readHistory, type HistoryOptions } from './history/readHistory.ts';
import { sponsorsFile } from './sponsorsSchema.ts';
import { optionsOfAll } from './editions.ts';
import type { ResolvedOptions } from './options.ts';
import { projectOptions, type ProjectOptions } from './projectOptions.ts';
import { projectCache } from './cache/buildCache.ts';
import { formatProblems, githubAnnotations, problemLines, sortProblems } from './report.ts';
import { watchContent } from './vite/watchContent.ts';
import { errorMessage } from './errors.ts';

const usage = `Usage: lectern check [OPTIONS]
  --fix             fixes problems with one safe solution, then lists the rest
  --watch           checks again after every edit, until Control+C
  --format line     one line per problem, for editors
  --format github   annotations on the lines of a pull request, in a GitHub workflow
  --format json     an array of all problems; also --json
Exit codes: 0 no errors, 1 errors, 2 invalid arguments or configuration. Rules: .github/docs/rules.md
`;

/** The largest number of passes of `--fix`. */
const mostPasses = 5;

const formats = ['text', 'line', 'json', 'github'] as const;

type Format = (typeof formats)[number];

interface Arguments {
  readonly format: Format;
  readonly fix: boolean;
  readonly watch: boolean;
  readonly help: boolean;
}

function readArguments(argv: readonly string[]): Arguments | string {
  const parsed = parseArguments(argv, {
    options: {
      json: { type: 'boolean' },
      format: { type: 'string' },
      fix: { type: 'boolean' },
      watch: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (typeof parsed === 'string') return parsed;
  const { json = false, fix = false, watch = false, help = false } = parsed.values;
  const written = parsed.values.format ?? (json ? 'json' : 'text');
  const format = formats.find((one) => one === written);
  return format === undefined ? `Unknown format "${written}".` : { format, fix, watch, help };
}

/**
 * Reads the whole content and lists its problems.
 *
 * @param argv as `usage` says
 * @returns the exit code: 0, 1 if there are errors, or 2 for an unknown argument. With `--watch` it never returns
 */
export async function check(
  options: ResolvedOptions,
  argv: readonly string[],
  output: Output = process.stdout,
): Promise<number> {
  const parsed = readArguments(argv);
  if (typeof parsed === 'string' || parsed.help) {
    output.write(typeof parsed === 'string' ? `${parsed}\n${usage}` : usage);
    return typeof parsed === 'string' ? 2 : 0;
  }
  // Watched before it is read: a file may be edited meanwhile.
  const nextEdits = parsed.watch ? watchEdits(options.content) : null;
  const cache = projectCache(options.root);
  const all: Checked[] = [];
  for (const each of optionsOfAll(options)) {
    const reader = programmeReader(each, cache);
    let reading = await reader.read();
    // A file that cannot be read may have more problems, so several passes are needed.
    for (let pass = 0; parsed.fix && pass < mostPasses; pass++) {
      const fixed = fixProject(reading, each);
      if (fixed.length === 0) break;
      if (parsed.format === 'text') output.write(fixed.map(fixedText).join(''));
      reading = await reader.read();
    }
    all.push({ options: each, reader, reading });
  }
  return nextEdits === null
    ? report(all, parsed.format, output)
    : checkAfterEdits(nextEdits, all, parsed.format, output);
}

/** A conference of the site: its own, or an edition. */
interface Checked {
  readonly options: ResolvedOptions;
  readonly reader: ProgrammeReader;
  readonly reading: ProgrammeReading;
}

/** Watches a folder. @returns waits for edits, and gives the paths of all since it was last called */
function watchEdits(folder: string): () => Promise<readonly string[]> {
  const changed = new Set<string>();
  let notify = () => {};
  watchContent(folder, (path) => {
    changed.add(path);
    notify();
  });
  return async () => {
    if (changed.size === 0) await new Promise<void>((resolve) => (notify = resolve));
    // Editors write a file in several steps.
    await setTimeout(50);
    const paths = [...changed];
    changed.clear();
    return paths;
  };
}

/** Never returns; the process is stopped from outside. */
async function checkAfterEdits(
  nextEdits: () => Promise<readonly string[]>,
  first: readonly Checked[],
  format: Format,
  output: Output,
): Promise<never> {
  // Watchers do not keep the process running.
  setInterval(() => {}, 2 ** 30);
  for (let all = first; ;) {
    output.write('Checking the content …\n');
    await report(all, format, output);
    output.write('Checked. Waiting for edits.\n');
    const paths = await nextEdits();
    const reread: Checked[] = [];
    for (const checked of all) reread.push({ ...checked, reading: await checked.reader.reread(paths) });
    all = reread;
  }
}

async function report(all: readonly Checked[], format: Format, output: Output): Promise<number> {
  const linted = await Promise.all(all.map(({ reading, options }) => lintFiles(reading, options)));
  const problems = [...all.flatMap(({ reading }) => reading.problems), ...linted.flat()];
  const root = all[0]?.options.root ?? '';
  if (format === 'json') output.write(`${JSON.stringify(sortProblems(problems), null, 2)}\n`);
  else if (format === 'line') output.write(problemLines(problems));
  else if (format === 'github') output.write(githubAnnotations(problems, root));
  else if (problems.length === 0) output.write('The content has no problems.\n');
  else output.write(`${formatProblems(problems, { showsRules: true })}\n`);
  if (
    format === 'text' &&
    all.some(({ reading }) => reading.assembly === null) &&
    problems.some(isOfConference)
  )
    output.write('Sessions are not checked until conference.yaml is fixed.\n');
  const notes = new Set<string>();
  for (const { reading, options } of format === 'text' ? all : [])
    for (const note of reading.history ? await historyNotes(options, reading.history) : []) notes.add(note);
  for (const note of notes) output.write(`${note}\n`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const isOfConference = ({ severity, file }: Problem) =>
  severity === 'error' && /(?:^|\/)conference\.ya?ml$/.test(file);

/** Checks that read other files: photos, and the history of translations. Builds and edits do not wait for them. */
async function lintFiles(
  { photos, publicFiles, files, history, lint }: ProgrammeReading,
  options: ResolvedOptions,
): Promise<readonly Problem[]> {
  const isOn = (name: RuleName) => levelOf(name, lint.rules) !== 'off';
  const original = history?.conference.locales[0];
  const [small, old] = await Promise.all([
    isOn('photo-small') || isOn('photo-broken') ? lintPhotos(photos, options.public, publicFiles) : [],
    isOn('translation-old') && original !== undefined ? lintTranslations(files, original, options.root) : [],
  ]);
  return applyRules([...small, ...old], lint.rules);
}

function fixProject({ problems, files, assembly }: ProgrammeReading, { root, content }: ResolvedOptions) {
  const settings = ['conference.yaml', 'rooms.yaml', sponsorsFile].map((name) =>
    pathNamer(root)(join(content, name)),
  );
  const paths = [...settings, ...files.map(({ path }) => path), ...problems.map(({ file }) => file)];
  const url = assembly?.programme.conference.url ?? null;
  return fixContent(
    problems,
    paths.filter((path) => /\.(?:md|yaml)$/.test(path)),
    root,
    url === null ? null : new URL(url).host,
  );
}

function fixedText({ path, changes }: FixedFile): string {
  return changes.map((change) => `${path}:${change.replace(' ', ' fixed ')}\n`).join('');
}

/** Notes on changes that are not published, and on how to publish them. */
async function historyNotes(
  { content, root }: ResolvedOptions,
  history: Omit<HistoryOptions, 'folder'>,
): Promise<readonly string[]> {
  if (history.conference.announced !== null) {
    return (await readHistory({ ...history, folder: content, cache: projectCache(root) })).notes;
  }
  if (!(await hasHistory(content))) return [];
  return [
    'To tell visitors what changes, write the day the programme was announced in conference.yaml, such as "announced: 2027-06-01".',
  ];
}

/**
 * `check` of the project in the working directory, with the options its Vite configuration has.
 *
 * @returns the exit code, as `check` does; 2 for a configuration that cannot be read, or a variable with a value it
 *   cannot have
 */
export async function runCheck(argv: readonly string[]): Promise<number> {
  let project: ProjectOptions;
  try {
    project = await projectOptions(process.cwd());
  } catch (error) {
    process.stderr.write(`${errorMessage(error)}\n`);
    return 2;
  }
  if (project.note !== null) process.stderr.write(`${project.note}\n`);
  return check(project.options, argv);
}
