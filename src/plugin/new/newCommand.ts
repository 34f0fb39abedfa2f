import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearestName } from '../../model/text/nearest.ts';
import { dayOf, instantFrom, type Zone } from '../../model/zonedTime.ts';
import { noCache } from '../cache/buildCache.ts';
import { projectOptions } from '../projectOptions.ts';
import type { ResolvedOptions } from '../options.ts';
import { programmeReader } from '../readProgramme.ts';
import { formatProblems } from '../report.ts';
import { commandsToBringLectern } from './projectFiles.ts';
import {
  askForConference,
  conferenceFiles,
  questions,
  shown,
  type ConferenceOptions,
} from './newConference.ts';
import {
  contentKinds,
  newContent,
  newLanguage,
  newRoom,
  type ContentFiles,
  type ContentKind,
} from './newContent.ts';
import { newMessages } from './newMessages.ts';
import { newTexts } from './newTexts.ts';
import { errorMessage } from '../errors.ts';
import { askAtTerminal, parseArguments, type Output } from '../commandLine.ts';

/** The environment of the command. */
export interface NewEnvironment {
  readonly output: Output;
  readonly workingDirectory: string;
  /** The options of the project in the working directory. */
  readonly options: () => Promise<ResolvedOptions>;
  /** Asks at the terminal; null if there is none. */
  readonly ask: ConferenceOptions['ask'];
  /** The language of the system, like `LANG`. */
  readonly language: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

const flags = Object.fromEntries(
  [...questions, 'id', 'date', 'room', 'track', 'language'].map((name) => [
    name,
    { type: 'string' as const },
  ]),
);

/**
 * Writes the files of a new conference, session, speaker, track or room. Never replaces a file, except rooms.yaml and
 * package.json, whose content stays.
 *
 * @returns the exit code: 0; 1 if it cannot be written; 2 for invalid arguments
 */
export async function newCommand(argv: readonly string[], environment: NewEnvironment): Promise<number> {
  const { output, workingDirectory } = environment;
  const report = (message: string) => output.write(`${message}\n`);
  const language = languageIn(argv) ?? environment.language;
  const messages = newMessages(language);
  const misused = (message: string) => {
    report(`${message}\n\n${messages.usage.trimEnd()}`);
    return 2;
  };
  const parsed = parseArguments(argv, {
    allowPositionals: true,
    options: { ...flags, yes: { type: 'boolean', short: 'y' }, help: { type: 'boolean', short: 'h' } },
  });
  if (typeof parsed === 'string') return misused(messages.badArguments(parsed));
  const [kind = '', title, ...others] = parsed.positionals;
  const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>;
  if (values['help'] === true) {
    output.write(messages.usage);
    return 0;
  }
  if (others.length > 0) return misused(messages.unquoted([title, ...others].join(' ')));
  const flag = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  if (kind === 'conference') {
    const folder = resolve(workingDirectory, title ?? '.');
    const isAsked = values['yes'] !== true;
    const isAnswered = questions.every((question) => flag(question) !== undefined);
    if (isAsked && !isAnswered && environment.ask === null) return misused(messages.noTerminal);
    return newConference(
      {
        folder,
        workingDirectory,
        flags: Object.fromEntries(
          questions.flatMap((question) => (flag(question) === undefined ? [] : [[question, flag(question)]])),
        ),
        ask: isAsked ? environment.ask : null,
        language,
        today: dayOf(instantFrom(environment.now), 'UTC' as Zone),
        report,
      },
      title === undefined ? null : shown(folder, workingDirectory),
    );
  }
  if (kind !== 'language' && !contentKinds.some((each) => each === kind)) {
    const nearest = nearestName(kind, ['conference', 'language', ...contentKinds]);
    return misused(kind === '' ? messages.noKind : messages.unknownKind(kind, nearest));
  }
  if (title === undefined || title.trim() === '') return misused(messages.noTitle(kind));
  const wish = {
    title: title.trim(),
    id: flag('id'),
    track: flag('track'),
    room: flag('room'),
    date: flag('date'),
  };
  let options: ResolvedOptions;
  try {
    options = await environment.options();
  } catch (error) {
    report(errorMessage(error));
    return 2;
  }
  let files: ContentFiles | string;
  if (kind === 'language') files = newLanguage(wish.title, options.content, language);
  else {
    const { assembly, problems } = await programmeReader(options, noCache).read();
    if (assembly === null) {
      report(formatProblems(problems));
      return 1;
    }
    files =
      kind === 'room'
        ? newRoom(wish.title, assembly.programme, options.content, messages)
        : newContent(
            kind as Exclude<ContentKind, 'room'>,
            wish,
            assembly.programme,
            options.content,
            messages,
          );
  }
  if (typeof files === 'string') {
    report(files);
    return 1;
  }
  const written = write(options.content, files, kind === 'room');
  report(newTexts(language).written(written.map((file) => shown(file, workingDirectory))));
  return 0;
}

/** The language in the arguments, even if others are invalid. */
function languageIn(argv: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...argv], options: { language: { type: 'string' } }, strict: false });
  return typeof values.language === 'string' ? values.language : undefined;
}

async function newConference(options: ConferenceOptions, folder: string | null): Promise<number> {
  const answers = await askForConference(options);
  if (answers === null) return 2;
  const files = conferenceFiles(answers, options);
  if (typeof files === 'string') {
    options.report(files);
    return 1;
  }
  const texts = newTexts(options.language);
  const written = write(options.folder, files, true);
  options.report(texts.written(written.map((file) => shown(file, options.workingDirectory))));
  const bring = commandsToBringLectern(options.folder, files['package.json'] ?? '{}');
  options.report(texts.next(folder, bring));
  return 0;
}

/** @returns the files, absolute */
function write(
  folder: string,
  files: Readonly<Record<string, string>>,
  mayReplace: boolean,
): readonly string[] {
  return Object.entries(files).map(([name, text]) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: mayReplace ? 'w' : 'wx' });
    return file;
  });
}

/** `new` in the working directory. */
export async function runNew(argv: readonly string[]): Promise<number> {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return newCommand(argv, {
    output: process.stdout,
    workingDirectory: process.cwd(),
    options: async () => (await projectOptions(process.cwd())).options,
    ask: process.stdin.isTTY ? (question, fallback) => askAtTerminal(`${question} (${fallback})`) : null,
    language: LC_ALL || LC_MESSAGES || LANG || 'en',
    now: Date.now(),
  });
}
