import { join } from 'node:path';
import { pathNamer } from '../files/contentFolder.ts';
import { contentProblem } from '../contentProblem.ts';
import type { Context } from '../context.ts';
import type { Problem } from '../problem.ts';

/** The problems of the content, and what only a site lacks that is built for others. */
export function buildProblems({ assembly, options, problems }: Context): readonly Problem[] {
  if (!assembly || assembly.programme.conference.url !== null) return problems;
  const file = pathNamer(options.root)(join(options.content, 'conference.yaml'));
  const message =
    'There is no "url": link previews have no picture, feeds do not lead to the site, and there is no sitemap.';
  const hint = 'Write the address that the site will have, such as url: https://example.org/2027/.';
  return [...problems, contentProblem('warning', file, message, hint)];
}
