import { inspect } from 'node:util';
import type { Problem } from './problem.ts';

/** Stops a build for problems of the content: all of them have been listed, so the error itself is one line. */
export class ContentError extends Error {
  /**
   * @param canSkip whether a build that leaves out what has errors would have anything to show
   */
  constructor(problems: readonly Problem[], canSkip: boolean) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    super(
      `The content has ${errors} ${errors === 1 ? 'error' : 'errors'}, listed above: nothing was built, and the last built site is as it was. ` +
        (canSkip
          ? 'Mend them, or build without what they concern by AGENDA_ON_ERROR=skip.'
          : 'Without a conference.yaml that can be read there is nothing to build.'),
    );
    this.name = 'ContentError';
    this.stack = this.message;
  }

  /** A stack trace into the plugin would tell an organiser nothing. */
  [inspect.custom](): string {
    return this.message;
  }
}
