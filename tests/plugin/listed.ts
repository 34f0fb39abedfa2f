import type { Problem } from '../../src/plugin/problem.ts';

/** Problems as lines to compare with: place, severity, message and hint. */
export function listed(problems: readonly Problem[]): string {
  return problems
    .map(({ line, column, severity, message, hint }) => `${line}:${column} ${severity} ${message}\n  ${hint}`)
    .join('\n');
}
