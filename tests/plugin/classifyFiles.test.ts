import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyAgain, classifyFiles } from '../../src/plugin/classifyFiles.ts';

const files = (...stems: readonly string[]) =>
  stems.map((stem) => ({ path: `content/sessions/${stem}.md`, kind: 'session' as const, stem, text: '' }));
const ids = (stems: readonly string[], locales: readonly [string, ...string[]] = ['en', 'zh']) =>
  classifyFiles(files(...stems), locales).files.map(({ id, locale }) => `${id} ${locale}`);

test('a suffix that is a locale marks a translation', () => {
  expect(ids(['x', 'x.zh', 'y.zh', 'y.ZH-cn'], ['en', 'zh', 'zh-CN'])).toEqual([
    'x en',
    'x zh',
    'y zh',
    'y zh-CN',
  ]);
});

test('other dots belong to the id', () => {
  expect(ids(['v1.2', 'v1.2.zh', 'v1.2.3', 'x.fr', 'a.b'])).toEqual([
    'v1.2 en',
    'v1.2 zh',
    'v1.2.3 en',
    'x.fr en',
    'a.b en',
  ]);
});

test('a translation into an unlisted locale is left out, with a warning', () => {
  const { files: sorted, problems } = classifyFiles(files('x', 'x.fr', 'x.2'), ['en', 'zh']);
  expect(sorted.map(({ id }) => id)).toEqual(['x', 'x.2']);
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning "content/sessions/x.fr.md" is left out: "fr" is not one of the conference\'s locales (en, zh).',
  ]);
});

test('a file in an unlisted locale without an original is read, with a warning', () => {
  const { files: sorted, problems } = classifyFiles(files('x.fr', 'v1.2', 'a.b', 'y.zh'), ['en', 'zh']);
  expect(sorted.map(({ id }) => id)).toEqual(['x.fr', 'v1.2', 'a.b', 'y']);
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning "content/sessions/x.fr.md" is read as "x.fr" in "en": "fr" is not one of the conference\'s locales (en, zh).',
  ]);
});

test('the default locale may be in the name, but not twice', () => {
  expect(ids(['x.en', 'x.zh'])).toEqual(['x en', 'x zh']);
  const { files: sorted, problems } = classifyFiles(files('x.en', 'x'), ['en', 'zh']);
  expect(sorted.map(({ path }) => path)).toEqual(['content/sessions/x.md']);
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'error "content/sessions/x.en.md" is a second file of "x" in "en".',
  ]);
});

test('the same name in different folders is no conflict', () => {
  const track = { path: 'content/tracks/x.md', kind: 'track' as const, stem: 'x', text: '' };
  expect(classifyFiles([...files('x'), track], ['en']).problems).toEqual([]);
});

test('property: every file is classified or has a problem', () => {
  const stem = fc
    .array(fc.constantFrom('x', 'en', 'zh', 'fr', '2', '主'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('.'));
  fc.assert(
    fc.property(fc.uniqueArray(stem, { maxLength: 12 }), (stems) => {
      const { files: sorted, problems } = classifyFiles(files(...stems), ['en', 'zh']);
      const leftOut = problems.filter(({ file }) => !sorted.some(({ path }) => path === file));
      expect(sorted.length + leftOut.length).toBe(stems.length);
      expect(new Set(sorted.map(({ id, locale }) => `${id}\n${locale}`)).size).toBe(sorted.length);
    }),
  );
});

const refusedNames: readonly [stem: string, words: string][] = [
  ['..', 'cannot be the name of a page'],
  ['con', 'Windows reserves'],
  ['Aux.2', 'Windows reserves'],
  ['lpt1', 'Windows reserves'],
  ['index', 'web servers use for the page of a folder'],
  ['index.html', 'web servers use for the page of a folder'],
  ['a\ud83d', 'cannot be the name of a page'],
  ['a\u0000', 'cannot be the name of a page'],
  ['ends ', 'ends with a space'],
  ['ends.', 'ends with a dot'],
  ['x'.repeat(101), 'has 101 bytes'],
  ['\u65e5'.repeat(34), 'has 102 bytes'],
];

test.each(refusedNames)('%j cannot be an address, and is an error', (stem, words) => {
  for (const kind of ['session', 'track', 'speaker'] as const) {
    const { files: sorted, problems } = classifyFiles(
      [{ path: `content/${kind}s/x.md`, kind, stem, text: '' }],
      ['en', 'zh'],
    );
    expect(sorted).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', file: `content/${kind}s/x.md` }]);
    expect(problems[0]?.message).toContain(words);
  }
});

test.each([
  ['console', 'x'.repeat(100), 'v1.2', '\u665a\u4f1a', 'two words', 'index-2'],
  ['a.b', 'a.b.c', 'com10'],
])('names that collide on disks and hosts are errors: %s, %s, %s', (...stems) => {
  expect(classifyFiles(files(...stems), ['en']).problems).toEqual([]);
});

test.each([
  ['Opening', 'opening', 'differ only in upper and lower case'],
  ['\u00c5', '\u212b', 'differ only in upper and lower case, or in Unicode normalization'],
  ['x', 'x.html', 'have the same address: "sessions/x.html"'],
  ['x.html', 'x', 'have the same address: "sessions/x.html"'],
  ['X', 'x.HTML', 'have the same address: "sessions/x.HTML"'],
])('of "%s" and "%s" the first gets the address, and the error names both', (one, two, words) => {
  const { files: sorted, problems } = classifyFiles(files(one, `${one}.zh`, two, `${two}.zh`), ['en', 'zh']);
  expect(sorted.map(({ id, locale }) => `${id} ${locale}`)).toEqual([`${one} en`, `${one} zh`]);
  expect(problems).toHaveLength(2);
  expect(problems[0]?.message).toContain(words);
  for (const path of [one, two]) expect(problems[0]?.message).toContain(`"content/sessions/${path}.md"`);
});

test('after an edit, files are classified as from scratch', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'a.zh', 'b', 'b.fr', 'B', 'c.html', 'c', '..'));
  fc.assert(
    fc.property(names, names, fc.nat(), fc.boolean(), (before, after, edited, isEdit) => {
      const first = files(...before);
      const second = isEdit
        ? first.map((file, index) => (index === edited % first.length ? { ...file, text: 'new' } : file))
        : files(...after);
      const known = classifyAgain(null, first, ['en', 'zh']);
      const { files: again, problems } = classifyAgain(known, second, ['en', 'zh']);
      expect({ files: again, problems }).toEqual(classifyFiles(second, ['en', 'zh']));
    }),
  );
});
