import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import { copyPublicFiles } from '../../../src/plugin/prerender/copyPublicFiles.ts';
import { openSiteFolder } from '../../../src/plugin/prerender/siteFolder.ts';
import { listPublicFiles } from '../../../src/plugin/files/publicFiles.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

test('files are copied; one with the path of a generated file is left out, and reported', async () => {
  const folder = temporaryFolder({
    'public/photo.png': 'a photo',
    'public/index.html': 'a page of the organiser',
    'public/sessions': 'a file where a folder is',
    'public/programme.json/readme.txt': 'a folder where a file is',
  });
  const [publicFolder, built] = [join(folder, 'public'), join(folder, 'site')];
  const site = openSiteFolder(built, join(folder, 'aside'), openBuildCache(join(folder, 'cache')));
  for (const name of ['index.html', 'sessions/a/index.html', 'programme.json']) site.write(name, 'made');
  const names = await listPublicFiles(publicFolder);
  const problems = copyPublicFiles(publicFolder, names, site, (file) => file.slice(folder.length + 1));
  site.commit();
  expect(problems.map(({ file, severity }) => `${severity} ${file}`).toSorted()).toEqual([
    'warning public/index.html',
    'warning public/programme.json/readme.txt',
    'warning public/sessions',
  ]);
  expect(readFileSync(join(built, 'index.html'), 'utf8')).toBe('made');
  expect(readFileSync(join(built, 'photo.png'), 'utf8')).toBe('a photo');
});
