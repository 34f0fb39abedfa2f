import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  dayOf,
  dayShift,
  instantFrom,
  instantOf,
  isZone,
  isoWithOffset,
  localOf,
  minutesBetween,
  offsetMinutes,
  overlapMinutes,
  parseDayKey,
  parseLocalDateTime,
  type DayKey,
  type Instant,
  type LocalDateTime,
  type Zone,
  clockChange,
} from '../../src/model/zonedTime.ts';
import { at as instantAt } from '../fixtures/timedAgenda.ts';

const zones = [
  'Asia/Shanghai',
  'Asia/Kolkata',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
] as Zone[];

const zone = fc.constantFrom(...zones);
const from1970to2100 = { min: 0, max: Date.UTC(2100, 11, 31) / 1000 };
const instant = fc.integer(from1970to2100).map((seconds) => instantFrom(seconds * 1000));
const local = instant.map((at) => new Date(at).toISOString().slice(0, 19) as LocalDateTime);

/** Times within two days of a clock change. */
const instantNearChange = fc
  .tuple(zone, instant, fc.integer({ min: -172_800, max: 172_800 }))
  .map(([z, at, by]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(z)
      .getTimeZoneTransition('next');
    const near = change === null ? at : change.epochMilliseconds + by * 1000;
    return { zone: z, at: instantFrom(Math.min(near, from1970to2100.max * 1000)) };
  });

const zoned = (at: Instant, z: Zone) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(z);

function localDateTime(text: string): LocalDateTime {
  const parsed = parseLocalDateTime(text);
  if (parsed === null) throw new Error(`not a local time: ${text}`);
  return parsed;
}

describe('parseLocalDateTime', () => {
  test.each([
    ['2021-08-08T15:30:00', '2021-08-08T15:30:00'],
    ['2021-08-08 15:30:00', '2021-08-08T15:30:00'],
    ['2021-08-08T15:30', '2021-08-08T15:30:00'],
    [' 2021-08-08  15:30 ', '2021-08-08T15:30:00'],
    ['2024-02-29T00:00:00', '2024-02-29T00:00:00'],
  ])('reads %j', (text, expected) => {
    expect(parseLocalDateTime(text)).toBe(expected);
  });

  test.each([
    '',
    '2021-08-08',
    '2021-02-29T10:00:00',
    '2021-02-30T10:00:00',
    '2021-13-01T10:00:00',
    '2021-08-08T24:00:00',
    '2021-08-08T10:60:00',
    '2021-08-08T10:00:00Z',
    '2021-08-08T10:00:00+08:00',
    '21-08-08T10:00',
    '0021-08-08T10:00',
    '2021-8-8 9:00',
    '2021-08-08T10:00:00.5',
  ])('refuses %j', (text) => {
    expect(parseLocalDateTime(text)).toBeNull();
  });

  test('reads its own normal form', () => {
    fc.assert(fc.property(local, (text) => parseLocalDateTime(text) === text));
  });
});

test('parseDayKey accepts only real days', () => {
  expect(parseDayKey('2021-08-06')).toBe('2021-08-06');
  expect(parseDayKey('2021-02-29')).toBeNull();
  expect(parseDayKey('2021-08-06T09:00')).toBeNull();
});

test.each([
  ['Asia/Shanghai', true],
  ['UTC', true],
  ['Asia/Beijing', false],
  ['+08:00', false],
  ['', false],
  ['../etc', false],
])('isZone(%j) is %j', (text, expected) => {
  expect(isZone(text)).toBe(expected);
});

