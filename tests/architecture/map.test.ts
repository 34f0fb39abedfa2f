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

test('every room, folder of a room and layer is on the map', () => {
  const folders = ['src', 'src/model', 'src/plugin', 'src/app'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${parent}/${name}/`),
  );
  expect(folders.filter((folder) => !drawn.includes(folder))).toEqual([]);
  for (const layer of Object.keys(mayImport)) if (layer !== 'entry') expect(map).toContain(layer);
});
