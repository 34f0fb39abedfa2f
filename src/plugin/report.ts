import { relative, resolve } from 'node:path';
import { compareText } from '../model/text/compareText.ts';
import type { Problem } from './problem.ts';

export interface ReportOptions {
  /**
   * How many problems of one kind are listed before the rest is only counted.
   * @default 20
   */
  readonly limit?: number;
  /** Whether the rule of each warning is shown in brackets, with which conference.yaml changes it. */
  readonly showsRules?: boolean;
}

/**
 * All problems as text for a terminal: `path:line:column severity message`, the hint below it, by file, line and
 * column. After `limit` problems of one kind the rest is only counted, so that thousands of one kind do not hide
 * another. The last line has the totals.
 *
 * @returns text without a final line break; empty if there are no problems
 */
export function formatProblems(
  problems: readonly Problem[],
  { limit = 20, showsRules = false }: ReportOptions = {},
): string {
  if (problems.length === 0) return '';
  const sorted = sortProblems(problems);
  const totals = new Map<string, number>();
  for (const problem of sorted) totals.set(kindOf(problem), (totals.get(kindOf(problem)) ?? 0) + 1);
  const shown = new Map<string, number>();
  const lines: string[] = [];
  for (const problem of sorted) {
    const kind = kindOf(problem);
    const total = totals.get(kind) ?? 0;
    const count = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, count);
    // A line "1 more" would not be shorter.
    if (count <= limit || total === limit + 1)
      lines.push(formatProblem(problem, showsRules && problem.severity === 'warning'));
    else if (count === total)
      lines.push(`… and ${(total - limit).toLocaleString('en')} more like this: ${printable(kind)}`);
  }
  return [...lines, '', countProblems(problems)].join('\n');
}

/** All problems with their hints, one line each, as editors read them: `path:line:column: severity: message hint`. */
export function problemLines(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map(
      ({ file, line, column, severity, message, hint }) =>
        `${printable(file)}:${line}:${column}: ${severity}: ${printable(`${message} ${hint}`)}\n`,
    )
    .join('');
}

/**
 * All problems as annotations of a workflow of GitHub ("Workflow commands", `::error file=…`), which shows them on the
 * lines of a pull request.
 *
 * @param root that problems name files from; GitHub names them from the repository
 * @param repository the folder of the repository
 */
export function githubAnnotations(
  problems: readonly Problem[],
  root: string,
  repository = process.env['GITHUB_WORKSPACE'] ?? root,
): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const lines = sortProblems(problems).map(({ file, line, column, severity, message, hint, rule }) => {
    const path = relative(repository, resolve(root, file)).replaceAll('\\', '/');
    return `::${severity} file=${property(path)},line=${line},col=${column},title=${property(rule)}::${data(`${printable(message)}\n${hint}`)}`;
  });
  const last = problems.length === 0 ? 'The content has no problems.' : countProblems(problems);
  return `${[...lines, last].join('\n')}\n`;
}

/** Sorted by file (code units), line and column, errors first; independent of the order of the input. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.severity, b.severity) ||
      compareText(a.message, b.message) ||
      compareText(a.hint, b.hint),
  );
}

function formatProblem(
  { file, line, column, severity, message, hint, rule }: Problem,
  showsRule: boolean,
): string {
  const what = `${printable(message)}${showsRule ? ` [${rule}]` : ''}`;
  return `${printable(file)}:${line}:${column} ${severity} ${what}\n${indented(hint)}`;
}

function indented(hint: string): string {
  return hint
    .split('\n')
    .map((line) => `    ${printable(line)}`)
    .join('\n');
}

/** Replaces control characters, with which content could manipulate the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

/** The kind of a problem: its message without values and files. */
function kindOf({ severity, message }: Problem): string {
  return `${severity} ${message.replace(/"[^"]*"/g, '"…"').replace(/\S+\.(?:md|yaml)\b/g, '…')}`.replace(
    /\d+/g,
    'n',
  );
}

/** @example countProblems(problems) // '1 error, 12 warnings in 3 files' */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const files = new Set(problems.map(({ file }) => file)).size;
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(errors < problems.length ? [plural(problems.length - errors, 'warning')] : []),
  ];
  return `${counts.join(', ')} in ${plural(files, 'file')}`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
