import type { Plugin } from 'vite';
import { buildProblems } from './buildProblems.ts';
import { ContentError } from '../contentError.ts';
import type { Context } from '../context.ts';
import { checkOutFolder } from '../prerender/outFolder.ts';
import { formatProblems } from '../report.ts';

/** In builds: reads the content, lists its problems, and stops at errors, and where a site would take the place of else. */
export function buildPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:build',
    apply: 'build',
    // Before the bundler, which would wrap the error in its own: an organiser reads problems, not stack traces.
    async configResolved({ logger }) {
      const { options, read } = context();
      checkOutFolder(options);
      await read();
      const { assembly } = context();
      const problems = buildProblems(context());
      if (problems.length > 0) logger.warn(formatProblems(problems));
      const failed = problems.some(({ severity }) => severity === 'error');
      // Stopping before anything is written is what leaves the last good site as it was.
      if (!assembly || (failed && options.onError === 'fail'))
        throw new ContentError(problems, assembly !== null);
    },
  };
}
