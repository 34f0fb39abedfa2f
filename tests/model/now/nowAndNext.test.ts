import { expect, test } from 'vitest';
import { nowAndNextOf } from '../../../src/model/now/nowAndNext.ts';
import { at, timedAgenda } from '../../fixtures/timedAgenda.ts';

const { sessions } = timedAgenda([
  { id: 'early', start: '2021-08-06T09:00', end: '2021-08-06T10:00' },
  { id: 'called off', start: '2021-08-06T10:00', end: '2021-08-06T11:00', cancelled: true },
  { id: 'one of two', start: '2021-08-06T11:00', end: '2021-08-06T12:00' },
  { id: 'other of two', start: '2021-08-06T11:00', end: '2021-08-06T11:30' },
  { id: 'tomorrow', start: '2021-08-07T14:00', end: '2021-08-07T15:00' },
  { id: 'some day' },
]);

test.each([
  ['2021-08-04T08:30', [], ['early'], { days: 2, hours: 0, minutes: 0 }],
  ['2021-08-06T09:30', ['early'], ['one of two', 'other of two'], { days: 0, hours: 1, minutes: 30 }],
  ['2021-08-06T11:30', ['one of two'], ['tomorrow'], { days: 1, hours: 2, minutes: 0 }],
  ['2021-08-06T23:10', [], ['tomorrow'], { days: 0, hours: 14, minutes: 50 }],
  ['2021-08-07T14:00', ['tomorrow'], [], null],
  ['2021-08-07T15:00', [], [], null],
])('at %s', (now, running, next, countdown) => {
  const found = nowAndNextOf(sessions, at(now));
  expect(found.running.map(({ id }) => id)).toEqual(running);
  expect(found.next.map(({ id }) => id)).toEqual(next);
  expect(found.countdown).toEqual(countdown);
});
