import type { Plugin } from 'vite';
import { buildProblems } from './buildProblems.ts';
import { ContentError } from '../problem.ts';
import type { Context } from '../context.ts';
import { checkOutputFolder } from '../prerender/outputFolder.ts';
import { formatProblems } from '../report.ts';

/**
 * In builds: reads the content, lists its problems, and stops at errors, and where a site would take the place of else.
 */
export function buildPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:build',
    apply: 'build',
    // Before the bundler, which would wrap the error and add a stack trace.
    async configResolved({ logger }) {
      const { cache, options, read } = context();
      checkOutputFolder(options, cache);
      await read();
      const { assembly, history } = context();
      const problems = buildProblems(context());
      if (problems.length > 0) logger.warn(formatProblems(problems));
      for (const note of history.notes) logger.warn(note);
      const failed = problems.some(({ severity }) => severity === 'error');
      // Stopping before anything is written leaves the last site unchanged.
      if (!assembly || (failed && options.onError === 'fail'))
        throw new ContentError(problems, assembly !== null);
    },
  };
}
