import { resolve } from 'node:path';
import { nearestName } from '../../model/text/nearest.ts';
import { isZone, type Zone } from '../../model/zonedTime.ts';
import { didYouMean, type Problem } from '../problem.ts';
import { projectOptions } from '../projectOptions.ts';
import { formatProblems } from '../report.ts';
import { adapters, type Adapter, type Question, type ReadingHints } from './adapters.ts';
import { sourceProblem, type ForeignProgramme } from './foreignProgramme.ts';
import { importProgramme, openTarget, type ImportOutcome } from './importProgramme.ts';
import { readSource, SourceError, stemOf, type SourceFile } from './sourceFiles.ts';
import { errorMessage } from '../errors.ts';
import { askAtTerminal, parseArguments, type Output } from '../commandLine.ts';

/** The environment of the command. */
export interface ImportEnvironment {
  readonly output: Output;
  readonly workingDirectory: string;
  /** The folder of the conference, absolute: the default of `--into`. */
  readonly content: string;
  /** Asks the user at the terminal; null if there is none. */
  readonly ask: ((question: Question) => Promise<string>) | null;
}

const usage = `Usage: lectern import SOURCE [OPTIONS]
  SOURCE              a file, a folder or a .tar.gz; the format is detected
  --into FOLDER       where to write; default: the content folder
  --timezone ZONE     the venue's time zone, such as Europe/Berlin
  --dry-run           lists the changes without writing them
  --prune             deletes files that the source no longer has, unless they were edited
  --columns KEY=NAME  maps the columns of a spreadsheet, such as title=Talk,date=When
`;

