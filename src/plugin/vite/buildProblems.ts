import { join } from 'node:path';
import { pathNamer } from '../files/contentFolder.ts';
import { contentProblem, type Problem } from '../problem.ts';
import type { Context } from '../context.ts';

/** The problems of the content, and those that only matter for a published site. */
export function buildProblems({ assembly, options, problems }: Context): readonly Problem[] {
  if (!assembly || assembly.programme.conference.url !== null) return problems;
  const file = pathNamer(options.root)(join(options.content, 'conference.yaml'));
  const message =
    '"url" is missing: link previews have no picture, feeds do not link to the site, and there is no sitemap.';
  const hint = 'Write the address of the site, such as url: https://example.org/2027/.';
  return [...problems, contentProblem('warning', file, message, hint)];
}
