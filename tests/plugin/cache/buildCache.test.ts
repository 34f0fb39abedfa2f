import fc from 'fast-check';
import { chmod, readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import { cacheKey } from '../../../src/plugin/cache/digests.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const key = cacheKey('a picture');
const day = 86_400_000;

/** Counts how often an entry was created. */
function maker(text: string) {
  const calls = { count: 0 };
  return Object.assign(calls, {
    make: () => {
      calls.count += 1;
      return Promise.resolve(bytesOf(text));
    },
  });
}

async function entriesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && entry.name !== 'pruned')
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('a key', () => {
  test('differs if any part differs, wherever one part ends and the next begins', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        const same = a.length === b.length && a.every((part, index) => part === b[index]);
        expect(cacheKey(...a) === cacheKey(...b)).toBe(same);
      }),
    );
    expect(cacheKey('ab', 'c')).not.toBe(cacheKey('a', 'bc'));
    expect(cacheKey(bytesOf('é'))).toBe(cacheKey('é'));
  });
});

describe('the cache', () => {
  test('creates an entry once, for later builds too', async () => {
    const folder = temporaryFolder();
    const calls = maker('picture');
    expect(Buffer.from(await openBuildCache(folder).get(key, calls.make)).toString()).toBe('picture');
    expect(Buffer.from(await openBuildCache(folder).get(key, calls.make)).toString()).toBe('picture');
    expect(calls.count).toBe(1);
  });

  test.each<[damage: string, how: (file: string) => Promise<void>]>([
    ['cut short', (file) => truncate(file, 34)],
    ['emptied', (file) => truncate(file, 0)],
    [
      'changed by one bit',
      async (file) => {
        const bytes = await readFile(file);
        bytes[34] = (bytes[34] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
    ],
    ['longer than it was', (file) => writeFile(file, 'x', { flag: 'a' })],
    ['deleted', (file) => rm(file)],
  ])('creates an entry again that was %s', async (_damage, how) => {
    const folder = temporaryFolder();
    const calls = maker('picture');
    const cache = openBuildCache(folder);
    await cache.get(key, calls.make);
    const [file = ''] = await entriesOf(folder);
    await how(file);
    expect(Buffer.from(await cache.get(key, calls.make)).toString()).toBe('picture');
    expect(calls.count).toBe(2);
    await cache.get(key, calls.make);
    expect(calls.count).toBe(2);
  });

  test('rejects the entry of another key in its place', async () => {
    const folder = temporaryFolder();
    const cache = openBuildCache(folder);
    await cache.get(cacheKey('old'), maker('old').make);
    const [old = ''] = await entriesOf(folder);
    await cache.get(key, maker('new').make);
    const file = join(folder, key.slice(0, 2), key.slice(2));
    await writeFile(file, await readFile(old));
    expect(Buffer.from(await cache.get(key, maker('new').make)).toString()).toBe('new');
  });

  test('serves concurrent builds, and leaves no partial files', async () => {
    const folder = temporaryFolder();
    const builds = Array.from({ length: 12 }, () => openBuildCache(folder));
    const all = await Promise.all(builds.map((cache) => cache.get(key, maker('picture').make)));
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString()))).toEqual(new Set(['picture']));
    expect(await entriesOf(folder)).toHaveLength(1);
  });

  test('stores no failures', async () => {
    const cache = openBuildCache(temporaryFolder());
    await expect(cache.get(key, () => Promise.reject(new Error('out of paint')))).rejects.toThrow(
      'out of paint',
    );
    expect(Buffer.from(await cache.get(key, maker('picture').make)).toString()).toBe('picture');
  });

  test('works without storage, only slower', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a file, not a folder');
    await writeFile(file, '');
    await chmod(file, 0o400);
    const cache = openBuildCache(file);
    const calls = maker('picture');
    expect(Buffer.from(await cache.get(key, calls.make)).toString()).toBe('picture');
    expect(Buffer.from(await cache.get(key, calls.make)).toString()).toBe('picture');
    expect(calls.count).toBe(2);
    cache.prune();
  });
});

describe('pruning', () => {
  test('removes entries not used for a month, and partial files after a day', async () => {
    const folder = temporaryFolder();
    const clock = { now: Date.now() };
    const cache = openBuildCache(folder, { now: () => clock.now });
    await cache.get(key, maker('in use').make);
    await cache.get(cacheKey('forgotten'), maker('forgotten').make);
    const half = join(folder, 'half.part');
    await writeFile(half, 'ha');
    await utimes(half, clock.now / 1000, clock.now / 1000);

    clock.now += 20 * day;
    const reused = maker('in use');
    await cache.get(key, reused.make);
    cache.prune();
    expect(await entriesOf(folder)).toHaveLength(2);

    clock.now += 11 * day;
    await cache.get(key, reused.make);
    cache.prune();
    expect(await entriesOf(folder)).toEqual([join(folder, key.slice(0, 2), key.slice(2))]);
    expect(reused.count).toBe(0);
  });

  test('runs once a day, because it checks every file', async () => {
    const folder = temporaryFolder();
    const clock = { now: Date.now() };
    const cache = openBuildCache(folder, { now: () => clock.now, keepDays: 0 });
    cache.prune();
    await cache.get(key, maker('picture').make);
    clock.now += day / 2;
    cache.prune();
    expect(await entriesOf(folder)).toHaveLength(1);
    clock.now += day;
    cache.prune();
    expect(await entriesOf(folder)).toHaveLength(0);
  });
});
