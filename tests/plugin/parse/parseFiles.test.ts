import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { DeclaredFacet } from '../../../src/model/conference.ts';
import { noCache, openBuildCache, type BuildCache } from '../../../src/plugin/cache/buildCache.ts';
import { parserFingerprint, readingLibraries } from '../../../src/plugin/cache/parserFingerprint.ts';
import type { SourceFile } from '../../../src/plugin/files/fileNames.ts';
import { parseFile } from '../../../src/plugin/parse/parseFile.ts';
import { parseFiles } from '../../../src/plugin/parse/parseFiles.ts';
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

/** Counts the entries that were not found. */
function counting(cache: BuildCache) {
  const missed = { count: 0 };
  return {
    missed,
    cache: {
      ...cache,
      store: (...entry: Parameters<BuildCache['store']>) => {
        missed.count += 1;
        cache.store(...entry);
      },
    },
  };
}

/** Whether a build has to parse the file itself. */
async function parses(
  folder: string,
  file: SourceFile,
  base = '/',
  fingerprint = 'one',
  facets: readonly DeclaredFacet[] = [],
): Promise<boolean> {
  const { cache, missed } = counting(openBuildCache(folder));
  const [reading] = await parseFiles([file], base, { cache, fingerprint: () => fingerprint, facets });
  expect(reading).toStrictEqual(parseFile(file, base, facets));
  return missed.count > 0;
}

test('a file is parsed once, and again after each change of an input', async () => {
  const folder = temporaryFolder();
  expect(await parses(folder, hulls)).toBe(true);
  expect(await parses(folder, hulls)).toBe(false);
  const changes: readonly Partial<SourceFile>[] = [
    { text: `${hulls.text}More.` },
    { path: 'other/sessions/hulls.md' },
    { id: 'sails' },
    { locale: 'zh' },
    { kind: 'track' },
  ];
  for (const change of changes) {
    expect(await parses(folder, { ...hulls, ...change }), JSON.stringify(change)).toBe(true);
    expect(await parses(folder, { ...hulls, ...change })).toBe(false);
  }
  // A build of an earlier state finds the entries of that state.
  expect(await parses(folder, hulls)).toBe(false);
  expect(await parses(folder, hulls, '/tides/')).toBe(true);
  expect(await parses(folder, hulls, '/tides/', 'two')).toBe(true);
  expect(await parses(folder, hulls, '/tides/', 'two')).toBe(false);
  const level: DeclaredFacet = { key: 'level', label: { en: 'Level' }, many: false, values: null };
  expect(await parses(folder, hulls, '/tides/', 'two', [level])).toBe(true);
  expect(await parses(folder, hulls, '/tides/', 'two', [level])).toBe(false);
});

const many = Array.from({ length: 80 }, (_, index): SourceFile => ({
  ...hulls,
  path: `content/sessions/${index}.md`,
  kind: index % 7 === 0 ? 'speaker' : 'session',
  id: String(index),
  text: index % 5 === 0 ? `---\ntitle: ${index}\n bad\n---\n` : session({ title: `${index}` }),
}));

test('files keep their order, and an edit of one of many parses few', async () => {
  const { cache, missed } = counting(openBuildCache(temporaryFolder()));
  const options = { cache, fingerprint: () => '' };
  const alone = many.map((file) => parseFile(file, '/'));
  expect(await parseFiles(many, '/', options)).toStrictEqual(alone);
  expect(missed.count).toBe(16);
  missed.count = 0;
  expect(await parseFiles(many, '/', options)).toStrictEqual(alone);
  expect(missed.count).toBe(0);
  const edited = many.with(50, { ...hulls, path: 'content/sessions/50.md' });
  expect(await parseFiles(edited, '/', options)).toStrictEqual(edited.map((file) => parseFile(file, '/')));
  expect(missed.count).toBe(1);
  await parseFiles([...many, hulls], '/', options);
  expect(missed.count).toBe(2);
  expect(await parseFiles(many, '/', { cache: noCache })).toStrictEqual(alone);
  expect(await parseFiles([], '/', options)).toEqual([]);
});

test('cached results equal parsed ones for any file', async () => {
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
  const folder = temporaryFolder();
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('session', 'track', 'speaker'), async (written, kind) => {
      const file = { ...hulls, kind, text: written } as const;
      await parses(folder, file);
      expect(await parses(folder, file)).toBe(false);
    }),
    { numRuns: 12 },
  );
});

test('the fingerprint includes every library that parses', () => {
  expect(parserFingerprint()).toBe(parserFingerprint());
  const used = new Set<string>();
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const { imports } = readImports({ path, text: readFileSync(path, 'utf8') });
    for (const { specifier, kind } of imports) {
      if (kind === 'type') continue;
      if (specifier.startsWith('.')) follow(resolve(join(path, '..'), specifier));
      else if (!specifier.startsWith('node:')) used.add(specifier);
    }
  };
  follow(resolve(import.meta.dirname, '../../../src/plugin/parse/parseFile.ts'));
  expect([...used].toSorted()).toEqual([...readingLibraries]);
});

test('an error in the front matter does not make speakers in the body unknown people', () => {
  const text = session({
    title: 'Hulls',
    date: 'soon',
    presenters: 'Ada Quay',
    body: '### Speakers:\n\nAda Quay: Shipwright\n',
  });
  const { problems } = parseFile({ ...hulls, text }, '/');
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('"date" is not a valid date'),
  ]);
});
