import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageCache } from '../../../src/plugin/prerender/pageCache.ts';
import { replaceFolder } from '../../../src/plugin/prerender/replaceFolder.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const open = () => pageCache(at('cache', 'pages.json'), at('site'), at('next'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
  mkdirSync(at('next', 'sessions'), { recursive: true });
  writeFileSync(at('next', 'sessions', 'a.html'), 'first');
  replaceFolder(at('next'), at('site'));
  open().save(new Map([['sessions/a.html', 'key']]));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a page made from the same is taken over from the last site', () => {
  expect(open().reuse('sessions/a.html', 'key')).toBe(true);
  expect(readFileSync(at('next', 'sessions', 'a.html'), 'utf8')).toBe('first');
});

test.each([
  ['made from something else', () => open().reuse('sessions/a.html', 'other')],
  ['not known', () => open().reuse('sessions/b.html', 'key')],
  ['called as an object’s own property is', () => open().reuse('constructor', 'key')],
  [
    'touched since',
    () => (appendFileSync(at('site', 'sessions', 'a.html'), '!'), open().reuse('sessions/a.html', 'key')),
  ],
  ['gone', () => (rmSync(at('site'), { recursive: true }), open().reuse('sessions/a.html', 'key'))],
  [
    'of a cache cut short',
    () => (
      writeFileSync(at('cache', 'pages.json'), '{"version":1,"pa'),
      open().reuse('sessions/a.html', 'key')
    ),
  ],
  [
    'of a cache thrown away',
    () => (rmSync(at('cache'), { recursive: true }), open().reuse('sessions/a.html', 'key')),
  ],
  [
    'of a cache of another version',
    () => (
      writeFileSync(at('cache', 'pages.json'), '{"version":2,"pages":{}}'),
      open().reuse('sessions/a.html', 'key')
    ),
  ],
])('a page %s is made anew', (_, reuse) => {
  expect(reuse()).toBe(false);
  expect(existsSync(at('next', 'sessions', 'a.html'))).toBe(false);
});

test('the new site takes the place of the last one whole', () => {
  mkdirSync(at('next'));
  writeFileSync(at('next', 'b.html'), 'second');
  replaceFolder(at('next'), at('site'));
  expect(readFileSync(at('site', 'b.html'), 'utf8')).toBe('second');
  expect(existsSync(at('site', 'sessions'))).toBe(false);
  expect(existsSync(at('next'))).toBe(false);
  expect(existsSync(`${at('site')}.previous`)).toBe(false);
});
