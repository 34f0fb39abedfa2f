import { describe, expect, onTestFinished, test } from 'vitest';
import type { DayKey, Instant, Zone } from '../../../src/model/zonedTime.ts';
import { formatFor } from '../../../src/app/i18n/format.ts';

const shanghai = 'Asia/Shanghai' as Zone;
const en = formatFor('en', shanghai);
const zh = formatFor('zh', shanghai);
const at = (iso: string) => Date.parse(iso) as Instant;
/** Numbers with units keep together by spaces that do not break. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('times', () => {
  test('are in the given zone and the clock format of the locale', () => {
    expect(en.time(at('2021-08-08T15:30:00+08:00'))).toBe('3:30 PM');
    expect(zh.time(at('2021-08-08T15:30:00+08:00'))).toBe('15:30');
    expect(en.inZone('Asia/Kolkata' as Zone).time(at('2021-08-08T15:30:00+08:00'))).toBe('1:00 PM');
    expect([en.hour12, zh.hour12]).toEqual([true, false]);
  });

  test('a day is the same day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as Zone[])
      expect(en.inZone(zone).dayLong('2021-08-06' as DayKey)).toBe('Friday, August 6, 2021');
  });
});

test('durations have hours and minutes, without zeros', () => {
  expect([0, 5, 60, 80].map((minutes) => plain(en.duration(minutes)))).toEqual([
    '0 min',
    '5 min',
    '1 hr',
    '1 hr 20 min',
  ]);
});

test('languages have their name in the locale and their own; unknown ones stay unchanged', () => {
  expect([en.language('zh'), zh.language('en'), en.autonym('zh')]).toEqual(['Chinese', '英语', '中文']);
  expect(en.language('not a language!')).toBe('not a language!');
});

test('a list has the positions of its items and the text between them', () => {
  expect(en.enumeration(3)).toEqual([0, ', ', 1, ', ', 2]);
  expect(zh.enumeration(2)).toHaveLength(3);
  expect(en.enumeration(0)).toEqual([]);
});

test('British dates are equal in browsers with and without a comma after the weekday', () => {
  const day = '2031-05-09' as DayKey;
  const own = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
  if (own === undefined) throw new Error('Intl.DateTimeFormat has no format');
  onTestFinished(() => void Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', own));
  const zones = { ', ': 'Europe/Berlin', ' ': 'Europe/Paris' };
  for (const [after, zone] of Object.entries(zones)) {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      configurable: true,
      get(this: Intl.DateTimeFormat) {
        return (date: number) =>
          this.formatToParts(date)
            .map(({ value }, index) => (index === 1 ? after : value))
            .join('');
      },
    });
    const format = formatFor('en-GB', zone as Zone);
    expect([format.dayLong(day), format.dayHeading(day), format.dayMedium(day)].map(plain)).toEqual([
      'Friday 9 May 2031',
      'Friday 9 May',
      'Fri 9 May',
    ]);
  }
});
