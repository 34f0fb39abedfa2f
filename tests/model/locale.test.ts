import { describe, expect, test } from 'vitest';
import {
  formatLocale,
  directionWithin,
  inLocale,
  isRightToLeft,
  textLocale,
} from '../../src/model/locale.ts';
import type { Zone } from '../../src/model/zonedTime.ts';

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

  test('an empty value is a value', () => {
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
])('%s is written from right to left: %s', (locale, is) => {
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

test('English is written as it is where the venue is, where nothing says how', () => {
  const timeAt = (locale: string, zone: string) =>
    new Intl.DateTimeFormat(formatLocale(locale, zone as Zone), {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: 'UTC',
    })
      .format(Date.UTC(2031, 4, 9, 15, 30))
      .replace(/\s/g, ' ');
  expect(timeAt('en', 'Europe/Berlin')).toBe('09/05/2031, 15:30');
  expect(timeAt('en', 'Africa/Lagos')).toBe('09/05/2031, 15:30');
  expect(timeAt('en', 'America/Chicago')).toBe('5/9/31, 3:30 PM');
  expect(timeAt('en', 'Asia/Shanghai')).toBe('5/9/31, 3:30 PM');
  expect(timeAt('en-US', 'Europe/Berlin')).toBe('5/9/31, 3:30 PM');
  expect(timeAt('de', 'Europe/Berlin')).toBe('09.05.31, 15:30');
});
