import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sessionKeys } from '../../src/plugin/sessionKeys.ts';
import { mayImport } from './places.ts';
import { readSources } from './readSources.ts';

const root = resolve(import.meta.dirname, '../..');
const map = readFileSync(join(root, 'src/README.md'), 'utf8');

/** The paths of the drawn tree, from the root of the project: each line below the last that is indented less. */
function drawnPaths(text: string): readonly string[] {
  const tree = /^```\n([^]*?)^```/m.exec(text)?.[1] ?? '';
  const open: { readonly indent: number; readonly path: string }[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, spaces = '', names = ''] = /^( *)(\S+(?: \S+\/)*)(?: {2,}|$)/.exec(line) ?? [];
    if (names === '') return [];
    while ((open.at(-1)?.indent ?? -1) >= spaces.length) open.pop();
    const paths = names.split(' ').map((name) => `${open.at(-1)?.path ?? ''}${name}`);
    open.push({ indent: spaces.length, path: paths.at(-1) ?? '' });
    return paths;
  });
}

const drawn = drawnPaths(map);

test('the tree is read: names below names', () => {
  expect(drawnPaths('```\na/   x\n  b.ts  y\n  c/ d/  z\ne\n```')).toEqual([
    'a/',
    'a/b.ts',
    'a/c/',
    'a/d/',
    'e',
  ]);
  expect(drawn.length).toBeGreaterThan(40);
});

test('everything on the map exists', () => {
  expect(drawn.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every path in the text exists', () => {
  const named = [...map.matchAll(/`((?:model|plugin|app|tests)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  const places = named.map((path) => (path.startsWith('tests/') ? path : `src/${path}`));
  expect(places.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

/** Every source file, and everything in `tests`. */
const files = [
  ...readSources(root).map(({ path }) => path),
  ...readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' }).map(
    (name) => `tests/${name.replaceAll('\\', '/')}`,
  ),
];

/** The names of files that a pattern finds in a text, without those that are the end of the path of a file. */
function missingFiles(text: string, pattern: RegExp) {
  const named = [...text.matchAll(pattern)].map(([, path = '']) => path);
  return {
    count: named.length,
    missing: named.filter((path) => !files.some((file) => `/${file}`.endsWith(`/${path}`))),
  };
}

test('every file that a decision names exists', () => {
  const decisions = join(root, 'src/decisions');
  const texts = readdirSync(decisions).map((file) => readFileSync(join(decisions, file), 'utf8'));
  const text = texts.join('\n');
  const { count, missing } = missingFiles(text, /`([\w./-]+\.(?:tsx?|mjs))`/g);
  expect(count).toBeGreaterThan(20);
  expect(missing).toEqual([]);
  // Folders too.
  const places = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(places.length).toBeGreaterThan(3);
  expect(places.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every script that the map names beside others exists', () => {
  const { count, missing } = missingFiles(map, /(?<![\w./*-])(\w[\w./-]*\.(?:tsx?|mjs))(?!\w)/g);
  expect(count).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test('every file that a comment leads to exists', () => {
  const texts = [
    ...readSources(root),
    { path: 'index.html', text: readFileSync(join(root, 'index.html'), 'utf8') },
  ];
  const { count, missing } = missingFiles(
    texts.map(({ text }) => text).join('\n'),
    /\bsee `?((?:[\w-]+\/)*[\w.-]+\.(?:tsx?|mjs|css))\b/gi,
  );
  expect(count).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});

test('every folder of src and every layer is on the map', () => {
  const folders = ['src', 'src/model', 'src/plugin', 'src/app'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${parent}/${name}/`),
  );
  expect(folders.filter((folder) => !drawn.includes(folder))).toEqual([]);
  for (const layer of Object.keys(mayImport)) if (layer !== 'entry') expect(map).toContain(layer);
});

/** What may know a key besides: the formats of others, and the linter, which may name it in a hint. */
const mayKnowKey = /^src\/plugin\/(?:import|exports|sites|lint)\//;

/** The source files with a word in their text, from the root of the project. */
function filesWith(word: RegExp): readonly string[] {
  return readSources(root).flatMap(({ path, text }) => (word.test(text) ? [path] : []));
}

test('a new key of a session touches the files that the map names, at most 8 with two languages', () => {
  const row = /^- \*\*add a key of a session\*\*.*$/m.exec(map)?.[0] ?? '';
  const named = [...row.matchAll(/`([\w/]+\.tsx?)`/g)].map((match) => `src/${match[1]}`);
  const languages = /`(model\/languages)\/\*\/reading\.ts`/.test(row) ? 2 : 0;
  expect(languages).toBe(2);
  expect(named.length + languages).toBeLessThanOrEqual(8);
  // A key that is read, published and shown, and that nothing is worked out from.
  const knowing = filesWith(/\bsubtitle\b/).filter((path) => !mayKnowKey.test(path));
  expect(knowing.toSorted()).toEqual(named.toSorted());
});

test('an export format is one file and a line in exportFormats.ts', () => {
  const list = 'src/plugin/exports/exportFormats.ts';
  const text = readFileSync(join(root, list), 'utf8');
  const formats = [...text.matchAll(/^import \{ \w+ \} from '\.\/(\w+)\.ts';$/gm)].map(([, name]) => name);
  expect(formats.length).toBeGreaterThan(3);
  for (const name of formats) expect(filesWith(new RegExp(`/${name}\\.ts['"\`]`)), name).toEqual([list]);
});

test('a facet that an organiser declares is in no source file', () => {
  const conference = parse(readFileSync(join(root, 'content/conference.yaml'), 'utf8')) as {
    readonly facets?: object;
  };
  // The one of the example content, whatever the content is now; "tags" is a key of every session as well.
  const facets = ['level', ...Object.keys(conference.facets ?? {})].filter(
    (key) => !sessionKeys.includes(key),
  );
  for (const facet of facets) expect(filesWith(new RegExp(`['"\`]${facet}['"\`]`)), facet).toEqual([]);
});
