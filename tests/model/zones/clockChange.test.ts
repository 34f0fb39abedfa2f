import { describe, expect, test } from 'vitest';
import { clockChange } from '../../../src/model/zones/clockChange.ts';
import { addMinutes, type Zone } from '../../../src/model/zonedTime.ts';
import { at } from '../../fixtures/timedAgenda.ts';

describe('the clock at an end', () => {
  const newYork = 'America/New_York' as Zone;
  const change = (start: string, end: string) => clockChange(at(start, newYork), at(end, newYork), newYork);

  test('is no other on the same day', () => {
    expect(change('2026-10-31T09:00', '2026-10-31T23:59')).toEqual({ days: 0, offset: false });
  });

  test('shows a later date after midnight, and after several days', () => {
    expect(change('2026-10-30T22:00', '2026-10-31T00:00')).toEqual({ days: 1, offset: false });
    expect(change('2026-10-28T20:00', '2026-10-30T12:00')).toEqual({ days: 2, offset: false });
  });

  test('has another offset after the hour that comes twice, and after the one that is left out', () => {
    // 1:30, and 40 minutes later 1:10.
    const start = at('2026-11-01T01:30', newYork);
    expect(clockChange(start, addMinutes(start, 40), newYork)).toEqual({ days: 0, offset: true });
    expect(change('2026-03-08T01:30', '2026-03-08T03:10')).toEqual({ days: 0, offset: true });
  });

  test('changes by the zone it is in', () => {
    const [start, end] = [at('2026-10-31T22:00', newYork), at('2026-11-01T03:30', newYork)];
    expect(clockChange(start, end, newYork)).toEqual({ days: 1, offset: true });
    expect(clockChange(start, end, 'Asia/Shanghai' as Zone)).toEqual({ days: 0, offset: false });
  });
});
