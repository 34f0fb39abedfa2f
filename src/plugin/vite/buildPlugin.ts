import type { Plugin } from 'vite';
import { ContentError, warning, type Problem } from '../problem.ts';
import { createContext, type Context } from '../context.ts';
import { editionOptions, editionsOf } from '../editions.ts';
import { checkOutputFolder } from '../prerender/outputFolder.ts';
import { formatProblems } from '../report.ts';
import { join } from 'node:path';
import { pathNamer } from '../files/contentFolder.ts';

/**
 * In builds: reads the content and lists its problems. Stops at errors, and if the output folder holds something other
 * than a site.
 */
export function buildPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:build',
    apply: 'build',
    // Not in the build, because the bundler would wrap the error and add a stack trace.
    async configResolved({ logger }) {
      const current = context();
      const { cache, options } = current;
      if (options.around !== undefined) {
        // The build of the whole site has already listed its problems and checked the folder.
        await current.read();
        return;
      }
      checkOutputFolder(options, cache);
      const editions = editionsOf(options).map((name) => createContext(editionOptions(options, name)));
      for (const edition of editions) await edition.read();
      // Last, because the interface has the words of the conference that was read last.
      await current.read();
      const all = [current, ...editions];
      const problems = all.flatMap(buildProblems);
      if (problems.length > 0) logger.warn(formatProblems(problems));
      for (const note of new Set(all.flatMap(({ history }) => history.notes))) logger.warn(note);
      const failed = problems.some(({ severity }) => severity === 'error');
      const canSkip = all.every(({ assembly }) => assembly !== null);
      // Stopping before anything is written leaves the last site unchanged.
      if (!canSkip || (failed && options.onError === 'fail')) throw new ContentError(problems, canSkip);
    },
  };
}

/** The problems of the content, and those that only matter for a published site. */
export function buildProblems({ assembly, options, problems }: Context): readonly Problem[] {
  if (!assembly || assembly.programme.conference.url !== null) return problems;
  const file = pathNamer(options.root)(join(options.content, 'conference.yaml'));
  const message =
    '"url" is missing: link previews have no picture, feeds do not link to the site, and there is no sitemap.';
  const hint = 'Write the address of the site, such as url: https://example.org/2027/.';
  return [...problems, warning('url', file, message, hint)];
}
