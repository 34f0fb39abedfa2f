import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardOf,
  doorOf,
  currentRoomDay,
  dayShown,
  daysOf,
  displayShift,
} from '../../../src/model/now/board.ts';
import { phaseOf } from '../../../src/model/now/phase.ts';
import { nowAndNext } from '../../../src/model/now/nowAndNext.ts';
import type { AgendaSession } from '../../../src/model/agenda/agenda.ts';
import type { RoomId } from '../../../src/model/room.ts';
import { addMinutes, type DayKey, instantFrom } from '../../../src/model/zonedTime.ts';
import { generatedDay } from '../../fixtures/generatedDay.ts';
import { at, timedAgenda } from '../../fixtures/timedAgenda.ts';

const agenda = timedAgenda([
  { id: 'tea', start: '2021-08-06T08:30', end: '2021-08-06T09:00', format: 'registration' },
  { id: 'a1', start: '2021-08-06T09:00', end: '2021-08-06T09:40', room: 'Hall' },
  { id: 'b1', start: '2021-08-06T09:00', end: '2021-08-06T10:30', room: 'Loft' },
  { id: 'a2', start: '2021-08-06T09:40', end: '2021-08-06T10:20', room: 'Hall', cancelled: true },
  { id: 'a3', start: '2021-08-06T10:40', end: '2021-08-06T11:20', room: 'Hall' },
  { id: 'a4', start: '2021-08-06T10:40', end: '2021-08-06T11:00', room: 'Hall' },
  { id: 'lunch', start: '2021-08-06T12:00', end: '2021-08-06T13:00', format: 'lunch' },
  { id: 'b2', start: '2021-08-06T12:20', end: '2021-08-06T12:40', room: 'Loft' },
  { id: 'party', start: '2021-08-06T23:00', end: '2021-08-07T01:00', room: 'Loft', format: 'social' },
  { id: 'b3', start: '2021-08-07T10:00', end: '2021-08-07T11:00', room: 'Loft' },
  { id: 'someday', room: 'Hall' },
]);
const hall = 'Hall' as RoomId;
const loft = 'Loft' as RoomId;
const first = '2021-08-06' as DayKey;
const ids = (sessions: readonly AgendaSession[]) => sessions.map(({ id }) => id);
const door = (room: RoomId, text: string) => {
  const { day, nextDay, running, next, sessions } = doorOf(agenda, room, at(text));
  return { day, nextDay, running: ids(running), next: ids(next), sessions: ids(sessions) };
};

describe('nowAndNext', () => {
  test.each([
    ['2021-08-06T08:59', ['tea'], ['a1', 'b1']],
    ['2021-08-06T09:00', ['a1', 'b1'], ['a3', 'a4']],
    ['2021-08-06T09:50', ['b1'], ['a3', 'a4']],
    ['2021-08-06T12:30', ['b2', 'lunch'], ['party']],
    ['2021-08-07T00:30', ['party'], []],
  ])('at %s %j are on, and %j are next', (text, running, next) => {
    const found = nowAndNext(agenda.sessions, first, at(text));
    expect({ running: ids(found.running).toSorted(), next: ids(found.next) }).toEqual({ running, next });
  });
});

test.each([
  ['2021-07-30T12:00', first],
  ['2021-08-05T23:59', first],
  ['2021-08-06T08:00', null],
  ['2021-08-06T09:10', null],
  ['2021-08-07T00:30', null],
  ['2021-08-07T02:00', null],
  ['2021-08-08T00:00', null],
])('at %s the board has %s as the day of what is next', (text, day) => {
  expect(boardOf(agenda, at(text)).nextDay).toBe(day);
});

