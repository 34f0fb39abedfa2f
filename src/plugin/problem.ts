import { inspect } from 'node:util';
import { invalidRule, type RuleName } from './lint/rules.ts';

/** A position in a file: lines and columns count from 1, a column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem of the content, with everything that its author needs to fix it. */
export interface Problem extends Position {
  /** Path from the working directory, with forward slashes. */
  readonly file: string;
  /** An `error` keeps its file out of the programme; a `warning` does not. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, the value in quotes. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly rule: RuleName | typeof invalidRule;
}

/** What is wrong, and what to do about it. */
export type Explanation = Pick<Problem, 'message' | 'hint'>;

/** A value, or null if it could not be read, and all problems. */
export interface Reading<Value> {
  readonly value: Value | null;
  readonly problems: readonly Problem[];
}

const fileStart: Position = { line: 1, column: 1 };

/** An error of a file, folder or value that cannot be read. */
export function invalid(
  file: string,
  message: string,
  hint: string,
  { line, column }: Position = fileStart,
): Problem {
  return { file, line, column, severity: 'error', message, hint, rule: invalidRule };
}

/** A warning of a rule, whose level conference.yaml can change. */
export function warning(
  rule: RuleName,
  file: string,
  message: string,
  hint: string,
  { line, column }: Position = fileStart,
): Problem {
  return { file, line, column, severity: 'warning', message, hint, rule };
}

/** A hint that suggests the nearest known name, or else gives other advice. */
export function didYouMean(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Did you mean "${nearest}"?`;
}

/** Stops a build because of content errors. These are already listed, so the message is one line. */
export class ContentError extends Error {
  /**
   * @param canSkip whether there is content to build without the files with errors
   */
  constructor(problems: readonly Problem[], canSkip: boolean) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    super(
      `The content has ${errors} ${errors === 1 ? 'error' : 'errors'}, listed above: nothing was built, and the last built site is unchanged. ` +
        (canSkip
          ? 'Fix them, or set AGENDA_ON_ERROR=skip to build without the files that have errors.'
          : 'Nothing can be built without a valid conference.yaml.'),
    );
    this.name = 'ContentError';
    this.stack = this.message;
  }

  /** Without a stack trace, which does not help organisers. */
  [inspect.custom](): string {
    return this.message;
  }
}

/** The positions of the values in a file's front matter; plain data, so that it can be cached with the record. */
export interface FieldPositions {
  /** By key: the position of its value, or of the key if it has none. */
  readonly of: Readonly<Record<string, Position>>;
  /** The first line of the front matter. */
  readonly otherwise: Position;
}

/** The position of a key's value; the first line for an absent key. */
export function positionOf({ of, otherwise }: FieldPositions, key: string): Position {
  return (Object.hasOwn(of, key) ? of[key] : undefined) ?? otherwise;
}
