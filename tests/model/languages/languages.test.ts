import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanningWords } from '../../../src/model/languages/en/planning.ts';
import type { ReadingWords } from '../../../src/model/languages/en/reading.ts';
import {
  interfaceLanguageOf,
  languages,
  type LanguageScripts,
} from '../../../src/model/languages/languages.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh', 'zh'],
  ['zh-Hant', 'zh'],
  ['ZH-TW', 'zh'],
  ['fr', 'en'],
  ['constructor', 'en'],
])('readers of %s are addressed in %s', (locale, language) => {
  expect(interfaceLanguageOf(locale)).toBe(language);
});

describe('a language', () => {
  test('is a folder and a line', () => {
    const folder = resolve(import.meta.dirname, '../../../src/model/languages');
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name)).toEqual(Object.keys(languages));
  });

  test('does not compile if a script or a word is missing', () => {
    const [agenda, reading, planning] = languages.en;
    const whole: LanguageScripts = [agenda, reading, planning];
    // @ts-expect-error -- without the words of My schedule and the grid
    const lacksScript: LanguageScripts = [agenda, reading];
    const lacksWord: LanguageScripts = [
      agenda,
      reading,
      // @ts-expect-error -- without the texts of calendars
      async () => ({ words: { ...(await planning()).words, calendar: undefined } }),
    ];
    const title = '';
    // @ts-expect-error -- a text without a required parameter
    const lacksText: Pick<ReadingWords, 'people'> = { people: { title } };
    const feeds = { people: String, track: String, cancelled: String, maybe: title };
    // @ts-expect-error -- feeds need a text for estimated ends
    const lacksFeedWord: PlanningWords['calendar']['entry'] = feeds;
    expect([whole, lacksScript, lacksWord, lacksText, lacksFeedWord]).toHaveLength(5);
  });
});

test('every language has all words, and none is empty', async () => {
  const [english = [], ...others] = await Promise.all(
    Object.values(languages).map(async (scripts) => {
      const parts = await Promise.all(scripts.map((load) => load()));
      return parts.flatMap(({ words }) => leavesOf(words));
    }),
  );
  for (const other of others) {
    expect(other.map(([key]) => key).toSorted()).toEqual(english.map(([key]) => key).toSorted());
    for (const [key, value] of other) expect(value, key).not.toBe('');
  }
});

function leavesOf(words: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leavesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as const],
  );
}
