import type { Plugin } from 'vite';
import { ContentError } from './contentError.ts';
import type { Context } from './context.ts';
import { feedsOf } from './feeds.ts';
import { programmeJson } from './publish.ts';
import { formatProblems } from './report.ts';

/** In builds: reads the content, lists its problems, stops at errors, and emits what other programs load. */
export function buildPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:build',
    apply: 'build',
    // Before the bundler, which would wrap the error in its own: an organiser reads problems, not stack traces.
    async configResolved({ logger }) {
      const { options, read } = context();
      await read();
      const { assembly, problems } = context();
      if (problems.length > 0) logger.warn(formatProblems(problems));
      const failed = problems.some(({ severity }) => severity === 'error');
      // Stopping before anything is written is what leaves the last good site as it was.
      if (!assembly || (failed && options.onError === 'fail'))
        throw new ContentError(problems, assembly !== null);
    },
    generateBundle() {
      const { assembly } = context();
      if (!assembly || this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: 'programme.json', source: programmeJson(assembly.programme) });
      const feeds = feedsOf(assembly.programme);
      for (const fileName of feeds.files) {
        const source = feeds.text(fileName);
        if (source !== null) this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
