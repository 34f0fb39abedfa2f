import { join } from 'node:path';
import { arabic } from '../site/arabic.ts';
import { builtSite } from '../site/builtSite.ts';
import { projectRoot } from '../site/buildSite.ts';
import type { Files } from '../site/contentFolder.ts';
import { crowd } from '../site/crowd.ts';
import { editedHarbour, harbour, movedHarbour } from '../site/harbour.ts';
import { hostile } from '../site/hostile.ts';
import { lighthouse } from '../site/lighthouse.ts';
import { marina, marinaPublic } from '../site/marina.ts';
import { regatta } from '../site/regatta.ts';
import { startBuilder } from '../site/siteBuilder.ts';
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
  moved: { content: movedHarbour },
  edited: { content: editedHarbour },
  off: { content: harbour, environment: { AGENDA_OFFLINE: 'off' } },
  crowd: { content: crowd },
  arabic: { content: arabic },
};

/** Builds every site once for the whole run of Playwright, and serves it. */
export default () => serveSites(siteNames);

/** Builds these sites and serves them; the workers find them in the environment. */
export async function serveSites(names: readonly SiteName[]): Promise<() => Promise<void>> {
  const hosts: StaticHost[] = [];
  const builder = startBuilder(projectRoot);
  try {
    for (const name of names) {
      const { content, publicFiles, base = '/', environment = {} } = recipes[name];
      const folder = await builtSite(
        {
          name,
          content,
          ...(publicFiles && { publicFiles }),
          environment: { ...environment, AGENDA_BASE: base },
        },
        (options) => builder.build(options),
      );
      const host = await serveSite(folder, { base });
      hosts.push(host);
      const variables = variablesOf(name);
      process.env[variables.url] = host.url;
      process.env[variables.folder] = folder;
    }
  } finally {
    builder.stop();
  }
  return async () => {
    await Promise.all(hosts.map((host) => host.close()));
  };
}
