import { describe, expect, test } from 'vitest';
import type { DayKey, Zone } from '../../src/model/zonedTime.ts';
import { daysInWords, formatLocale, territoryOf } from '../../src/plugin/formatLocale.ts';

function written(locale: string, zone: string): string {
  return new Intl.DateTimeFormat(formatLocale(locale, zone as Zone), {
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
    .format(Date.UTC(2031, 0, 9, 15, 30))
    .replace(/\s/g, ' ');
}

test.each([
  ['America/Chicago', 'January 9 at 3:30 PM'],
  ['US/Pacific', 'January 9 at 3:30 PM'],
  ['America/Toronto', 'January 9 at 3:30 PM'],
  ['Asia/Shanghai', 'January 9 at 15:30'],
  ['Asia/Tokyo', 'January 9 at 15:30'],
  ['Asia/Seoul', 'January 9 at 3:30 PM'],
  ['Europe/London', '9 January at 15:30'],
  ['Europe/Berlin', '9 January at 15:30'],
  ['Europe/Kyiv', '9 January at 15:30'],
  ['Africa/Lagos', '9 January at 15:30'],
  ['America/Sao_Paulo', '9 January at 15:30'],
  ['Asia/Kolkata', '9 January at 3:30 pm'],
  ['Australia/Sydney', '9 January at 3:30 pm'],
  ['Asia/Singapore', '9 January at 3:30 pm'],
  // Without territory: the format of the locale alone.
  ['UTC', 'January 9 at 3:30 PM'],
])('English at a venue in %s: %s', (zone, expected) => {
  expect(written('en', zone)).toBe(expected);
});

test('English at any venue is American or British, which all browsers format alike', () => {
  for (const zone of Intl.supportedValuesOf('timeZone'))
    expect(formatLocale('en', zone as Zone), zone).toMatch(/^en(?:-GB)?(?:-u-hc-h(?:12|23))?$/);
});

test('every zone with a territory is found, by any of its names', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter(
    (zone) => zone.includes('/') && !zone.startsWith('Etc/'),
  );
  expect(zones.filter((zone) => territoryOf(zone) === undefined)).toEqual([]);
  expect(['Asia/Calcutta', 'Asia/Kolkata', 'US/Hawaii', 'Singapore'].map(territoryOf)).toEqual([
    'IN',
    'IN',
    'US',
    'SG',
  ]);
});

test.each([
  ['de', 'Europe/Vienna', 'de-AT'],
  ['fr', 'America/Toronto', 'fr-CA'],
  ['pt', 'Europe/Lisbon', 'pt-PT'],
  ['es', 'America/Mexico_City', 'es-MX'],
  ['ar', 'Africa/Casablanca', 'ar-MA'],
  ['zh', 'Asia/Hong_Kong', 'zh-Hans-HK'],
])('%s at a venue in %s is %s', (locale, zone, expected) => {
  expect(formatLocale(locale, zone as Zone)).toBe(expected);
});

test.each([
  ['en-US', 'Europe/Berlin'],
  ['de', 'Europe/Berlin'],
  ['zh', 'Asia/Shanghai'],
  // Taiwan's Chinese is in another script.
  ['zh', 'Asia/Taipei'],
  // There is no French of Germany.
  ['fr', 'Europe/Berlin'],
  ['de', 'Etc/GMT+3'],
])('%s at a venue in %s stays as it is', (locale, zone) => {
  expect(formatLocale(locale, zone as Zone)).toBe(locale);
});

const days = (...keys: string[]) => keys as unknown as readonly DayKey[];

describe('a range of days', () => {
  test.each([
    [days('2021-08-06', '2021-08-07', '2021-08-08'), 'August 6 – 8, 2021', '2021年8月6日–8日'],
    [days('2021-08-31', '2021-09-01'), 'August 31 – September 1, 2021', '2021年8月31日–9月1日'],
    [days('2021-12-31', '2022-01-01'), 'December 31, 2021 – January 1, 2022', '2021年12月31日–2022年1月1日'],
    [days('2021-08-06'), 'August 6, 2021', '2021年8月6日'],
    [days(), '', ''],
  ])('%j', (keys, english, chinese) => {
    expect(daysInWords(keys, 'en')).toBe(english);
    expect(daysInWords(keys, 'zh')).toBe(chinese);
  });
});
