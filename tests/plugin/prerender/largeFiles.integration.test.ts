import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noCache } from '../../../src/plugin/cache/buildCache.ts';
import { emptyHistory } from '../../../src/plugin/history/readHistory.ts';
import { writeLargeFiles, writtenOnThread } from '../../../src/plugin/prerender/largeFiles.ts';
import { openSiteFolder } from '../../../src/plugin/prerender/siteFolder.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { smallProgramme } from './programme.ts';

/** Every file of a new site with the text that it ends with. */
async function written(write: (site: ReturnType<typeof openSiteFolder>) => Promise<unknown>) {
  const folder = temporaryFolder();
  const site = openSiteFolder(join(folder, 'site'), join(folder, 'staging'), noCache);
  await write(site);
  site.commit();
  return Object.fromEntries(
    readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, [site.digestOf(name), readFileSync(join(folder, 'site', name), 'utf8')]]),
  );
}

const programme = smallProgramme({ url: 'https://example.org/' });
const history = { ...emptyHistory, isTold: true };
const onThread = (room?: number) => (site: Parameters<typeof writtenOnThread>[1]) =>
  writtenOnThread({ programme, history, folder: site.staging }, site, room);

test('a thread writes the same files', async () => {
  const here = await written((site) => writeLargeFiles(programme, history, site));
  expect(Object.keys(here)).toEqual(
    expect.arrayContaining(['programme.json', 'schedule.xml', 'zh/schedule.csv', 'changes.atom']),
  );
  expect(await written(async (site) => expect(await onThread()(site)).toBe(true))).toEqual(here);
});

test('a thread without enough memory says so, and ends nothing else', async () => {
  await written(async (site) => expect(await onThread(8)(site)).toBe(false));
});
