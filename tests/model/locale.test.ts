import { describe, expect, test } from 'vitest';
import { directionWithin, inLocale, isRightToLeft, textLocale } from '../../src/model/locale.ts';

describe('inLocale', () => {
  const locales = ['en', 'zh', 'fr'];

  test.each([
    [{ en: 'Hall', zh: '大厅' }, 'zh', { value: '大厅', locale: 'zh' }],
    [{ en: 'Hall' }, 'zh', { value: 'Hall', locale: 'en' }],
    [{ fr: 'Salle', zh: '大厅' }, 'en', { value: '大厅', locale: 'zh' }],
    [{}, 'en', null],
    [{ en: 'Hall' }, 'constructor', { value: 'Hall', locale: 'en' }],
  ])('%j for a reader of %s', (values, wanted, expected) => {
    expect(inLocale<string>(values, wanted, locales)).toEqual(expected);
  });

  test('an empty text counts as a value', () => {
    expect(inLocale({ en: 'Hall', zh: '' }, 'zh', locales)).toEqual({ value: '', locale: 'zh' });
  });
});

test.each([
  ['ar', true],
  ['fa-IR', true],
  ['he', true],
  ['az-Arab', true],
  ['ar-Latn', false],
  ['en', false],
  ['zh-Hant', false],
])('%s is a right-to-left language: %s', (locale, is) => {
  expect(isRightToLeft(locale)).toBe(is);
});

test.each([
  ['en', 'ar', 'ltr'],
  ['he', 'en', 'rtl'],
  ['fa', 'ar', undefined],
  ['en', 'en', undefined],
])('%s in a page in %s goes %s', (language, page, direction) => {
  expect(directionWithin(language, page)).toBe(direction);
});

describe('textLocale', () => {
  test.each([
    ['Late data', 'en', 'en'],
    ['Late data', 'zh', 'en'],
    ['谭梅', 'en', 'zh'],
    ['谭梅', 'zh-Hant', 'zh-Hant'],
    ['Flink 入门', 'zh', 'zh'],
    ['ストリーム処理', 'en', 'ja'],
    ['한국어', 'zh', 'ko'],
    ['2027', 'zh', 'zh'],
    ['B', 'zh', 'zh'],
  ])('of %j declared %s is %s', (text, declared, expected) => {
    expect(textLocale(text, declared)).toBe(expected);
  });
});
