import { describe, expect, test } from 'vitest';
import { formatFor } from '../../../src/app/i18n/format.ts';
import { startAndEnd } from '../../../src/app/i18n/startAndEnd.ts';
import { addMinutes, type DayKey, type Zone } from '../../../src/model/zonedTime.ts';
import { at } from '../../fixtures/timedAgenda.ts';

const newYork = 'America/New_York' as Zone;
const venue = formatFor('en', newYork);
const abroad = venue.inZone('Australia/Lord_Howe' as Zone);
const saturday = '2026-10-31' as DayKey;
const there = (text: string) => at(text, newYork);

describe('start and end in words', () => {
  test('are two times on the day of their heading', () => {
    const times = startAndEnd(venue, saturday, there('2026-10-31T09:00'), there('2026-10-31T09:40'));
    expect(times).toEqual(['9:00 AM', '9:40 AM']);
  });

  test('include the date of an end after midnight, and after several days', () => {
    const start = there('2026-10-30T22:00');
    const friday = '2026-10-30' as DayKey;
    expect(startAndEnd(venue, friday, start, there('2026-10-31T03:30'))).toEqual([
      '10:00 PM',
      'Sat, Oct 31, 3:30 AM',
    ]);
    expect(startAndEnd(venue, friday, start, there('2026-10-31T12:00'))[1]).toBe('Sat, Oct 31, 12:00 PM');
    expect(startAndEnd(formatFor('zh', newYork), friday, start, there('2026-10-31T03:30'))).toEqual([
      '22:00',
      '10月31日周六 3:30',
    ]);
  });

  test('include the date once if it differs from the conference’s', () => {
    const times = startAndEnd(abroad, saturday, there('2026-10-31T12:00'), there('2026-10-31T13:00'));
    expect(times).toEqual(['Sun, Nov 1, 3:00 AM', '4:00 AM']);
  });

  test('include the offset of an end after a clock change', () => {
    const start = there('2026-11-01T01:30');
    const sunday = '2026-11-01' as DayKey;
    expect(startAndEnd(venue, sunday, start, addMinutes(start, 40))).toEqual(['1:30 AM', '1:10 AM (UTC−5)']);
    expect(startAndEnd(abroad, sunday, start, addMinutes(start, 40))).toEqual(['4:30 PM', '5:10 PM']);
  });
});
