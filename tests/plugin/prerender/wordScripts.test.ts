import { expect, test } from 'vitest';
import { wordsModuleOf, wordsOfPage } from '../../../src/plugin/prerender/wordScripts.ts';

test('the agenda says the first words of its own language alone', () => {
  expect(wordsOfPage({ kind: 'agenda', locale: 'en' })).toEqual(['i18n/agenda/en.ts']);
  expect(wordsOfPage({ kind: 'day', locale: 'zh-Hans' })).toEqual(['i18n/agenda/zh.ts']);
  expect(wordsOfPage({ kind: 'agenda', locale: 'fr' })).toEqual(['i18n/agenda/en.ts']);
});

test('a page of its own says all it may', () => {
  expect(wordsOfPage({ kind: 'session', locale: 'zh' })).toEqual([
    'i18n/agenda/zh.ts',
    'i18n/reading/zh.ts',
    'i18n/planning/zh.ts',
  ]);
});

test.each([
  ['/site/src/app/i18n/reading/zh.ts', 'i18n/reading/zh.ts'],
  ['/site/src/app/i18n/words/session.zh.ts', null],
  ['/site/src/app/i18n/format.ts', null],
  ['', null],
])('the words in %s', (id, module) => {
  expect(wordsModuleOf(id)).toBe(module);
});
