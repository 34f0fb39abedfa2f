import { expect, test } from 'vitest';
import { wordsModuleOf, wordsOfPage } from '../../../src/plugin/prerender/wordScripts.ts';

test('an agenda page lists the first words of its own language only', () => {
  expect(wordsOfPage({ kind: 'agenda', locale: 'en' })).toEqual(['languages/en/agenda.ts']);
  expect(wordsOfPage({ kind: 'day', locale: 'zh-Hans' })).toEqual(['languages/zh/agenda.ts']);
  expect(wordsOfPage({ kind: 'agenda', locale: 'fr' })).toEqual(['languages/en/agenda.ts']);
});

test('a page of its own lists all words it may need', () => {
  expect(wordsOfPage({ kind: 'session', locale: 'zh' })).toEqual([
    'languages/zh/agenda.ts',
    'languages/zh/reading.ts',
    'languages/zh/planning.ts',
  ]);
});

test.each([
  ['/site/src/model/languages/zh/reading.ts', 'languages/zh/reading.ts'],
  ['/site/src/model/languages/zh/cities.ts', null],
  ['/site/src/app/i18n/format.ts', null],
  ['', null],
])('the words in %s', (id, module) => {
  expect(wordsModuleOf(id)).toBe(module);
});
