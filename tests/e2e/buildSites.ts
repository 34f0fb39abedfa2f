import { join } from 'node:path';
import { builtSite } from '../site/builtSite.ts';
import { projectRoot } from '../site/buildSite.ts';
import type { Files } from '../site/contentFolder.ts';
import { harbour } from '../site/harbour.ts';
import { hostile } from '../site/hostile.ts';
import { lighthouse } from '../site/lighthouse.ts';
import { marina, marinaPublic } from '../site/marina.ts';
import { regatta } from '../site/regatta.ts';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { siteNames, variablesOf, type SiteName } from './sites.ts';

interface Recipe {
  /** A folder, or files for one. */
  readonly content: string | Files;
  readonly publicFiles?: Files;
  readonly base?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const recipes: Readonly<Record<SiteName, Recipe>> = {
  conference: { content: join(projectRoot, 'content') },
  harbour: { content: harbour },
  lighthouse: { content: lighthouse },
  regatta: { content: regatta },
  hostile: { content: hostile, environment: { AGENDA_ON_ERROR: 'skip' } },
  marina: { content: marina, publicFiles: marinaPublic, base: '/2099/' },
  subfolder: { content: harbour, base: '/2027/' },
};

/** Builds every site once for the whole run of Playwright, and serves it. */
export default () => serveSites(siteNames);

/** Builds these sites and serves them; the workers find them in the environment. */
export async function serveSites(names: readonly SiteName[]): Promise<() => Promise<void>> {
  const hosts: StaticHost[] = [];
  const start = async (name: SiteName) => {
    const { content, publicFiles, base = '/', environment = {} } = recipes[name];
    const folder = await builtSite({
      name,
      content,
      ...(publicFiles && { publicFiles }),
      environment: { ...environment, AGENDA_BASE: base },
    });
    const host = await serveSite(folder, { base });
    hosts.push(host);
    const variables = variablesOf(name);
    process.env[variables.url] = host.url;
    process.env[variables.folder] = folder;
  };
  const [first, ...rest] = names;
  // The first build creates the bundles that the others share; these run two at a time.
  if (first) await start(first);
  const next = async (): Promise<void> => {
    const name = rest.shift();
    if (name === undefined) return;
    await start(name);
    await next();
  };
  await Promise.all([next(), next()]);
  return async () => {
    await Promise.all(hosts.map((host) => host.close()));
  };
}
