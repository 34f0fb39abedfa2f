import { inspect } from 'node:util';
import type { Problem } from './problem.ts';

/** Stops a build for problems of the content: all of them have been listed, so the error itself is one line. */
export class ContentError extends Error {
  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    super(
      `The content has ${errors} ${errors === 1 ? 'error' : 'errors'}, listed above: nothing was built, and the last built site is as it was. ` +
        'Mend them, or build without what they concern by AGENDA_ON_ERROR=skip.',
    );
    this.name = 'ContentError';
    this.stack = this.message;
  }

  /** A stack trace into the plugin would tell an organiser nothing. */
  [inspect.custom](): string {
    return this.message;
  }
}
