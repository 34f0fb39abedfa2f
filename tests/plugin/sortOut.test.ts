import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortOut } from '../../src/plugin/sortOut.ts';

const files = (...stems: readonly string[]) =>
  stems.map((stem) => ({ path: `content/sessions/${stem}.md`, kind: 'session' as const, stem, text: '' }));
const ids = (stems: readonly string[], locales: readonly [string, ...string[]] = ['en', 'zh']) =>
  sortOut(files(...stems), locales).files.map(({ id, locale }) => `${id} ${locale}`);

test('a suffix that is a locale names a translation', () => {
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

test('a translation into a locale that the conference has not is left out, with a warning', () => {
  const { files: sorted, problems } = sortOut(files('x', 'x.fr', 'x.2'), ['en', 'zh']);
  expect(sorted.map(({ id }) => id)).toEqual(['x', 'x.2']);
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning "content/sessions/x.fr.md" is left out: "fr" is none of the conference\'s locales (en, zh).',
  ]);
});

test('the default locale may be named, but not twice', () => {
  expect(ids(['x.en', 'x.zh'])).toEqual(['x en', 'x zh']);
  const { files: sorted, problems } = sortOut(files('x.en', 'x'), ['en', 'zh']);
  expect(sorted.map(({ path }) => path)).toEqual(['content/sessions/x.md']);
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'error "content/sessions/x.en.md" is a second file of "x" in "en".',
  ]);
});

test('the same name under another kind is another thing', () => {
  const track = { path: 'content/tracks/x.md', kind: 'track' as const, stem: 'x', text: '' };
  expect(sortOut([...files('x'), track], ['en']).problems).toEqual([]);
});

test('no file is lost: it has a place of its own, or a problem', () => {
  const stem = fc
    .array(fc.constantFrom('x', 'en', 'zh', 'fr', '2', '主'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('.'));
  fc.assert(
    fc.property(fc.uniqueArray(stem, { maxLength: 12 }), (stems) => {
      const { files: sorted, problems } = sortOut(files(...stems), ['en', 'zh']);
      expect(sorted.length + problems.length).toBe(stems.length);
      expect(new Set(sorted.map(({ id, locale }) => `${id}\n${locale}`)).size).toBe(sorted.length);
    }),
  );
});
