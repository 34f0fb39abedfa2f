import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSiteFolder } from '../../../src/plugin/prerender/siteFolder.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const open = (now = Date.now) => openSiteFolder(at('site'), at('cache', 'site.json'), now);
const page = 'sessions/a/index.html';

/** Every file of the site by name. */
const site = () =>
  Object.fromEntries(
    readdirSync(at('site'), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(at('site', name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(at('site', name), 'utf8')]),
  );

function render(to: ReturnType<typeof open>, name: string, key: string, text: string): void {
  if (to.keep(name, key)) return;
  const file = to.expect(name, key);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-site-'));
  const first = open();
  render(first, page, 'key', 'first');
  first.write('data/a.json', '{}');
  first.write('old/b.txt', 'b');
  first.commit();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file made from the same stays as it is, and is not written again', () => {
  const before = statSync(at('site', page));
  const next = open();
  expect(next.keep(page, 'key')).toBe(true);
  next.write('data/a.json', '{}');
  next.commit();
  expect(site()).toEqual({ 'data/a.json': '{}', [page]: 'first' });
  expect(statSync(at('site', page))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  expect(readdirSync(at('site'))).toEqual(['data', 'sessions']);
});

test.each([
  ['made from something else', () => open().keep(page, 'other')],
  ['not known', () => open().keep('sessions/b/index.html', 'key')],
  ['called as an object’s own property is', () => open().keep('constructor', 'key')],
  ['touched since', () => (appendFileSync(at('site', page), '!'), open().keep(page, 'key'))],
  ['gone', () => (rmSync(at('site'), { recursive: true }), open().keep(page, 'key'))],
  [
    'of a manifest cut short',
    () => (writeFileSync(at('cache', 'site.json'), '{"version":3,"fi'), open().keep(page, 'key')),
  ],
  ['of a manifest thrown away', () => (rmSync(at('cache'), { recursive: true }), open().keep(page, 'key'))],
  [
    'of a manifest of another version',
    () => (
      writeFileSync(at('cache', 'site.json'), '{"version":2,"files":[],"folders":[]}'),
      open().keep(page, 'key')
    ),
  ],
  [
    'that is reached by a link now',
    () => {
      mkdirSync(at('elsewhere'));
      for (const name of readdirSync(at('site'))) symlinkSync(at('site', name), at('elsewhere', name));
      rmSync(at('site', 'sessions', 'a'), { recursive: true });
      mkdirSync(at('elsewhere', 'a'));
      writeFileSync(at('elsewhere', 'a', 'index.html'), 'first');
      symlinkSync(at('elsewhere', 'a'), at('site', 'sessions', 'a'));
      return open().keep(page, 'key');
    },
  ],
])('a file %s is made anew', (_, keep) => {
  expect(keep()).toBe(false);
});

test('the last site is as it was until the new one is put in place, and for good where that is given up', () => {
  const before = site();
  const next = open();
  next.keep('data/a.json', '');
  render(next, page, 'new', 'second');
  expect(site()).toEqual(before);
  next.discard();
  expect(site()).toEqual(before);
  expect(readdirSync(folder).toSorted()).toEqual(['cache', 'site']);
  expect(open().keep(page, 'key')).toBe(true);
});

/** How each folder is known to have stood, by the manifest. */
const knownFolders = () =>
  new Map(
    (
      JSON.parse(readFileSync(at('cache', 'site.json'), 'utf8')) as {
        folders: [name: string, state: readonly number[] | null][];
      }
    ).folders,
  );

/** Returns when whatever changes next does so at another time, as the disk counts it. */
function nextTick(): void {
  const before = statSync(at('cache')).ctimeMs;
  for (let later = before; later === before; later = statSync(at('cache')).ctimeMs) {
    writeFileSync(at('cache', 'tick'), '');
    rmSync(at('cache', 'tick'));
  }
}

const later = () => Date.now() + 60_000;

test('a folder is trusted to stand as it did only where a change after that shows', () => {
  expect([...knownFolders()]).toEqual(
    ['', 'sessions/a', 'sessions', 'data', 'old'].map((name) => [name, null]),
  );
  const build = (now?: () => number) => {
    const next = open(now);
    next.keep(page, 'key');
    next.write('data/a.json', String(now));
    next.commit();
  };
  build(later);
  expect(knownFolders().get('sessions')).toEqual([
    statSync(at('site', 'sessions')).ctimeMs,
    statSync(at('site', 'sessions')).ino,
  ]);
  // Something came into them.
  expect(knownFolders().get('data')).toBeNull();
  expect(knownFolders().get('')).toBeNull();
  build();
  expect(knownFolders().get('sessions')).toBeNull();
});

describe.each([
  ['at once', Date.now],
  ['later', later],
])('a site upon the last one is the same as one from nothing, %s', (_when, now) => {
  const build = () => {
    nextTick();
    const next = open(now);
    render(next, page, 'key', 'first');
    render(next, 'sessions/b/index.html', 'two', 'second');
    next.write('data/a.json', '{"more":1}');
    next.commit();
    return site();
  };

  test.each<[string, () => void]>([
    ['as it was', () => {}],
    ['with a file nobody made', () => writeFileSync(at('site', 'sessions', 'stray.txt'), 'x')],
    [
      'with a folder nobody made',
      () => mkdirSync(at('site', 'sessions', 'stray', 'deep'), { recursive: true }),
    ],
    [
      'with a folder where a file is to be',
      () => mkdirSync(at('site', 'sessions', 'b', 'index.html', 'x'), { recursive: true }),
    ],
    ['with a file where a folder is to be', () => writeFileSync(at('site', 'sessions', 'b'), 'x')],
    ['with a page somebody edited', () => writeFileSync(at('site', page), 'edited')],
    [
      'with a link where a folder is to be',
      () => {
        mkdirSync(at('elsewhere'));
        symlinkSync(at('elsewhere'), at('site', 'sessions', 'b'));
      },
    ],
    ['with nothing in it', () => (rmSync(at('site'), { recursive: true }), mkdirSync(at('site')))],
  ])('%s', (_, change) => {
    if (now === later) {
      // Its folders are known from then on.
      const same = open(now);
      same.keep(page, 'key');
      same.write('data/a.json', '{}');
      same.write('old/b.txt', 'b');
      same.commit();
      expect([...knownFolders().values()]).not.toContain(null);
      nextTick();
    }
    const expected = {
      'data/a.json': '{"more":1}',
      [page]: 'first',
      'sessions/b/index.html': 'second',
    };
    change();
    expect(build()).toEqual(expected);
    expect(readdirSync(at('site', 'sessions'))).toEqual(['a', 'b']);
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'elsewhere')
        .toSorted(),
    ).toEqual(['cache', 'site']);
    if (existsSync(at('elsewhere'))) expect(readdirSync(at('elsewhere'))).toEqual([]);
    expect(build()).toEqual(expected);
  });
});

test('a build that was cut short while it put its files in place is mended by the next', () => {
  const next = open();
  render(next, page, 'new', 'second');
  rmSync(at('cache', 'site.json'));
  writeFileSync(at('site', page), 'half');
  const again = open();
  expect(again.keep(page, 'new')).toBe(false);
  render(again, page, 'new', 'second');
  again.commit();
  expect(site()).toEqual({ [page]: 'second' });
});

test('what is written later takes the place of what was to be', () => {
  const next = open();
  next.write(page, 'a page');
  next.write(page, 'another');
  next.write('data/a.json', '[]');
  next.write('data/a.json', '{}');
  expect(next.has(page)).toBe(true);
  next.commit();
  expect(site()).toEqual({ 'data/a.json': '{}', [page]: 'another' });
});