describe('instants and local times', () => {
  test('agree with Temporal at any time', () => {
    fc.assert(
      fc.property(instant, zone, (at, z) => {
        const expected = zoned(at, z);
        expect(localOf(at, z)).toBe(expected.toPlainDateTime().toString({ smallestUnit: 'second' }));
        expect(dayOf(at, z)).toBe(expected.toPlainDate().toString());
        expect(offsetMinutes(at, z)).toBe(expected.offsetNanoseconds / 60e9);
        expect(isoWithOffset(at, z)).toBe(
          expected.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
        );
      }),
    );
  });

  test('agree with Temporal around clock changes, in the skipped and the repeated hour too', () => {
    fc.assert(
      fc.property(instantNearChange, ({ zone: z, at }) => {
        const text = localDateTime(new Date(at).toISOString().slice(0, 19));
        const [wall] = zoned(at, z).toPlainDateTime().toString({ smallestUnit: 'second' }).split('.');
        expect(localOf(at, z)).toBe(wall);
        for (const shown of [text, localOf(at, z)]) {
          const expected = Temporal.PlainDateTime.from(shown).toZonedDateTime(z, {
            disambiguation: 'compatible',
          });
          expect(instantOf(shown, z)).toBe(expected.epochMilliseconds);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [
      'the skipped half hour of Lord Howe',
      'Australia/Lord_Howe',
      '2021-10-03T02:15:00',
      '2021-10-03T02:45:00+11:00',
    ],
    [
      'the repeated half hour of Lord Howe',
      'Australia/Lord_Howe',
      '2021-04-04T01:45:00',
      '2021-04-04T01:45:00+11:00',
    ],
    ['the skipped hour of Berlin', 'Europe/Berlin', '2021-03-28T02:30:00', '2021-03-28T03:30:00+02:00'],
    ['the repeated hour of Berlin', 'Europe/Berlin', '2021-10-31T02:30:00', '2021-10-31T02:30:00+02:00'],
    ['the day Samoa left out', 'Pacific/Apia', '2011-12-30T10:00:00', '2011-12-31T10:00:00+14:00'],
    ['half-hour zones', 'Asia/Kolkata', '2021-08-06T09:20:00', '2021-08-06T09:20:00+05:30'],
  ])('%s', (_, z, text, expected) => {
    expect(isoWithOffset(instantOf(localDateTime(text), z as Zone), z as Zone)).toBe(expected);
  });

  test('require a zone that exists', () => {
    expect(() => localOf(instantFrom(0), 'Mars/Olympus' as Zone)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  test('minutes can be added and subtracted', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -9999, max: 9999 }), (at, minutes) => {
        expect(minutesBetween(at, addMinutes(at, minutes))).toBe(minutes);
      }),
    );
  });

  test('days agree with Temporal', () => {
    fc.assert(
      fc.property(local, fc.integer({ min: -800, max: 800 }), (text, days) => {
        const day = text.slice(0, 10);
        expect(addDays(day as DayKey, days)).toBe(Temporal.PlainDate.from(day).add({ days }).toString());
      }),
    );
  });

  test('an overlap is symmetric, and consecutive intervals have none', () => {
    const span = (start: number, end: number) => ({
      start: instantFrom(start * 60_000),
      end: instantFrom(end * 60_000),
    });
    expect(overlapMinutes(span(0, 40), span(30, 70))).toBe(10);
    expect(overlapMinutes(span(30, 70), span(0, 40))).toBe(10);
    expect(overlapMinutes(span(0, 40), span(10, 20))).toBe(10);
    expect(overlapMinutes(span(0, 40), span(40, 80))).toBe(0);
    expect(overlapMinutes(span(0, 40), span(90, 95))).toBe(0);
  });

  test('dayShift gives the date shift for a visitor abroad', () => {
    const morning = instantOf(localDateTime('2021-08-06T09:20'), 'Asia/Shanghai' as Zone);
    const night = instantOf(localDateTime('2021-08-06T22:00'), 'Asia/Shanghai' as Zone);
    const day = '2021-08-06' as DayKey;
    expect(dayShift(day, morning, 'America/Los_Angeles' as Zone)).toBe(-1);
    expect(dayShift(day, morning, 'Asia/Shanghai' as Zone)).toBe(0);
    expect(dayShift(day, night, 'Pacific/Auckland' as Zone)).toBe(1);
  });
});

describe('the clock at an end', () => {
  const newYork = 'America/New_York' as Zone;
  const change = (start: string, end: string) =>
    clockChange(instantAt(start, newYork), instantAt(end, newYork), newYork);

  test('has the same date on the same day', () => {
    expect(change('2026-10-31T09:00', '2026-10-31T23:59')).toEqual({ days: 0, offset: false });
  });

  test('has a later date after midnight, and after several days', () => {
    expect(change('2026-10-30T22:00', '2026-10-31T00:00')).toEqual({ days: 1, offset: false });
    expect(change('2026-10-28T20:00', '2026-10-30T12:00')).toEqual({ days: 2, offset: false });
  });

  test('has another offset after a repeated hour, and after a skipped one', () => {
    // 1:30, and 40 minutes later 1:10.
    const start = instantAt('2026-11-01T01:30', newYork);
    expect(clockChange(start, addMinutes(start, 40), newYork)).toEqual({ days: 0, offset: true });
    expect(change('2026-03-08T01:30', '2026-03-08T03:10')).toEqual({ days: 0, offset: true });
  });

  test('differs by zone', () => {
    const [start, end] = [instantAt('2026-10-31T22:00', newYork), instantAt('2026-11-01T03:30', newYork)];
    expect(clockChange(start, end, newYork)).toEqual({ days: 1, offset: true });
    expect(clockChange(start, end, 'Asia/Shanghai' as Zone)).toEqual({ days: 0, offset: false });
  });
});
