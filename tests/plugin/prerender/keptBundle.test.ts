import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptBundle } from '../../../src/plugin/prerender/keptBundle.ts';

let folder: string;
let builds: number;
let virtual: string;
const at = (...names: string[]) => join(folder, ...names);

const bundle = (key: string | null = 'key') =>
  keptBundle<readonly string[]>({
    folder: at('code'),
    key,
    textOf: (id) => (id === '\0virtual:x' ? virtual : null),
    build: () => {
      builds += 1;
      mkdirSync(at('code', 'assets'), { recursive: true });
      writeFileSync(at('code', 'assets', 'a.js'), 'made();');
      return Promise.resolve({ inputs: [at('a.ts'), '\0virtual:x', 'node:fs'], notes: ['note'] });
    },
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-code-'));
  builds = 0;
  virtual = 'one';
  writeFileSync(at('a.ts'), 'source');
  await bundle();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('code made from the same is found again, with what is to be known of it', async () => {
  expect(await bundle()).toEqual(['note']);
  expect(builds).toBe(1);
});

test.each<[string, () => Promise<unknown> | void, (string | null)?]>([
  ['another key', () => {}, 'other'],
  ['a key that cannot be known', () => {}, null],
  ['an edited module', () => writeFileSync(at('a.ts'), 'edited')],
  ['a module that is gone', () => rmSync(at('a.ts'))],
  ['other content of a module that is no file', () => void (virtual = 'two')],
  ['an edited outcome', () => writeFileSync(at('code', 'assets', 'a.js'), 'edited')],
  ['an outcome that is gone', () => rmSync(at('code'), { recursive: true })],
  ['a record cut short', () => writeFileSync(at('code.json'), '{"key":"key"')],
  ['no record', () => rmSync(at('code.json'))],
])('it is made anew for %s', async (_, change, key = 'key') => {
  await change();
  expect(await bundle(key)).toEqual(['note']);
  expect(builds).toBe(2);
});

test('what failed half way is not taken for code the next time', async () => {
  writeFileSync(at('a.ts'), 'broken');
  const failed = keptBundle({
    folder: at('code'),
    key: 'key',
    textOf: () => null,
    build: () => Promise.reject(new Error('A syntax error')),
  });
  await expect(failed).rejects.toThrow('A syntax error');
  writeFileSync(at('a.ts'), 'source');
  await bundle();
  expect(builds).toBe(2);
});
