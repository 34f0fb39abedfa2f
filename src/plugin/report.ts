import type { Problem } from './problem.ts';

export interface ReportOptions {
  /**
   * How many problems of one kind are listed before the rest is only counted.
   * @default 20
   */
  readonly limit?: number;
}

/**
 * All problems as text for a terminal: `path:line:column severity message`, the hint below it, by file, line and
 * column. Of a kind that comes more often than `limit`, the rest is counted, so that ten thousand of one kind never
 * hide the one of another. The last line says how many there are.
 *
 * @returns without a line end at its end; empty where there are no problems
 */
export function formatProblems(problems: readonly Problem[], { limit = 20 }: ReportOptions = {}): string {
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
    // A line that says "1 more" is no shorter than what it stands for.
    if (count <= limit || total === limit + 1) lines.push(formatProblem(problem));
    else if (count === total)
      lines.push(`… and ${(total - limit).toLocaleString('en')} more like this: ${printable(kind)}`);
  }
  return [...lines, '', countProblems(problems)].join('\n');
}

/** By file (code units), line, column, errors first; the order never depends on that of the input. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.severity, b.severity) ||
      compare(a.message, b.message) ||
      compare(a.hint, b.hint),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function formatProblem({ file, line, column, severity, message, hint }: Problem): string {
  return `${printable(file)}:${line}:${column} ${severity} ${printable(message)}\n${indented(hint)}`;
}

function indented(hint: string): string {
  return hint
    .split('\n')
    .map((line) => `    ${printable(line)}`)
    .join('\n');
}

/** Without the control characters by which content could rewrite the terminal it is shown in. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

/** What a problem says, whatever the values and files are that it says it of. */
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
