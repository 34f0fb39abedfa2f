import { describe, expect, test } from 'vitest';
import { countdownTo, nextCountdownChange, phaseOf, todayAt, onNow } from '../../../src/model/now/phase.ts';
import { conferenceDays, dayBounds } from '../../../src/model/daySpan.ts';
import { instantFrom, minutesBetween, type DayKey, type Zone } from '../../../src/model/zonedTime.ts';
import { at, timedAgenda } from '../../fixtures/timedAgenda.ts';

const mornings = timedAgenda([
  { id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T10:00' },
  { id: 'b', start: '2021-08-06T09:30', end: '2021-08-06T10:00' },
  { id: 'gone', start: '2021-08-06T10:10', end: '2021-08-06T11:00', cancelled: true },
  { id: 'lunch', start: '2021-08-06T12:00', end: '2021-08-06T13:00', format: 'lunch' },
  { id: 'c', start: '2021-08-06T13:20', end: '2021-08-06T14:00' },
  { id: 'party', start: '2021-08-06T19:00', end: '2021-08-06T23:00', format: 'social' },
  { id: 'd', start: '2021-08-07T09:00', end: '2021-08-07T10:00' },
  { id: 'someday' },
]);

test.each([
  ['2021-08-06T09:10', 1],
  ['2021-08-06T09:30', 2],
  ['2021-08-06T13:20', 1],
])('at %s %i sessions are on, without a countdown', (text, count) => {
  expect(onNow(mornings, at(text))).toEqual({ running: count, countdown: null });
});

test.each([
  ['2021-08-06T10:00', 3, 20],
  ['2021-08-06T10:30', 2, 50],
  ['2021-08-06T12:30', 0, 50],
  ['2021-08-06T20:00', 13, 0],
])(
  'at %s nothing is on, and the countdown is %i h %i min, past breaks and cancelled sessions',
  (text, hours, minutes) => {
    expect(onNow(mornings, at(text))).toEqual({ running: 0, countdown: { days: 0, hours, minutes } });
  },
);

test('at the end there is no countdown', () => {
  expect(onNow(mornings, at('2021-08-07T10:00'))).toEqual({ running: 0, countdown: null });
});

const twoDays = timedAgenda([
  { id: 'a', start: '2021-08-06T09:20', end: '2021-08-06T10:00' },
  { id: 'b', start: '2021-08-06T16:00', end: '2021-08-06T17:30' },
  { id: 'c', start: '2021-08-07T10:00', end: '2021-08-07T11:00' },
  { id: 'd' },
]);
const phaseAt = (text: string, agenda = twoDays) => phaseOf(agenda, at(text));

describe('phaseOf', () => {
  test('counts down to the first start', () => {
    expect(phaseAt('2021-08-04T06:30')).toEqual({
      kind: 'before',
      day: '2021-08-06',
      start: at('2021-08-06T09:20'),
      countdown: { days: 2, hours: 2, minutes: 0 },
    });
  });

  test.each([
    ['2021-08-06T09:19:59', 'before', '2021-08-06'],
    ['2021-08-06T09:20', 'during', '2021-08-06'],
    ['2021-08-06T12:00', 'during', '2021-08-06'],
    ['2021-08-06T17:29:59', 'during', '2021-08-06'],
    ['2021-08-06T17:30', 'between', '2021-08-07'],
    ['2021-08-07T09:59:59', 'between', '2021-08-07'],
    ['2021-08-07T10:00', 'during', '2021-08-07'],
    ['2021-08-07T11:00', 'after', '2021-08-07'],
    ['2031-01-01T00:00', 'after', '2021-08-07'],
  ])('%s is %s, of day %s', (text, kind, day) => {
    expect(phaseAt(text)).toMatchObject({ kind, day });
  });

  test('knows both days between two days', () => {
    expect(phaseAt('2021-08-06T20:00')).toEqual({
      kind: 'between',
      ended: '2021-08-06',
      day: '2021-08-07',
      start: at('2021-08-07T10:00'),
      countdown: { days: 0, hours: 14, minutes: 0 },
    });
  });

  test('is "unscheduled" without scheduled sessions', () => {
    expect(phaseAt('2021-08-06T20:00', timedAgenda([{ id: 'd' }]))).toEqual({
      kind: 'unscheduled',
      day: null,
    });
  });

  test('ignores cancelled sessions', () => {
    const agenda = timedAgenda([
      { id: 'a', start: '2021-08-06T08:00', end: '2021-08-06T09:00', cancelled: true },
      { id: 'b', start: '2021-08-06T10:00', end: '2021-08-06T11:00' },
      { id: 'c', start: '2021-08-07T10:00', end: '2021-08-07T11:00', cancelled: true },
    ]);
    expect(phaseAt('2021-08-06T08:30', agenda).kind).toBe('before');
    expect(phaseAt('2021-08-06T11:00', agenda).kind).toBe('after');
  });

  test('a night belongs to the day it began on, until the next day begins', () => {
    const agenda = timedAgenda([
      { id: 'party', start: '2021-08-06T22:00', end: '2021-08-07T02:00' },
      { id: 'early', start: '2021-08-07T01:00', end: '2021-08-07T01:30' },
    ]);
    expect(phaseAt('2021-08-07T00:30', agenda)).toEqual({ kind: 'during', day: '2021-08-06' });
    expect(phaseAt('2021-08-07T01:10', agenda)).toEqual({ kind: 'during', day: '2021-08-07' });
    expect(phaseAt('2021-08-07T01:40', agenda)).toEqual({ kind: 'during', day: '2021-08-06' });
  });

  test('the nights within a session of several days are not part of the conference', () => {
    const agenda = timedAgenda([
      { id: 'hall', start: '2021-08-06T08:00', end: '2021-08-08T18:00' },
      { id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T17:00' },
      { id: 'b', start: '2021-08-07T09:00', end: '2021-08-07T17:00' },
      { id: 'c', start: '2021-08-08T09:00', end: '2021-08-08T17:00' },
    ]);
    expect(phaseAt('2021-08-06T08:30', agenda)).toEqual({ kind: 'during', day: '2021-08-06' });
    expect(phaseAt('2021-08-06T21:00', agenda)).toMatchObject({ kind: 'between', day: '2021-08-07' });
    expect(phaseAt('2021-08-08T17:30', agenda)).toEqual({ kind: 'during', day: '2021-08-08' });
    expect(phaseAt('2021-08-08T18:00', agenda).kind).toBe('after');
  });

  test('a session of several days without others has days that change at midnight', () => {
    const alone = timedAgenda([{ id: 'sprint', start: '2021-08-06T08:00', end: '2021-08-08T18:00' }]);
    const days = ['2021-08-06', '2021-08-07', '2021-08-08'] as DayKey[];
    const agenda = { ...alone, conference: { ...alone.conference, days } };
    expect(conferenceDays(agenda)).toEqual([
      { day: '2021-08-06', start: at('2021-08-06T08:00'), end: at('2021-08-07T00:00') },
      { day: '2021-08-07', start: at('2021-08-07T00:00'), end: at('2021-08-08T00:00') },
      { day: '2021-08-08', start: at('2021-08-08T00:00'), end: at('2021-08-08T18:00') },
    ]);
  });
});

test.each([
  ['Asia/Shanghai', '2021-03-14', 24],
  ['America/Los_Angeles', '2021-03-14', 23],
  ['America/Los_Angeles', '2021-11-07', 25],
  ['Australia/Lord_Howe', '2021-04-04', 24.5],
  ['Australia/Lord_Howe', '2021-10-03', 23.5],
])('in %s the day %s has %d hours', (zone, day, hours) => {
  const { start, end } = dayBounds(day as DayKey, zone as Zone);
  expect(minutesBetween(start, end) / 60).toBe(hours);
});

test.each([
  ['2021-08-06T09:20:00', { days: 0, hours: 0, minutes: 0 }],
  ['2021-08-06T10:00:00', { days: 0, hours: 0, minutes: 0 }],
  ['2021-08-06T09:19:59', { days: 0, hours: 0, minutes: 1 }],
  ['2021-08-06T08:20:00', { days: 0, hours: 1, minutes: 0 }],
  ['2021-08-05T09:20:01', { days: 1, hours: 0, minutes: 0 }],
  ['2021-08-05T09:19:59', { days: 1, hours: 0, minutes: 0 }],
  ['2021-08-05T09:15:00', { days: 1, hours: 0, minutes: 0 }],
  ['2021-08-04T12:30:00', { days: 1, hours: 20, minutes: 0 }],
  ['2021-08-05T09:21:00', { days: 0, hours: 23, minutes: 59 }],
  ['2021-07-06T09:20:00', { days: 31, hours: 0, minutes: 0 }],
])('at %s there is %j left', (text, countdown) => {
  expect(countdownTo(at('2021-08-06T09:20'), at(text))).toEqual(countdown);
});

test.each([
  ['2021-08-04T12:30:00', '2021-08-04T13:21:00'],
  ['2021-08-05T09:15:00', '2021-08-05T09:21:00'],
  ['2021-08-05T09:20:30', '2021-08-05T09:21:00'],
  ['2021-08-06T09:10:30', '2021-08-06T09:11:00'],
  ['2021-08-06T09:19:59', '2021-08-06T09:20:00'],
])('the countdown of %s changes at %s', (text, change) => {
  const start = at('2021-08-06T09:20');
  expect(nextCountdownChange(start, at(text))).toBe(at(change));
  const before = countdownTo(start, instantFrom(at(change) - 1));
  expect(before).toEqual(countdownTo(start, at(text)));
  expect(before).not.toEqual(countdownTo(start, at(change)));
});

test('today is the day that a night of the conference belongs to, until its last end', () => {
  const agenda = timedAgenda([
    { id: 'a', start: '2021-08-06T20:00', end: '2021-08-06T23:30' },
    { id: 'b', start: '2021-08-07T00:30', end: '2021-08-07T02:00' },
    { id: 'c', start: '2021-08-07T10:00', end: '2021-08-07T11:00' },
  ]);
  const night = {
    ...agenda,
    sessions: agenda.sessions.map((session) =>
      session.id === 'b' ? { ...session, day: '2021-08-06' as DayKey } : session,
    ),
  };
  const todayIn = (text: string) => todayAt(night, at(text), 'Asia/Shanghai' as Zone);
  expect(todayIn('2021-08-06T12:00')).toBe('2021-08-06');
  expect(todayIn('2021-08-07T00:10')).toBe('2021-08-06');
  expect(todayIn('2021-08-07T01:59')).toBe('2021-08-06');
  expect(todayIn('2021-08-07T02:00')).toBe('2021-08-07');
  expect(todayIn('2021-08-07T10:30')).toBe('2021-08-07');
  expect(todayIn('2021-09-01T10:30')).toBe('2021-09-01');
});
