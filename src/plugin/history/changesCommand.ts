import * as v from 'valibot';
import { changeSentence, describeChanges } from '../../model/changes/describeChange.ts';
import { localeFolder, inLocale, type Locale } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import { dayOf } from '../../model/zonedTime.ts';
import { changeReader, markdownText, titlesOf } from '../changesFeed.ts';
import { dayOrMoment } from '../fields/fields.ts';
import { planningWordsFor } from '../interfaceWords.ts';
import type { ResolvedOptions } from '../options.ts';
import { projectOptions } from '../projectOptions.ts';
import { programmeReader } from '../readProgramme.ts';
import { projectCache } from '../cache/buildCache.ts';
import { formatProblems } from '../report.ts';
import { findCommit, lastTag } from './git.ts';
import { readHistory, type HistoryOptions, type ProgrammeHistory } from './readHistory.ts';
import { errorMessage } from '../errors.ts';
import { parseArguments, type Output } from '../commandLine.ts';

const usage = `Usage: lectern changes [SINCE] [OPTIONS]
  SINCE             a date or time, a tag or a commit; default: the last tag, or "announced" in conference.yaml
  --locale LOCALE   a language of the conference; default: the first
  --markdown        prints Markdown, for a newsletter
`;

/**
 * Prints what changed in the programme, from the repository's history.
 *
 * @returns the exit code: 0; 1 if there is no history; 2 for invalid arguments
 */
export async function changesCommand(
  options: ResolvedOptions,
  argv: readonly string[],
  output: Output,
): Promise<number> {
  const parsed = parseArguments(argv, {
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      markdown: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (typeof parsed === 'string') {
    output.write(`${parsed}\n${usage}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    output.write(usage);
    return 0;
  }
  const reading = await programmeReader(options, projectCache(options.root)).read();
  if (reading.assembly === null || reading.history === null) {
    output.write(`${formatProblems(reading.problems)}\n`);
    return 1;
  }
  const { programme } = reading.assembly;
  const { locales } = programme.conference;
  const locale = values.locale ?? locales[0];
  if (positionals.length > 1 || !locales.includes(locale)) {
    const wrong =
      positionals.length > 1
        ? 'Name one day, tag or commit.'
        : `"${locale}" is not one of the conference's locales: ${locales.join(', ')}.`;
    output.write(`${wrong}\n${usage}`);
    return 2;
  }
  const since = await sinceWhen(options.content, reading.history, positionals[0]);
  if (typeof since === 'string') {
    output.write(`${since}\n`);
    return 1;
  }
  const history = await readHistory({ ...reading.history, ...since, folder: options.content });
  if (!history.isTold) {
    output.write(`${history.notes.join('\n')}\n`);
    return 1;
  }
  const text = changesText(programme, history, locale, values.markdown ?? false);
  output.write([text, ...history.notes].join('\n').trimEnd().concat('\n'));
  return 0;
}

type Since = Pick<HistoryOptions, 'conference' | 'since'>;

/** The start of the changes, or an error message. */
async function sinceWhen(
  folder: string,
  { conference }: Omit<HistoryOptions, 'folder'>,
  written: string | undefined,
): Promise<Partial<Since> | string> {
  if (written === undefined) {
    const tag = await orNull(lastTag(folder));
    const since = tag === null ? null : await orNull(findCommit(folder, tag));
    if (since !== null) return { since };
    return conference.announced === null
      ? `No starting point: pass a tag, a commit or a day, or set "announced" in conference.yaml.\n${usage}`
      : {};
  }
  const moment = v.safeParse(dayOrMoment, written);
  if (moment.success) return { conference: { ...conference, announced: moment.output(conference.timezone) } };
  const since = await orNull(findCommit(folder, written));
  return since === null ? `"${written}" is not a day, a tag or a commit.\n${usage}` : { since };
}

/** The value, or null if git fails: reading the history reports that. */
async function orNull<Value>(found: Promise<Value | null>): Promise<Value | null> {
  return found.catch(() => null);
}

/** The changes by day, the newest first. */
function changesText(
  programme: Programme,
  history: ProgrammeHistory,
  locale: Locale,
  isMarkdown: boolean,
): string {
  const { locales, timezone, url } = programme.conference;
  const words = planningWordsFor(locale).changes;
  const reader = changeReader(programme, locale);
  const titles = titlesOf(programme, history);
  const days = new Map<string, string[]>();
  for (const published of history.changes.published.toReversed()) {
    const sentences = describeChanges(published.changes, reader).map((change) =>
      changeSentence(change, words),
    );
    if (sentences.length === 0) continue;
    const reason = inLocale(published.reason, locale, locales)?.value;
    if (reason !== undefined) sentences.push(words.reason(reason));
    const title = inLocale(titles.get(published.session) ?? {}, locale, locales)?.value ?? published.session;
    const root = localeFolder(locale, locales);
    const address = `${url ?? ''}${root}sessions/${encodeURIComponent(published.session)}/`;
    const lines = isMarkdown
      ? [
          `- ${url === null ? markdownText(title) : `[${markdownText(title)}](${address})`}`,
          ...sentences.map((sentence) => `  - ${markdownText(sentence)}`),
        ]
      : [`  ${title} (${published.session})`, ...sentences.map((sentence) => `    ${sentence}`)];
    const day = reader.day(dayOf(published.at, timezone));
    days.set(day, [...(days.get(day) ?? []), ...lines]);
  }
  if (days.size === 0) return words.none;
  return [...days]
    .map(([day, lines]) => (isMarkdown ? `## ${day}\n\n${lines.join('\n')}` : `${day}\n${lines.join('\n')}`))
    .join('\n\n');
}

/** `changes` of the project in the working directory. */
export async function runChanges(argv: readonly string[]): Promise<number> {
  try {
    const { options, note } = await projectOptions(process.cwd());
    if (note !== null) process.stderr.write(`${note}\n`);
    return await changesCommand(options, argv, process.stdout);
  } catch (error) {
    process.stderr.write(`${errorMessage(error)}\n`);
    return 2;
  }
}
