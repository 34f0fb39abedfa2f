import fc from 'fast-check';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKeptReadings } from '../../../src/plugin/kept/keptReadings.ts';
import { parseFile } from '../../../src/plugin/parse/parseFile.ts';
import { readingFingerprint, readingLibraries } from '../../../src/plugin/kept/readingFingerprint.ts';
import type { SourceFile } from '../../../src/plugin/files/sourceFile.ts';
import { readImports } from '../../architecture/readImports.ts';
import { session } from '../../site/contentFolder.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const hulls: SourceFile = {
  path: 'content/sessions/hulls.md',
  kind: 'session',
  id: 'hulls',
  locale: 'en',
  text: session({ title: 'Hulls', body: 'Round.\n\n### Speakers:\n\nAda Quay: Shipwright\n' }),
};

const placeIn = (folder: string) => join(folder, 'readings/one');

/** Whether a run has to read the file itself. */
function reads(place: string, file: SourceFile, base = '/', fingerprint = 'one'): boolean {
  const kept = openKeptReadings(place, fingerprint);
  const found = kept.find(file, base);
  const reading = parseFile(file, base);
  if (found === null) kept.add(file, base, reading);
  else expect(found).toStrictEqual(reading);
  kept.close();
  return found === null;
}

test('a file is read once, and again after each thing has changed that its reading depends on', () => {
  const place = placeIn(temporaryFolder());
  expect(reads(place, hulls)).toBe(true);
  expect(reads(place, hulls)).toBe(false);
  const changes: readonly Partial<SourceFile>[] = [
    { text: `${hulls.text}More.` },
    { path: 'other/sessions/hulls.md' },
    { id: 'sails' },
    { locale: 'zh' },
    { kind: 'track' },
  ];
  for (const change of changes) {
    expect(reads(place, { ...hulls, ...change }), JSON.stringify(change)).toBe(true);
    expect(reads(place, { ...hulls, ...change })).toBe(false);
  }
  expect(reads(place, hulls)).toBe(true);
  expect(reads(place, hulls, '/tides/')).toBe(true);
  expect(reads(place, hulls, '/tides/', 'two')).toBe(true);
  expect(reads(place, hulls, '/tides/', 'two')).toBe(false);
});

test('what was kept is what reading anew gives, whatever the file says', () => {
  const place = placeIn(temporaryFolder());
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '### Speakers:',
      'Ada Quay: Shipwright',
      '<img src="x">',
      '`a`',
      'date: 2031-05-10',
      '---',
    ),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 4 }), fc.array(line, { maxLength: 8 }))
    .map(([fields, body]) => ['---', 'title: T', ...fields, '---', ...body].join('\n'));
  fc.assert(
    fc.property(text, fc.constantFrom('session', 'track', 'speaker'), (written, kind) => {
      const file = { ...hulls, kind, text: written } as const;
      expect(reads(place, file)).toBe(true);
      expect(reads(place, file)).toBe(false);
      rmSync(place);
    }),
    { numRuns: 200 },
  );
});

describe('a file of readings that is', () => {
  test.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['empty', (file) => truncateSync(file)],
    ['cut short', (file) => truncateSync(file, statSync(file).size - 3)],
    [
      'changed',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('Shipwright', 'Shipwreck!')),
    ],
    ['a folder', (file) => (rmSync(file), mkdirSync(file))],
  ])('%s is not trusted', (_, damage) => {
    const place = placeIn(temporaryFolder());
    expect(reads(place, hulls)).toBe(true);
    damage(place);
    expect(reads(place, hulls)).toBe(true);
    expect(readdirSync(dirname(place)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

test('a place that cannot be written to costs time, and nothing else', () => {
  const folder = temporaryFolder({ readings: 'in the way' });
  expect(reads(placeIn(folder), hulls)).toBe(true);
  expect(reads(placeIn(folder), hulls)).toBe(true);
});

test('the fingerprint knows every library by which a file is read', () => {
  expect(readingFingerprint()).toBe(readingFingerprint());
  const used = new Set<string>();
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const { imports } = readImports({ path, text: readFileSync(path, 'utf8') });
    for (const { specifier, kind } of imports) {
      if (kind === 'type') continue;
      if (specifier.startsWith('.')) follow(resolve(dirname(path), specifier));
      else if (!specifier.startsWith('node:')) used.add(specifier);
    }
  };
  follow(resolve(import.meta.dirname, '../../../src/plugin/parse/parseFile.ts'));
  expect([...used].toSorted()).toEqual([...readingLibraries]);
});
