import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { mayImport } from './places.ts';

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

test('everything on the map is there', () => {
  expect(drawn.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every path in the text is there', () => {
  const named = [...map.matchAll(/`((?:model|plugin|app|tests)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  const places = named.map((path) => (path.startsWith('tests/') ? path : `src/${path}`));
  expect(places.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every test that a decision names is there', () => {
  const decisions = join(root, 'src/decisions');
  const named = readdirSync(decisions).flatMap((file) =>
    [...readFileSync(join(decisions, file), 'utf8').matchAll(/`(tests\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    ),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every room, folder of a room and layer is on the map', () => {
  const folders = ['src', 'src/model', 'src/plugin', 'src/app'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${parent}/${name}/`),
  );
  expect(folders.filter((folder) => !drawn.includes(folder))).toEqual([]);
  for (const layer of Object.keys(mayImport)) if (layer !== 'entry') expect(map).toContain(layer);
});

/** What may know a key besides: formats of others, and hints that only save work. */
const mayKnowKey = /^src\/plugin\/(?:import|exports|sites|lint)\/|^src\/plugin\/assemble\/assembleAgain\.ts$/;

test('another key of a session touches the files that the map names, at most 8 with two languages', () => {
  const row = /^\| read another key of a session .*$/m.exec(map)?.[0] ?? '';
  const named = [...row.matchAll(/`([\w/]+\.tsx?)`/g)].map((match) => `src/${match[1]}`);
  const languages = /`(model\/languages)\/\*\/reading\.ts`/.test(row) ? 2 : 0;
  expect(languages).toBe(2);
  expect(named.length + languages).toBeLessThanOrEqual(8);
  // A key that is read, published and shown, and that nothing is worked out from.
  const knowing = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|mjs)$/.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\bsubtitle\b/.test(readFileSync(join(root, path), 'utf8')))
    .filter((path) => !mayKnowKey.test(path));
  expect(knowing.toSorted()).toEqual(named.toSorted());
});
