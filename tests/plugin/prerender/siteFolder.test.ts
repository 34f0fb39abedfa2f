import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import { contentDigest } from '../../../src/plugin/cache/digests.ts';
import { openSiteFolder, siteWithin } from '../../../src/plugin/prerender/siteFolder.ts';
import { isUnfinished } from '../../../src/plugin/prerender/siteRecord.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const cache = () => openBuildCache(at('cache'));
const page = 'sessions/a/index.html';

function open() {
  rmSync(at('aside'), { recursive: true, force: true });
  return openSiteFolder(at('site'), at('aside'), cache());
}

/** Every file of the site by name. */
const site = () =>
  Object.fromEntries(
    readdirSync(at('site'), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(at('site', name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(at('site', name), 'utf8')]),
  );

/** Writes a page as another thread would. */
function render(to: ReturnType<typeof open>, name: string, key: string, text: string): void {
  if (to.keep(name, key)) return;
  const file = to.expect(name, key);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  to.wrote(file, contentDigest(text));
}

beforeEach(() => {
  folder = temporaryFolder();
  const first = open();
  render(first, page, 'key', 'first');
  first.write('data/a.json', '{}');
  first.write('old/b.txt', 'b');
  first.commit();
});

test('a file with the same inputs is not written again', () => {
  const before = statSync(at('site', page));
  const next = open();
  expect(next.keep(page, 'key')).toBe(true);
  next.write('data/a.json', '{}');
  next.commit();
  expect(site()).toEqual({ 'data/a.json': '{}', [page]: 'first' });
  expect(statSync(at('site', page))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  expect(readdirSync(at('site'))).toEqual(['data', 'sessions']);
});

test('a file that somebody else has staged is new, unless it has the content of the last', () => {
  const next = open();
  const before = statSync(at('site', 'old/b.txt'));
  for (const name of ['data/a.json', 'old/b.txt']) {
    mkdirSync(dirname(join(next.staging, name)), { recursive: true });
    writeFileSync(join(next.staging, name), 'b');
    next.adopt(name, contentDigest('b'));
  }
  next.commit();
  expect(site()).toEqual({ 'data/a.json': 'b', 'old/b.txt': 'b' });
  expect(statSync(at('site', 'old/b.txt')).ino).toBe(before.ino);
  expect([open().digestOf('data/a.json'), open().keep('data/a.json', contentDigest('b'))]).toEqual([
    null,
    true,
  ]);
});

test('a copied file, or one with other times, is recognised by its content', () => {
  renameSync(at('site'), at('copy'));
  cpSync(at('copy'), at('site'), { recursive: true });
  expect(open().keep(page, 'key')).toBe(true);
  utimesSync(at('site', page), 1, 1);
  expect(open().keep(page, 'key')).toBe(true);
});

test.each([
  ['with other inputs', () => open().keep(page, 'other')],
  ['not known', () => open().keep('sessions/b/index.html', 'key')],
  ['called as an object’s own property is', () => open().keep('constructor', 'key')],
  ['touched since', () => (appendFileSync(at('site', page), '!'), open().keep(page, 'key'))],
  [
    'another of the same length and time',
    () => {
      const { atime, mtime } = statSync(at('site', page));
      writeFileSync(at('site', page), 'other');
      utimesSync(at('site', page), atime, mtime);
      return open().keep(page, 'key');
    },
  ],
  ['that was removed', () => (rmSync(at('site'), { recursive: true }), open().keep(page, 'key'))],
  [
    'whose record is damaged',
    () => {
      for (const name of readdirSync(at('cache'), { recursive: true, encoding: 'utf8' }))
        if (statSync(at('cache', name)).isFile()) truncateSync(at('cache', name), 50);
      return open().keep(page, 'key');
    },
  ],
  ['without a record', () => (rmSync(at('cache'), { recursive: true }), open().keep(page, 'key'))],
  [
    'that is reached by a link now',
    () => {
      mkdirSync(at('elsewhere/a'), { recursive: true });
      rmSync(at('site', 'sessions', 'a'), { recursive: true });
      writeFileSync(at('elsewhere', 'a', 'index.html'), 'first');
      symlinkSync(at('elsewhere', 'a'), at('site', 'sessions', 'a'));
      return open().keep(page, 'key');
    },
  ],
])('a file %s is written again', (_, keep) => {
  expect(keep()).toBe(false);
});

test('the last site is unchanged until the new one replaces it', () => {
  const before = site();
  const next = open();
  next.keep('data/a.json', '');
  render(next, page, 'new', 'second');
  next.make('data/b.json', 'key', () => '[]');
  expect(site()).toEqual(before);
  expect(open().keep(page, 'key')).toBe(true);
});

test.each<[string, () => void]>([
  ['as it was', () => {}],
  ['with an unknown file', () => writeFileSync(at('site', 'sessions', 'stray.txt'), 'x')],
  ['with an unknown folder', () => mkdirSync(at('site', 'sessions', 'stray', 'deep'), { recursive: true })],
  [
    'with a folder in place of a file',
    () => mkdirSync(at('site', 'sessions', 'b', 'index.html', 'x'), { recursive: true }),
  ],
  ['with a file in place of a folder', () => writeFileSync(at('site', 'sessions', 'b'), 'x')],
  ['with a page somebody edited', () => writeFileSync(at('site', page), 'edited')],
  [
    'with a link in place of a folder',
    () => {
      mkdirSync(at('elsewhere'));
      symlinkSync(at('elsewhere'), at('site', 'sessions', 'b'));
    },
  ],
  ['with nothing in it', () => (rmSync(at('site'), { recursive: true }), mkdirSync(at('site')))],
  ['not there', () => rmSync(at('site'), { recursive: true })],
])('an incremental site equals a clean build: %s', (_, change) => {
  const build = () => {
    const next = open();
    render(next, page, 'key', 'first');
    render(next, 'sessions/b/index.html', 'two', 'second');
    next.write('data/a.json', '{"more":1}');
    next.commit();
    return site();
  };
  const expected = { 'data/a.json': '{"more":1}', [page]: 'first', 'sessions/b/index.html': 'second' };
  change();
  expect(build()).toEqual(expected);
  expect(readdirSync(at('site', 'sessions'))).toEqual(['a', 'b']);
  if (existsSync(at('elsewhere'))) expect(readdirSync(at('elsewhere'))).toEqual([]);
  expect(build()).toEqual(expected);
  expect(isUnfinished(cache(), at('site'))).toBe(false);
});

/** The site after each step of replacing it, as if the build was killed there. */
test.each([0, 1, 2, 3])(
  'a build killed after %i files leaves pages that find all they name, and the next build is right',
  (steps) => {
    const build = (files: Readonly<Record<string, string>>, allowed = Infinity) => {
      const next = open();
      for (const [name, text] of Object.entries(files)) next.write(name, text);
      // A missing file among the new ones stops the build there.
      const order = ['assets/new.js', 'data/x.json', page, 'version.json'];
      for (const name of order.slice(allowed)) rmSync(at('aside', name), { force: true });
      return next;
    };
    build({ 'assets/old.js': 'old', [page]: 'assets/old.js', 'version.json': '1' }).commit();
    const files = {
      'version.json': '2',
      [page]: 'assets/new.js',
      'data/x.json': '{}',
      'assets/new.js': 'new',
    };
    expect(() => build(files, steps).commit()).toThrow();
    expect(isUnfinished(cache(), at('site'))).toBe(true);
    const now = site();
    expect(now).toHaveProperty([now[page] ?? '']);
    expect(now['version.json']).toBe('1');
    build(files).commit();
    expect(site()).toEqual(files);
  },
);

describe('two files with one path', () => {
  const error = 'Two files of the site have the path "a.txt"';

  test.each<[string, (next: ReturnType<typeof open>) => void]>([
    ['written', (next) => next.write('a.txt', 'b')],
    ['made', (next) => next.make('a.txt', 'other key', () => 'b')],
    ['copied', (next) => next.copy('a.txt', at('site', 'data/a.json'))],
    ['rendered', (next) => next.expect('a.txt', 'other key')],
    ['kept', (next) => next.keep('a.txt', 'other key')],
  ])('are an error if the second is %s', (_, claim) => {
    const next = open();
    next.write('a.txt', 'a');
    expect(() => claim(next)).toThrow(error);
  });

  test('are accepted with the same content, in parts too', () => {
    const next = open();
    next.write('a.txt', ['一', '', 'b']);
    next.write('a.txt', '一b');
    next.commit();
    expect(site()).toEqual({ 'a.txt': '一b' });
  });

  test('a reserved path counts as claimed, and is written once', () => {
    const next = open();
    next.reserve('a.txt');
    expect(next.has('a.txt')).toBe(true);
    expect([...next.names()]).toEqual(['a.txt']);
    next.write('a.txt', 'a');
    expect(() => next.write('a.txt', 'b')).toThrow(error);
  });

  test('are an error across conferences of one site', () => {
    const next = open();
    next.write('2027/a.txt', 'a');
    expect(() => siteWithin(next, '2027').write('a.txt', 'b')).toThrow('"2027/a.txt"');
  });
});

describe('the digest of a site', () => {
  /** The digest of the site that `change` gives, built on the existing one. */
  function digestAfter(change: (next: ReturnType<typeof open>) => void): string {
    const next = open();
    change(next);
    const digest = next.digest();
    next.commit();
    return digest;
  }
  const asItWas = (next: ReturnType<typeof open>) => {
    render(next, page, 'key', 'first');
    next.write('data/a.json', '{}');
  };

  test('depends only on the bytes, not on inputs or order', () => {
    const kept = digestAfter(asItWas);
    expect(digestAfter(asItWas)).toBe(kept);
    expect(digestAfter((next) => render(next, page, 'other key', 'first'))).not.toBe(kept);
    const anew = digestAfter((next) => {
      next.make('data/a.json', 'key of inputs', () => '{}');
      render(next, page, 'one more key', 'first');
    });
    expect(anew).toBe(kept);
  });

  test.each<[string, (next: ReturnType<typeof open>) => void]>([
    ['a page that is rendered again', (next) => render(next, page, 'new', 'second')],
    ['a written file', (next) => next.write('data/a.json', '[]')],
    ['a made file', (next) => next.make('data/a.json', 'new', () => '[]')],
    ['one more file', (next) => next.write('data/b.json', '{}')],
  ])('differs after %s', (_, change) => {
    const before = digestAfter(asItWas);
    expect(
      digestAfter((next) => {
        change(next);
        if (!next.has(page)) render(next, page, 'key', 'first');
        if (!next.has('data/a.json')) next.write('data/a.json', '{}');
      }),
    ).not.toBe(before);
  });
});
