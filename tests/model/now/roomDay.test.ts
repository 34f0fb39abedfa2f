import { expect, test } from 'vitest';
import { currentRoomDay, dayShown, daysOf } from '../../../src/model/now/roomDay.ts';
import type { DayKey } from '../../../src/model/zonedTime.ts';
import { at, timedAgenda } from '../../fixtures/timedAgenda.ts';

const [friday, saturday, sunday] = ['2021-08-06', '2021-08-07', '2021-08-08'] as DayKey[] as [
  DayKey,
  DayKey,
  DayKey,
];

const agenda = timedAgenda([
  { id: 'late', start: '2021-08-07T14:00', end: '2021-08-07T15:00' },
  { id: 'first', start: '2021-08-06T09:00', end: '2021-08-06T18:00' },
  { id: 'some day' },
]);

test('a list is of the days on which anything begins, in order', () => {
  expect(daysOf(agenda.sessions)).toEqual([friday, saturday]);
});

test.each([
  ['2021-08-05T09:00', null],
  ['2021-08-06T12:00', friday],
  ['2021-08-06T23:00', saturday],
  ['2021-08-07T14:30', saturday],
  ['2021-08-07T16:00', null],
])('at %s who stands at a door asks about %s', (now, day) => {
  expect(currentRoomDay(agenda, at(now))).toBe(day);
});

test('a room shows today, what its address asks for rather, and all days where neither is one of its own', () => {
  const days = [friday, saturday];
  expect(dayShown(days, null, null)).toBeNull();
  expect(dayShown(days, null, saturday)).toBe(saturday);
  expect(dayShown(days, friday, saturday)).toBe(friday);
  expect(dayShown(days, 'all', saturday)).toBeNull();
  expect(dayShown(days, 'yesterday', saturday)).toBe(saturday);
  expect(dayShown(days, null, sunday)).toBeNull();
  expect(dayShown(days, sunday, null)).toBeNull();
});

test('a room with one day shows that day for any request', () => {
  expect(dayShown([friday], friday, friday)).toBeNull();
});
