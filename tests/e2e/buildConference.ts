import { join } from 'node:path';
import { buildSite, projectRoot } from '../site/buildSite.ts';
import { temporaryFolder } from '../site/contentFolder.ts';
import { harbour } from '../site/harbour.ts';
import { lighthouse } from '../site/lighthouse.ts';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { sites, type SiteName } from './sites.ts';

const cache = join(projectRoot, 'node_modules/.cache/lectern-tests');

/** Builds both conferences once for the whole run, and serves them; every worker finds them in the environment. */
export default async function buildConference(): Promise<() => Promise<void>> {
  const made = temporaryFolder(harbour);
  const conference = await openSite('conference', join(projectRoot, 'content'));
  const small = await openSite('harbour', made.path);
  const lights = temporaryFolder(lighthouse);
  const night = await openSite('lighthouse', lights.path);
  return async () => {
    await Promise.all([conference.close(), small.close(), night.close()]);
    made.remove();
    lights.remove();
  };
}

async function openSite(name: SiteName, content: string): Promise<StaticHost> {
  const out = join(cache, name);
  const { code, output } = await buildSite({ content, out });
  if (code !== 0) throw new Error(`${content} does not build:\n${output}`);
  const host = await serveSite(out);
  const { url, folder } = sites[name];
  process.env[url] = host.url;
  process.env[folder] = out;
  return host;
}
