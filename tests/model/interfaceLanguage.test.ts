import { expect, test } from 'vitest';
import { interfaceLanguageOf } from '../../src/model/interfaceLanguage.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh', 'zh'],
  ['zh-Hant', 'zh'],
  ['ZH-TW', 'zh'],
  ['fr', 'en'],
  ['constructor', 'en'],
])('readers of %s are spoken to in %s', (locale, language) => {
  expect(interfaceLanguageOf(locale)).toBe(language);
});
