import { expect, test } from 'vitest';
import { agendaOpenings } from '../../../src/model/now/agendaOpenings.ts';
import { nowOpening } from '../../../src/model/now/nowOpening.ts';
import { timetable } from '../../../src/model/timetable.ts';
import { instantFrom } from '../../../src/model/zonedTime.ts';
import { at, timedAgenda, type TimedSession } from '../../fixtures/timedAgenda.ts';

const sessions: readonly TimedSession[] = [
  { id: 'show', start: '2021-08-06T08:00', end: '2021-08-08T18:00' },
  { id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T10:00' },
  { id: 'night', start: '2021-08-06T22:00', end: '2021-08-07T09:20' },
  { id: 'short', start: '2021-08-07T09:00', end: '2021-08-07T09:20' },
  { id: 'workshop', start: '2021-08-07T09:00', end: '2021-08-07T12:00' },
  { id: 'brief', start: '2021-08-07T10:00', end: '2021-08-07T10:30' },
  { id: 'off', start: '2021-08-07T10:30', end: '2021-08-07T13:00', cancelled: true },
  { id: 'b', start: '2021-08-07T11:00', end: '2021-08-07T11:40' },
  { id: 'afternoon', start: '2021-08-07T13:30', end: '2021-08-07T14:00' },
  { id: 'c', start: '2021-08-08T09:00', end: '2021-08-08T10:00' },
];

/** The ids that `agendaOpenings` begins with, found as by the script in index.html. */
function openingAt(agenda: ReturnType<typeof timedAgenda>, now: number) {
  const { openings, until } = agendaOpenings(agenda);
  const opening = openings.findLast(({ from }) => from <= now);
  if (opening === undefined || until === null || now >= until) return null;
  const { kind = 'running', rows = [] } = opening.positions.findLast(({ from }) => from <= now) ?? {};
  const [first] = rows.map((row) => opening.sessions[row]);
  if (kind === 'day') return { kind, day: first?.day };
  if (kind === 'break') return { kind, first: first?.id };
  return { kind, firsts: rows.map((row) => opening.sessions[row]?.id) };
}

test('every five minutes an opening starts where the list of the whole agenda opens', () => {
  const agenda = timedAgenda(sessions);
  const { days } = timetable(agenda.sessions);
  for (let now = at('2021-08-06T06:00'); now < at('2021-08-09T00:00'); now = instantFrom(now + 300_000))
    expect(openingAt(agenda, now), new Date(now).toISOString()).toEqual(nowOpening(days, now));
});

test('long openings end after a screen, at the end of a start time; starts that no screen shows are left out', () => {
  const many = (hour: string, end: string) =>
    Array.from({ length: 40 }, (_, room) => ({
      id: `${hour} ${room}`,
      start: `2021-08-06T${hour}:00`,
      end: `2021-08-06T${end}`,
    }));
  const agenda = timedAgenda([...many('09', '10:30'), ...many('10', '11:00'), ...many('11', '11:50')]);
  const { openings } = agendaOpenings(agenda);
  expect(openings.map((opening) => opening.sessions.map(({ id }) => id.slice(0, 2)))).toEqual([
    Array(40).fill('09'),
    Array(40).fill('10'),
    Array(40).fill('11'),
  ]);
});

test('before a break, an opening includes a screen of rows after the break', () => {
  const rooms = (hour: string, count: number) =>
    Array.from({ length: count }, (_, room) => ({
      id: `${hour} ${room}`,
      start: `2021-08-06T${hour}:00`,
      end: `2021-08-06T${hour}:50`,
    }));
  const agenda = timedAgenda([
    ...rooms('09', 20),
    ...rooms('10', 20),
    ...rooms('11', 20),
    ...rooms('12', 20),
  ]);
  const { openings } = agendaOpenings(agenda);
  const starts = openings[0]?.sessions.map(({ id }) => id.slice(0, 2));
  expect([...new Set(starts)]).toEqual(['09', '10', '11']);
  expect(openings[0]?.positions).toEqual([
    { from: at('2021-08-06T09:00'), kind: 'running', rows: [0] },
    { from: at('2021-08-06T09:50'), kind: 'break', rows: [20] },
  ]);
});

test('near the end an opening includes earlier rows, so that the page can scroll', () => {
  const hours = Array.from({ length: 30 }, (_, day) => ({
    id: String(day),
    start: `2021-08-${String(day + 1).padStart(2, '0')}T09:00`,
    end: `2021-08-${String(day + 1).padStart(2, '0')}T10:00`,
  }));
  const { openings } = agendaOpenings(timedAgenda(hours));
  expect(openings.at(-1)?.sessions.map(({ id }) => Number(id))).toEqual(
    Array.from({ length: 24 }, (_, row) => row + 6),
  );
});

test('there are none without sessions', () => {
  expect(agendaOpenings(timedAgenda([]))).toEqual({ openings: [], until: null });
});