test('in the evening the board has the next day as the day of what is next', () => {
  const days = timedAgenda([
    { id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T18:00', room: 'Hall' },
    { id: 'b', start: '2021-08-07T09:00', end: '2021-08-07T18:00', room: 'Hall' },
  ]);
  expect(boardOf(days, at('2021-08-06T20:00')).nextDay).toBe('2021-08-07');
});

describe('a door display', () => {
  test('shows what is on, what is next, and the whole day', () => {
    expect(door(hall, '2021-08-06T09:10')).toEqual({
      day: '2021-08-06',
      nextDay: '2021-08-06',
      running: ['a1'],
      next: ['a3', 'a4'],
      sessions: ['tea', 'a1', 'a2', 'a3', 'a4', 'lunch'],
    });
  });

  test('shows a break of all rooms if the room has nothing of its own', () => {
    expect(door(hall, '2021-08-06T12:30')).toMatchObject({ running: ['lunch'], next: [] });
    expect(door(loft, '2021-08-06T12:30')).toMatchObject({ running: ['b2'], next: ['party'] });
  });

  test('stays at its day until the night is over, then changes to the next; after midnight that one is today', () => {
    expect(door(loft, '2021-08-06T23:30')).toMatchObject({ day: '2021-08-06', running: ['party'], next: [] });
    const night = { day: '2021-08-06', nextDay: '2021-08-07', running: ['party'], next: ['b3'] };
    expect(door(loft, '2021-08-07T00:30')).toMatchObject(night);
    expect(door(loft, '2021-08-07T01:00')).toMatchObject({ day: '2021-08-07', running: [], next: ['b3'] });
  });

  test('shows nothing for a room without sessions', () => {
    expect(door('Attic' as RoomId, '2021-08-06T10:00')).toMatchObject({ running: [], next: [] });
  });
});

describe('the foyer board', () => {
  const board = (text: string, of = agenda) => {
    const { forAll, rows } = boardOf(of, at(text));
    return [
      ['all', ids(forAll.running), ids(forAll.next)],
      ...rows.map(({ column, running, next }) => [column.key, ids(running), ids(next)]),
    ];
  };

  test('has now and next of every room, in the order of rooms', () => {
    expect(board('2021-08-06T10:00')).toEqual([
      ['all', [], ['lunch']],
      ['room Hall', [], ['a3', 'a4']],
      ['room Loft', ['b1'], ['b2']],
    ]);
  });

  test('shows a break of all rooms once, and is empty on a day without sessions', () => {
    expect(board('2021-08-06T08:40')).toEqual([
      ['all', ['tea'], ['lunch']],
      ['room Hall', [], ['a1']],
      ['room Loft', [], ['b1']],
    ]);
    expect(board('2021-08-06T12:30')).toEqual([
      ['all', ['lunch'], []],
      ['room Hall', [], []],
      ['room Loft', ['b2'], ['party']],
    ]);
    expect(board('2021-08-07T08:00')).toEqual([
      ['all', [], []],
      ['room Loft', [], ['b3']],
    ]);
    expect(board('2021-08-06T12:30', timedAgenda([{ id: 'someday', room: 'Hall' }]))).toEqual([
      ['all', [], []],
    ]);
  });

  test('shows a plenary across the rooms once, and not in each room', () => {
    const withPlenary = timedAgenda([
      { id: 'keynote', start: '2021-08-06T09:00', end: '2021-08-06T10:00', format: 'keynote' },
      { id: 'a', start: '2021-08-06T10:00', end: '2021-08-06T11:00', room: 'Hall' },
      { id: 'b', start: '2021-08-06T10:00', end: '2021-08-06T11:00', room: 'Loft' },
      { id: 'closing', start: '2021-08-06T11:00', end: '2021-08-06T12:00', format: 'keynote' },
    ]);
    expect(board('2021-08-06T09:30', withPlenary)).toEqual([
      ['all', ['keynote'], ['closing']],
      ['room Hall', [], ['a']],
      ['room Loft', [], ['b']],
    ]);
  });

  test('lists tracks if no session has a room', () => {
    const online = timedAgenda([
      { id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T10:00', track: 'data' },
      { id: 'b', start: '2021-08-06T10:00', end: '2021-08-06T11:00', track: 'streams' },
    ]);
    expect(board('2021-08-06T09:30', online)).toEqual([
      ['all', [], []],
      ['track data', ['a'], []],
      ['track streams', [], ['b']],
    ]);
  });

  test('lists nothing twice, and only running sessions as running', () => {
    fc.assert(
      fc.property(generatedDay, fc.integer({ min: 0, max: 3000 }), (generated, minute) => {
        const now = addMinutes(generated.sessions[0]?.start ?? at('2021-11-06T23:40'), minute);
        const { forAll, rows } = boardOf(generated, now);
        const shown = [forAll, ...rows].flatMap(({ running }) => ids(running));
        expect(new Set(shown).size).toBe(shown.length);
        expect(ids(nowAndNext(generated.sessions, null, now).running)).toEqual(expect.arrayContaining(shown));
      }),
    );
  });
});

test('shows after midnight what is next in a room, like its door display', () => {
  const night = at('2021-08-07T00:45');
  const { rows } = boardOf(agenda, night);
  for (const { column, next } of rows)
    if (column.kind === 'room') expect(ids(next)).toEqual(ids(doorOf(agenda, column.subject.id, night).next));
  expect(rows.some(({ next }) => next.some(({ id }) => String(id) === 'b3'))).toBe(true);
});

test('shows a session that ends the conference after midnight of its second day', () => {
  const hack = timedAgenda([
    { id: 'hack', start: '2021-08-06T10:00', end: '2021-08-07T16:00', room: 'Hall' },
  ]);
  const alone = { ...hack, conference: { ...hack.conference, days: [first] } };
  expect(phaseOf(alone, at('2021-08-07T03:00'))).toEqual({ kind: 'during', day: first });
  expect(phaseOf(alone, at('2021-08-07T16:00')).kind).toBe('after');
});

const [friday, saturday, sunday] = ['2021-08-06', '2021-08-07', '2021-08-08'] as DayKey[] as [
  DayKey,
  DayKey,
  DayKey,
];

const roomAgenda = timedAgenda([
  { id: 'late', start: '2021-08-07T14:00', end: '2021-08-07T15:00' },
  { id: 'first', start: '2021-08-06T09:00', end: '2021-08-06T18:00' },
  { id: 'some day' },
]);

test('a list has the days on which anything begins, in order', () => {
  expect(daysOf(roomAgenda.sessions)).toEqual([friday, saturday]);
});

test.each([
  ['2021-08-05T09:00', null],
  ['2021-08-06T12:00', friday],
  ['2021-08-06T23:00', saturday],
  ['2021-08-07T14:30', saturday],
  ['2021-08-07T16:00', null],
])('at %s a door display shows %s', (now, day) => {
  expect(currentRoomDay(roomAgenda, at(now))).toBe(day);
});

test('a room shows the requested day, else today, else all days', () => {
  const days = [friday, saturday];
  expect(dayShown(days, null, null)).toBeNull();
  expect(dayShown(days, null, saturday)).toBe(saturday);
  expect(dayShown(days, friday, saturday)).toBe(friday);
  expect(dayShown(days, 'all', saturday)).toBeNull();
  expect(dayShown(days, 'yesterday', saturday)).toBe(saturday);
  expect(dayShown(days, null, sunday)).toBeNull();
  expect(dayShown(days, sunday, null)).toBeNull();
});

test('a room with one day shows it for any request', () => {
  expect(dayShown([friday], friday, friday)).toBeNull();
});

const places = (minutes: number, from: number) =>
  Array.from({ length: minutes }, (_, minute) => displayShift(instantFrom((from + minute) * 60_000)));

test.each([0, -1000, 27_000_000])(
  'a display is shifted to 49 positions in 49 minutes from minute %d on',
  (from) => {
    const seen = places(49, from);
    expect(new Set(seen.map(({ across, down }) => `${across} ${down}`)).size).toBe(49);
    for (const { across, down } of seen) {
      expect(Math.abs(across)).toBeLessThanOrEqual(3);
      expect(Math.abs(down)).toBeLessThanOrEqual(3);
    }
  },
);

test('a display does not move within a minute', () => {
  expect(displayShift(instantFrom(120_000))).toEqual(displayShift(instantFrom(179_999)));
});
