import { describe, expect, test } from 'vitest';
import { nowOpening } from '../../../src/model/now/nowOpening.ts';
import { timetable } from '../../../src/model/timetable.ts';
import { at, timedAgenda, type TimedSession } from '../../fixtures/timedAgenda.ts';

const sessions: readonly TimedSession[] = [
  { id: 'show', start: '2021-08-06T08:00', end: '2021-08-08T18:00' },
  { id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T10:00' },
  { id: 'short', start: '2021-08-07T09:00', end: '2021-08-07T09:20' },
  { id: 'workshop', start: '2021-08-07T09:00', end: '2021-08-07T12:00' },
  { id: 'brief', start: '2021-08-07T10:00', end: '2021-08-07T10:30' },
  { id: 'off', start: '2021-08-07T10:30', end: '2021-08-07T13:00', cancelled: true },
  { id: 'b', start: '2021-08-07T11:00', end: '2021-08-07T11:40' },
  { id: 'afternoon', start: '2021-08-07T13:30', end: '2021-08-07T14:00' },
  { id: 'c', start: '2021-08-08T09:00', end: '2021-08-08T10:00' },
];

const openingAt = (time: string) => nowOpening(timetable(timedAgenda(sessions).sessions).days, at(time));

describe('where the list opens', () => {
  test.each([
    ['2021-08-01T12:00', null],
    ['2021-08-06T07:59', null],
    ['2021-08-06T10:00', '2021-08-07'],
    ['2021-08-06T23:30', '2021-08-07'],
    ['2021-08-07T08:00', '2021-08-07'],
    ['2021-08-07T17:40', '2021-08-08'],
    ['2021-08-08T03:00', '2021-08-08'],
    ['2021-08-08T19:00', null],
  ])('at %s, with nothing on, is %s', (time, day) => {
    expect(openingAt(time)).toEqual(day === null ? null : { kind: 'day', day });
  });

  test.each([
    ['2021-08-06T09:30', ['a']],
    ['2021-08-07T09:30', ['short']],
    ['2021-08-07T10:29', ['short', 'brief']],
    ['2021-08-07T10:45', ['short', 'off']],
    ['2021-08-07T11:10', ['short', 'b']],
  ])('at %s begins with a start time of a running session, or the latest', (time, firsts) => {
    expect(openingAt(time)).toEqual({ kind: 'running', firsts });
  });

  test.each([
    ['2021-08-06T08:30', 'a'],
    ['2021-08-07T13:10', 'afternoon'],
  ])('at %s, with nothing on, is the next start', (time, first) => {
    expect(openingAt(time)).toEqual({ kind: 'break', first });
  });
});
