import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkFolder } from '../../../src/plugin/prerender/workFolder.ts';
import type { WorkFolderOptions } from '../../../src/plugin/prerender/workFolder.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const quiet: WorkFolderOptions = { report: () => undefined };
/** No process has this id. */
const nobody = 2 ** 30;
const elsewhere = `not ${hostname()}`;

function leave(site: string, owner: object | null): void {
  mkdirSync(join(`${site}.next`, 'site'), { recursive: true });
  if (owner !== null) writeFileSync(join(`${site}.next`, 'owner.json'), JSON.stringify(owner));
}

test('the second of two builds reports that it waits for the first', async () => {
  const site = join(temporaryFolder(), 'dist');
  const first = await openWorkFolder(site, quiet);
  writeFileSync(join(first.path, 'half.html'), '');
  const messages: string[] = [];
  const looks = { count: 0 };
  const second = await openWorkFolder(site, {
    report: (message) => messages.push(message),
    pause: () => {
      if ((looks.count += 1) === 3) first.remove();
      return Promise.resolve();
    },
  });
  expect(looks.count).toBe(3);
  expect(messages).toEqual([
    `Another build (process ${process.pid}) writes to "dist"; this one waits for it. If it hangs, stop it.`,
  ]);
  expect(readdirSync(second.path)).toEqual(['owner.json']);
  expect(() => first.check()).toThrow('Another build has taken over "dist.next"');
  first.remove();
  second.check();
  second.remove();
  expect(readdirSync(join(site, '..'))).toEqual([]);
});

test('of many concurrent builds one at a time has the folder, and each gets it', async () => {
  const site = join(temporaryFolder(), 'dist');
  leave(site, { pid: nobody, host: hostname(), began: '', token: 'dead' });
  let inside = 0;
  const builds = Array.from({ length: 8 }, async () => {
    const work = await openWorkFolder(site, { ...quiet, pause: () => new Promise(setImmediate) });
    inside += 1;
    expect(inside).toBe(1);
    await new Promise(setImmediate);
    work.check();
    inside -= 1;
    work.remove();
  });
  await Promise.all(builds);
  expect(existsSync(`${site}.next`)).toBe(false);
});

test.each<[string, object | null]>([
  ['was killed', { pid: nobody, host: hostname(), began: '', token: 'dead' }],
  [
    'was killed, whose id another process has now',
    { pid: process.pid, host: hostname(), began: 'once', token: 'dead' },
  ],
  ['was of a former version', null],
  ['damaged its mark', { pid: 'x' }],
])('the folder of a build that %s is taken over', async (_, owner) => {
  const site = join(temporaryFolder(), 'dist');
  leave(site, owner);
  const work = await openWorkFolder(site, { ...quiet, pause: () => Promise.reject(new Error('It waits.')) });
  expect(readdirSync(work.path)).toEqual(['owner.json']);
  work.remove();
});

test('a build on another machine is waited for while it is alive', async () => {
  const site = join(temporaryFolder(), 'dist');
  leave(site, { pid: 1, host: elsewhere, began: '', token: 'far' });
  const work = await openWorkFolder(site, {
    ...quiet,
    pause: () => {
      utimesSync(join(`${site}.next`, 'owner.json'), 1, 1);
      return Promise.resolve();
    },
  });
  work.check();
  work.remove();
});
