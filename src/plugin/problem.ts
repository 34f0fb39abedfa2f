/** An `error` keeps its file out of the programme; a `warning` does not. */
export type Severity = 'error' | 'warning';

/** A position in a file: lines and columns count from 1, a column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem of the content, with all that its author needs to fix it. */
export interface Problem extends Position {
  /** Path from the working directory, with forward slashes. */
  readonly file: string;
  readonly severity: Severity;
  /** What is wrong, the value in quotes. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** A value, or null if it could not be read, and all problems. */
export interface Reading<Value> {
  readonly value: Value | null;
  readonly problems: readonly Problem[];
}
