import { expect, test } from 'vitest';
import { onNow } from '../../../src/model/now/onNow.ts';
import { at, timedAgenda } from '../../fixtures/timedAgenda.ts';

const agenda = timedAgenda([
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
])('at %s %i run, and nothing is waited for', (text, running) => {
  expect(onNow(agenda, at(text))).toEqual({ running, countdown: null });
});

test.each([
  ['2021-08-06T10:00', 3, 20],
  ['2021-08-06T10:30', 2, 50],
  ['2021-08-06T12:30', 0, 50],
  ['2021-08-06T20:00', 13, 0],
])(
  'at %s none runs, and it goes on in %i h %i min: past pauses and what is cancelled',
  (text, hours, minutes) => {
    expect(onNow(agenda, at(text))).toEqual({ running: 0, countdown: { days: 0, hours, minutes } });
  },
);

test('at the end nothing is waited for', () => {
  expect(onNow(agenda, at('2021-08-07T10:00'))).toEqual({ running: 0, countdown: null });
});
