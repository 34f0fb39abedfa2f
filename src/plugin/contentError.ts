import { inspect } from 'node:util';
import type { Problem } from './problem.ts';

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
