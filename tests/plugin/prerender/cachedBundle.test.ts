import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import { cacheKey } from '../../../src/plugin/cache/digests.ts';
import { cachedBundle } from '../../../src/plugin/prerender/cachedBundle.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** A project with a bundler that counts its runs. */
function project() {
  const root = temporaryFolder();
  const builds = { count: 0 };
  const bundle = async (name: string, modules: readonly string[] = ['/src/a.ts']) => {
    const folder = join(root, 'code');
    rmSync(folder, { recursive: true, force: true });
    const notes = await cachedBundle<readonly string[]>({
      cache: openBuildCache(join(root, 'cache')),
      folder,
      key: name === '' ? null : { key: cacheKey(name), covers: (module) => module.startsWith('/src/') },
      build: () => {
        builds.count += 1;
        mkdirSync(join(folder, 'assets'), { recursive: true });
        writeFileSync(join(folder, 'assets/a.js'), `made(${JSON.stringify(name)});`);
        return Promise.resolve({ modules, notes: [name] });
      },
    });
    return [notes, readFileSync(join(folder, 'assets/a.js'), 'utf8')] as const;
  };
  return { root, builds, bundle };
}

test('a bundle of the same inputs is restored with its metadata, also from other branches', async () => {
  const { builds, bundle } = project();
  for (const name of ['one', 'two', 'one', 'two'])
    expect(await bundle(name)).toEqual([[name], `made("${name}");`]);
  expect(builds.count).toBe(2);
});

test('a bundle is built again if its inputs are unknown', async () => {
  const { builds, bundle } = project();
  for (let time = 0; time < 2; time += 1) await bundle('');
  for (let time = 0; time < 2; time += 1) await bundle('one', ['/src/a.ts', '/elsewhere/b.ts']);
  expect(builds.count).toBe(4);
});

test('a bundle is built again if the stored one is damaged or missing', async () => {
  const { root, builds, bundle } = project();
  await bundle('one');
  const entry = readdirSync(join(root, 'cache'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, 'cache', name))
    .find((name) => existsSync(name) && /[\da-f]{62}$/.test(name));
  writeFileSync(entry ?? '', readFileSync(entry ?? '').subarray(0, 90));
  expect(await bundle('one')).toEqual([['one'], 'made("one");']);
  expect(builds.count).toBe(2);
});