/** The arguments of the command line. */
interface ImportArguments {
  readonly source: string;
  readonly into: string | null;
  readonly zone: Zone | null;
  readonly dryRun: boolean;
  readonly prune: boolean;
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * Imports a programme in another format, and reports to `output`.
 *
 * @returns the exit code: 0; 1 if the source cannot be imported; 2 for invalid arguments
 */
export async function importCommand(
  argv: readonly string[],
  environment: ImportEnvironment,
): Promise<number> {
  const { output } = environment;
  if (argv.includes('--help') || argv.includes('-h')) {
    output.write(usage);
    return 0;
  }
  const parsed = readArguments(argv);
  if (typeof parsed === 'string') {
    output.write(`${parsed}\n${usage}`);
    return 2;
  }
  try {
    return await run(parsed, environment);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    output.write(`${error.message}\n`);
    return 1;
  }
}

function readArguments(argv: readonly string[]): ImportArguments | string {
  const parsed = parseArguments(argv, {
    allowPositionals: true,
    options: {
      into: { type: 'string' },
      timezone: { type: 'string' },
      'dry-run': { type: 'boolean' },
      prune: { type: 'boolean' },
      columns: { type: 'string', multiple: true },
    },
  });
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [source, ...more] = positionals;
  if (source === undefined) return 'Name what to import.';
  if (more.length > 0) return `Import one source at a time: remove "${more.join('", "')}".`;
  const { timezone = null } = values;
  if (timezone !== null && !isZone(timezone)) {
    const nearest = nearestName(timezone, Intl.supportedValuesOf('timeZone'));
    return `"${timezone}" is not a time zone. ${didYouMean(nearest, 'Write an IANA name such as Asia/Taipei.')}`;
  }
  const pairs = (values.columns ?? []).flatMap((list) => list.split(','));
  const wrong = pairs.find((pair) => !/^\w+=.+/.test(pair));
  if (wrong !== undefined)
    return `--columns "${wrong}": write what it holds and the column's name, such as title=Talk.`;
  return {
    source,
    into: values.into ?? null,
    zone: timezone,
    dryRun: values['dry-run'] ?? false,
    prune: values.prune ?? false,
    columns: Object.fromEntries(
      pairs.map((pair) => [
        pair.slice(0, pair.indexOf('=')).trim(),
        pair.slice(pair.indexOf('=') + 1).trim(),
      ]),
    ),
  };
}

async function run(
  { source, into, zone, dryRun, prune, columns }: ImportArguments,
  { output, workingDirectory, content, ask }: ImportEnvironment,
): Promise<number> {
  const folder = into === null ? content : resolve(workingDirectory, into);
  const { adapter, files } = recognise(await readSource(source, workingDirectory), source);
  const target = await openTarget(folder);
  if (
    into === null &&
    target.state.files.size === 0 &&
    [...target.ownTitles.keys()].some((path) => path.startsWith('sessions/'))
  ) {
    throw new SourceError(
      `"${folder}" contains a programme that was not imported. Empty it, choose another folder with --into FOLDER, or confirm this one: --into ${content}.`,
    );
  }
  const hints: ReadingHints = {
    locale: target.locale,
    columns: await answered(adapter, files, { locale: target.locale, columns }, ask),
  };
  const programme = readWith(adapter, files, hints);
  if (programme.sessions.length === 0) {
    output.write(listed(programme.problems));
    throw new SourceError(`There is no session in "${source}" (${adapter.name}), so nothing was written.`);
  }
  const problems = [...files.flatMap(encodingGuessed), ...programme.problems];
  const outcome = await importProgramme({ ...programme, problems }, target, {
    zone,
    prune,
    dryRun,
    fallbackName: fallbackName(source),
  });
  output.write(summaryOf({ programme, outcome, adapter, source, folder: into ?? content, dryRun, prune }));
  return 0;
}

function recognise(
  files: readonly SourceFile[],
  source: string,
): { readonly adapter: Adapter; readonly files: readonly SourceFile[] } {
  for (const adapter of adapters) {
    const recognised = adapter.recognises(files);
    if (recognised !== null) return { adapter, files: recognised };
  }
  const names = adapters.map(({ name }) => `  - ${name}`).join('\n');
  throw new SourceError(
    `"${source}" is in no known format:\n${names}\nExport the programme in one of them, or save it as a spreadsheet (CSV) with a header.`,
  );
}

/** Reads the source; unexpected data gives an error without a stack trace. */
function readWith(adapter: Adapter, files: readonly SourceFile[], hints: ReadingHints): ForeignProgramme {
  try {
    return adapter.read(files, hints);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const reason = errorMessage(error);
    throw new SourceError(
      `"${files[0]?.shown ?? ''}" looks like a ${adapter.name}, but cannot be read: ${reason}. Export it again.`,
    );
  }
}

function encodingGuessed({ shown, guessedEncoding }: SourceFile): Problem[] {
  if (guessedEncoding === undefined) return [];
  return [
    sourceProblem(
      { file: shown, line: 1, column: 1 },
      `The file is not in UTF-8. It was read as ${guessedEncoding}, the most likely encoding.`,
      'If letters come out wrong, save it as UTF-8, and import again.',
    ),
  ];
}

async function answered(
  adapter: Adapter,
  files: readonly SourceFile[],
  hints: ReadingHints,
  ask: ImportEnvironment['ask'],
): Promise<Readonly<Record<string, string>>> {
  const columns: Record<string, string> = { ...hints.columns };
  const open = adapter.questions?.(files, hints) ?? [];
  if (open.length > 0 && ask === null) {
    const lines = open.map(
      ({ text, column, choices }) =>
        `  ${text} --columns ${column}=NAME, where NAME is one of: ${choices.join(', ')}`,
    );
    throw new SourceError(`More information is needed:\n${lines.join('\n')}`);
  }
  for (const question of open) if (ask !== null) columns[question.column] = await ask(question);
  return columns;
}

/** The name of a conference that has none in the source: the file's name. */
function fallbackName(source: string): string {
  const stem = stemOf(source.replace(/\/+$/, '').replace(/\.tar(?=\.gz$)/, ''));
  return /^(?:all|schedule|sessions|programme?|export|data|\.*)$/i.test(stem) ? 'Conference' : stem;
}

interface Summary {
  readonly programme: ForeignProgramme;
  readonly outcome: ImportOutcome;
  readonly adapter: Adapter;
  readonly source: string;
  readonly folder: string;
  readonly dryRun: boolean;
  readonly prune: boolean;
}

function summaryOf({ programme, outcome, adapter, source, folder, dryRun, prune }: Summary): string {
  const { sessions, rooms } = programme;
  const speaking = new Set(sessions.flatMap(({ speakers }) => speakers));
  const tracks = new Set(sessions.flatMap(({ track }) => track ?? []));
  const open = sessions.filter(({ slots, within }) => slots.length === 0 && within === null).length;
  const { created, changed, clashes, gone, removedByHand } = outcome;
  const [kept, removed] = [gone.filter((each) => !each.removed), gone.filter((each) => each.removed)];
  const lines = [
    `${source} (${adapter.name}): ${count(sessions.length, 'session')}${open > 0 ? `, ${open} of them not scheduled yet` : ''}, ${count(speaking.size, 'speaker')}, ${count(rooms.length, 'room')}, ${count(tracks.size, 'track')}.`,
    created.length + changed.length === 0
      ? `Nothing has changed in ${folder}.`
      : `${dryRun ? 'To write' : 'Written'} into ${folder}: ${count(created.length, 'new file')}, ${changed.length} changed.`,
    ...clashes.flatMap(({ path, key, yours, source: theirs }) => [
      `Edited by hand and changed in the source: ${path}, ${key}. Your value stays; the source's is also in .lectern-import.json:`,
      indented('yours', yours),
      indented('source', theirs),
    ]),
    ...removedByHand.map((path) => `Removed by hand, and not written again: ${path}`),
    ...kept.map(({ path, title }) =>
      prune
        ? `No longer in the source, but edited by hand, so it stays: ${path} "${title}"`
        : `No longer in the source: ${path} "${title}" (--prune removes it)`,
    ),
    ...removed.map(
      ({ path, title }) => `${dryRun ? 'To remove' : 'Removed'}, no longer in the source: ${path} "${title}"`,
    ),
  ];
  return `${listed(outcome.problems)}${lines.join('\n')}\n`;
}

function listed(problems: ImportOutcome['problems']): string {
  return problems.length === 0 ? '' : `${formatProblems(problems)}\n\n`;
}

function indented(label: string, text: string): string {
  return `  ${label}: ${text.replaceAll('\n', '\n    ')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Asks until one of the choices is named, by its name or number. */
async function chooseAtTerminal({ text, choices }: Question): Promise<string> {
  const numbered = choices.map((choice, index) => `  ${index + 1}. ${choice}`).join('\n');
  for (;;) {
    const answer = await askAtTerminal(`${text}\n${numbered}`);
    const chosen = choices[Number(answer) - 1] ?? choices.find((choice) => choice === answer);
    if (chosen !== undefined) return chosen;
  }
}

/**
 * The command, for the project in the working directory.
 *
 * @returns the exit code, as `importCommand` does; 2 for a configuration that cannot be read
 */
export async function runImport(argv: readonly string[]): Promise<number> {
  let content: string;
  try {
    content = (await projectOptions(process.cwd())).options.content;
  } catch (error) {
    process.stderr.write(`${errorMessage(error)}\n`);
    return 2;
  }
  return importCommand(argv, {
    output: process.stdout,
    workingDirectory: process.cwd(),
    content,
    ask: process.stdin.isTTY ? chooseAtTerminal : null,
  });
}
