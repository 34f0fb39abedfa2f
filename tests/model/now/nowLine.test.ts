import { describe, expect, test } from 'vitest';
import { isAtPosition, nowLinePositions } from '../../../src/model/now/nowLine.ts';
import { timetable } from '../../../src/model/timetable.ts';
import { at, timedAgenda, type TimedSession } from '../../fixtures/timedAgenda.ts';

function positionsOf(sessions: readonly TimedSession[]) {
  const { days } = timetable(timedAgenda(sessions).sessions);
  return days.map((day, index) => nowLinePositions(day, days[index + 1]?.slots[0]?.start ?? null));
}

/** The start after which the line is at a time, or null. */
function lineAt(sessions: readonly TimedSession[], time: string) {
  const found = positionsOf(sessions)
    .flat()
    .filter((position) => isAtPosition(position, at(time)));
  expect(found.length).toBeLessThan(2);
  return found[0]?.after ?? null;
}

describe('the current-time line', () => {
  const day: readonly TimedSession[] = [
    { id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T10:00' },
    { id: 'b', start: '2021-08-06T11:00', end: '2021-08-06T12:00' },
    { id: 'c', start: '2021-08-07T09:00', end: '2021-08-07T10:00' },
  ];

  test.each([
    ['2021-08-06T08:59', null],
    ['2021-08-06T09:00', '2021-08-06T09:00'],
    ['2021-08-06T10:30', '2021-08-06T09:00'],
    ['2021-08-06T11:59', '2021-08-06T11:00'],
    ['2021-08-06T12:00', null],
    ['2021-08-07T08:00', null],
    ['2021-08-07T09:30', '2021-08-07T09:00'],
  ])('at %s is after %s', (time, after) => {
    expect(lineAt(day, time)).toBe(after === null ? null : at(after));
  });

  test('is one line when a session runs into the next day', () => {
    const night: readonly TimedSession[] = [
      { id: 'party', start: '2021-08-06T22:00', end: '2021-08-07T10:00' },
      ...day.slice(2),
    ];
    expect(lineAt(night, '2021-08-07T08:59')).toBe(at('2021-08-06T22:00'));
    expect(lineAt(night, '2021-08-07T09:30')).toBe(at('2021-08-07T09:00'));
  });

  test('is not delayed by an exhibition of two days or a cancelled session', () => {
    const long: readonly TimedSession[] = [
      { id: 'show', start: '2021-08-06T09:00', end: '2021-08-07T18:00' },
      { id: 'off', start: '2021-08-06T11:00', end: '2021-08-06T20:00', cancelled: true },
      { id: 'on', start: '2021-08-06T11:00', end: '2021-08-06T12:00' },
    ];
    expect(lineAt(long, '2021-08-06T13:00')).toBeNull();
  });
});
