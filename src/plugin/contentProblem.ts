import type { Position, Problem, Severity } from './problem.ts';

const fileStart: Position = { line: 1, column: 1 };

/** Creates a problem of a file or folder, or of a position in it. */
export function contentProblem(
  severity: Severity,
  file: string,
  message: string,
  hint: string,
  position: Position = fileStart,
): Problem {
  return { file, ...position, severity, message, hint };
}
