import type { Position, Problem, Severity } from './problem.ts';

const fileStart: Position = { line: 1, column: 1 };

/** A problem of a file or folder as a whole, or at a place in it. */
export function contentProblem(
  severity: Severity,
  file: string,
  message: string,
  hint: string,
  position: Position = fileStart,
): Problem {
  return { file, ...position, severity, message, hint };
}
