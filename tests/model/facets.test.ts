import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { otherParameters } from '../../src/model/facets.ts';

const source = resolve(import.meta.dirname, '../../src');

/** The parameters that code reads from the address of a page by their names. */
function parametersIn(text: string): readonly string[] {
  const reads =
    /\b(?:\w*[pP]arams(?:\(\)\[0\])?|URLSearchParams\([\w.]+\)|asked|query)\.(?:get|getAll|has)\('(\w+)'\)|\buseTypedParam\('(\w+)'\)|const (?:\w+P|p)arameter = '(\w+)'/g;
  return [...text.matchAll(reads)].map(([, read, typed, named]) => read ?? typed ?? named ?? '');
}

test('a declared facet cannot have the name of a parameter that means something else', () => {
  const files = ['app', 'model'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  const read = new Set(
    files
      // Addresses of video sites have parameters of their own.
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('recording.ts'))
      .flatMap((name) => parametersIn(readFileSync(join(source, name), 'utf8'))),
  );
  expect([...read].toSorted()).toEqual([...otherParameters].toSorted());
});
