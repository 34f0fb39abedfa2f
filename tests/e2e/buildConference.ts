import { join } from 'node:path';
import { buildSite, projectRoot } from '../site/buildSite.ts';
import { serveSite } from '../site/staticHost.ts';

/** Builds the conference of `content/` once for the whole run, and serves it; every worker finds it in the environment. */
export default async function buildConference(): Promise<() => Promise<void>> {
  const out = join(projectRoot, 'node_modules/.cache/lectern-tests/site');
  const { code, output } = await buildSite({ content: join(projectRoot, 'content'), out });
  if (code !== 0) throw new Error(`The conference in content/ does not build:\n${output}`);
  const host = await serveSite(out);
  process.env['LECTERN_SITE'] = host.url;
  process.env['LECTERN_SITE_FOLDER'] = out;
  return () => host.close();
}
