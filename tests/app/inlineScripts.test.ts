import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

test('the scripts in index.html use the same storage keys as the code', () => {
  const names = readFileSync(join(root, 'index.html'), 'utf8').match(/lectern:[a-z-]+/g) ?? [];
  expect(names.length).toBeGreaterThan(5);
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
    .join('\n');
  // The code composes some of them of a prefix and a key.
  const written = new Set(source.match(/lectern:[a-z-]+/g));
  expect([...new Set(names)].filter((name) => !written.has(name))).toEqual([]);
});
