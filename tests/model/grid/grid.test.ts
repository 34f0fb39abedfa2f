import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agenda } from '../../../src/model/agenda/agenda.ts';
import { describeCell } from '../../../src/model/grid/gridKeys.ts';
import { gridOf, minuteOfAxis, type Grid } from '../../../src/model/grid/grid.ts';
import { inReadingOrder, isWithin, type GridCell } from '../../../src/model/grid/gridCell.ts';
import { isPause } from '../../../src/model/session.ts';
import { addMinutes, minutesBetween, type DayKey, type Zone } from '../../../src/model/zonedTime.ts';
import { generatedDay } from '../../fixtures/generatedDay.ts';
import { at, timedAgenda, type TimedSession } from '../../fixtures/timedAgenda.ts';

const day = '2021-08-06' as DayKey;

/** `10:00 10:40`: a session of that day. */
function on(id: string, when: string, facts: Partial<TimedSession> = {}): TimedSession {
  const [start, end] = when.split(' ').map((time) => `2021-08-06T${time}`);
  if (start === undefined || end === undefined) throw new Error(`not two times: ${when}`);
  return { id, start, end, ...facts };
}

const columnsOf = ({ columns }: Grid) => columns.map(({ key }) => key);
/** `id column+span lane/lanes top+height`, in the order of reading. */
const cellsOf = ({ cells }: Grid) =>
  cells.map(
    ({ session, column, columnSpan, lane, lanes, top, height }) =>
      `${session.id} ${column}+${columnSpan} ${lane}/${lanes} ${top}+${height}`,
  );

describe('columns', () => {
  test('are the rooms with sessions on that day, in the order of the agenda', () => {
    const agenda = timedAgenda([
      { id: 'x', room: 'C' },
      on('a', '09:00 10:00', { room: 'B' }),
      on('b', '09:00 10:00', { room: 'A' }),
      { id: 'y', start: '2021-08-07T09:00', end: '2021-08-07T10:00', room: 'D' },
    ]);
    expect(agenda.rooms.map(({ id }) => id)).toEqual(['C', 'B', 'A', 'D']);
    expect(columnsOf(gridOf(agenda, day))).toEqual(['room B', 'room A']);
  });

  test('are tracks if no session has a room', () => {
    const agenda = timedAgenda([
      on('a', '09:00 10:00', { track: 'streams' }),
      on('b', '09:00 10:00', { track: 'data' }),
      on('c', '10:00 11:00'),
    ]);
    const grid = gridOf(agenda, day);
    expect(columnsOf(grid)).toEqual(['track streams', 'track data', 'none']);
    expect(cellsOf(grid)).toEqual(['a 0+1 0/1 0+60', 'b 1+1 0/1 0+60', 'c 2+1 0/1 60+60']);
  });

  test('are rooms, then tracks for the rest, if only one track has rooms', () => {
    const agenda = timedAgenda([
      on('a', '09:00 10:00', { track: 'data' }),
      on('b', '09:00 10:00', { track: 'streams' }),
      on('c', '09:00 10:00', { track: 'hands-on', room: 'Lab' }),
    ]);
    expect(columnsOf(gridOf(agenda, day))).toEqual(['room Lab', 'track data', 'track streams']);
  });

  test('end with one for sessions without a room', () => {
    const agenda = timedAgenda([
      on('a', '09:00 10:00', { room: 'A' }),
      on('b', '09:00 10:00', { room: 'B' }),
      on('c', '09:00 10:00', { track: 'data' }),
    ]);
    expect(columnsOf(gridOf(agenda, day))).toEqual(['room A', 'room B', 'none']);
  });
});

describe('sessions for everybody', () => {
  const rooms = [
    on('a', '09:30 12:00', { room: 'A' }),
    on('b', '09:30 12:00', { room: 'B' }),
    on('c', '09:30 11:00', { room: 'C' }),
  ];

  test('breaks and plenary keynotes without a room span all rooms', () => {
    const grid = gridOf(
      timedAgenda([
        ...rooms,
        on('opening', '09:00 09:30', { format: 'keynote', track: 'k' }),
        on('lunch', '12:00 13:00', { format: 'lunch' }),
      ]),
      day,
    );
    expect(columnsOf(grid)).toEqual(['room A', 'room B', 'room C']);
    expect(cellsOf(grid)).toEqual([
      'opening 0+3 0/1 0+30',
      'a 0+1 0/1 30+150',
      'b 1+1 0/1 30+150',
      'c 2+1 0/1 30+90',
      'lunch 0+3 0/1 180+14',
    ]);
  });

  test('a break in a room stays in that room, a keynote beside others in its own column', () => {
    const grid = gridOf(
      timedAgenda([
        ...rooms,
        on('tea', '12:00 12:30', { format: 'break', room: 'B' }),
        on('keynote', '10:00 11:00', { format: 'keynote' }),
      ]),
      day,
    );
    expect(columnsOf(grid)).toEqual(['room A', 'room B', 'room C', 'none']);
    expect(cellsOf(grid)).toContain('tea 1+1 0/1 150+30');
    expect(cellsOf(grid)).toContain('keynote 3+1 0/1 30+60');
  });

  test('a break leaves out a room in use, and spans the most adjacent free rooms', () => {
    const lunchtime = on('late', '12:30 13:30', { room: 'A' });
    const grid = gridOf(
      timedAgenda([...rooms, lunchtime, on('lunch', '12:00 13:00', { format: 'lunch' })]),
      day,
    );
    expect(cellsOf(grid)).toContain('lunch 1+2 0/1 150+60');
  });

  test('a break has another part in the free rooms beyond a room in use', () => {
    const lunchtime = on('late', '12:30 13:30', { room: 'B' });
    const more = ['D', 'E'].map((room) => on(`in ${room}`, '09:30 10:10', { room }));
    const { cells, pieces, columns, ...rest } = gridOf(
      timedAgenda([...rooms, ...more, lunchtime, on('lunch', '12:00 13:00', { format: 'lunch' })]),
      day,
    );
    expect(cellsOf({ cells, pieces, columns, ...rest })).toContain('lunch 2+3 0/1 150+60');
    expect(pieces).toMatchObject([
      { session: { id: 'lunch' }, column: 0, columnSpan: 1, top: 150, height: 60 },
    ]);
    const lunch = cells.find(({ session }) => session.id === 'lunch');
    const said = lunch && describeCell({ cells, pieces, columns, ...rest }, lunch);
    expect(said?.columns.map(({ key }) => key)).toEqual(columns.map(({ key }) => key));
  });

  test('a break while all rooms are in use has a column of its own', () => {
    const grid = gridOf(timedAgenda([...rooms, on('coffee', '10:00 10:30', { format: 'break' })]), day);
    expect(columnsOf(grid)).toEqual(['room A', 'room B', 'room C', 'none']);
    expect(cellsOf(grid)).toContain('coffee 3+1 0/1 30+30');
  });

  test('two breaks at once both have a cell', () => {
    const grid = gridOf(
      timedAgenda([
        ...rooms,
        on('lunch', '12:00 13:00', { format: 'lunch' }),
        on('desk', '12:30 14:00', { format: 'registration' }),
      ]),
      day,
    );
    expect(cellsOf(grid)).toContain('lunch 0+3 0/1 150+60');
    expect(cellsOf(grid)).toContain('desk 3+1 0/1 180+44');
  });

  test('a break spans the last column too if that is free', () => {
    const grid = gridOf(
      timedAgenda([
        ...rooms,
        on('somewhere', '10:00 11:00'),
        on('lunch', '12:00 13:00', { format: 'lunch' }),
      ]),
      day,
    );
    expect(cellsOf(grid)).toContain('lunch 0+4 0/1 150+14');
  });

  test('a day with only breaks has one column', () => {
    const grid = gridOf(timedAgenda([on('party', '18:00 20:00', { format: 'social' })]), day);
    expect(columnsOf(grid)).toEqual(['none']);
    expect(cellsOf(grid)).toEqual(['party 0+1 0/1 0+14']);
  });
});

describe('time', () => {
  test('overlapping sessions of one room are side by side, without narrowing others', () => {
    const grid = gridOf(
      timedAgenda([
        on('a', '09:00 10:00', { room: 'A' }),
        on('b', '09:30 11:00', { room: 'A' }),
        on('c', '10:00 10:30', { room: 'A' }),
        on('d', '11:00 12:00', { room: 'A' }),
      ]),
      day,
    );
    expect(cellsOf(grid)).toEqual([
      'a 0+1 0/2 0+60',
      'b 0+1 1/2 30+90',
      'c 0+1 0/2 60+30',
      'd 0+1 0/1 120+60',
    ]);
  });

  test('has a line at each start and end', () => {
    const grid = gridOf(timedAgenda([on('a', '09:00 09:40'), on('b', '09:40 10:30')]), day);
    expect(grid.lines).toEqual([
      { minute: 0, at: at('2021-08-06T09:00'), starts: true },
      { minute: 40, at: at('2021-08-06T09:40'), starts: true },
      { minute: 90, at: at('2021-08-06T10:30'), starts: false },
    ]);
    expect(grid.minutes).toBe(90);
  });

  test('a session after midnight is complete on its day, and its rest is marked on the next', () => {
    const agenda = timedAgenda([
      on('hack', '22:00 23:00', { end: '2021-08-07T10:00', room: 'A' }),
      { id: 'b', start: '2021-08-07T09:00', end: '2021-08-07T11:00', room: 'B' },
    ]);
    expect(gridOf(agenda, day).cells).toMatchObject([{ top: 0, height: 720, endsAfter: false }]);
    expect(gridOf(agenda, '2021-08-07' as DayKey).cells).toMatchObject([
      { session: { id: 'hack' }, top: 0, height: 60, startsBefore: true, endsAfter: false },
      { session: { id: 'b' }, top: 0, height: 120, startsBefore: false },
    ]);
  });

  test('a session of several days is cut at each day', () => {
    const agenda = timedAgenda([
      on('hall', '08:00 09:00', { end: '2021-08-08T15:00', room: 'A' }),
      on('a', '09:00 17:00', { room: 'B' }),
      { id: 'b', start: '2021-08-07T10:00', end: '2021-08-07T16:00', room: 'B' },
      { id: 'c', start: '2021-08-08T10:00', end: '2021-08-08T12:00', room: 'B' },
    ]);
    const hall = ['2021-08-06', '2021-08-07', '2021-08-08'].map((one) => {
      const { cells, minutes } = gridOf(agenda, one as DayKey);
      const { top, height, startsBefore, endsAfter } =
        cells.find(({ session }) => session.room?.id === 'A') ?? {};
      return { top, height, startsBefore, endsAfter, minutes };
    });
    expect(hall).toEqual([
      { top: 0, height: 540, startsBefore: false, endsAfter: true, minutes: 540 },
      { top: 0, height: 360, startsBefore: true, endsAfter: true, minutes: 360 },
      { top: 0, height: 300, startsBefore: true, endsAfter: false, minutes: 300 },
    ]);
  });

  test('a repeated hour has its height twice', () => {
    const zone = 'America/Los_Angeles' as Zone;
    const agenda = timedAgenda(
      [{ id: 'night', start: '2021-11-07T00:00', end: '2021-11-07T03:00', room: 'A' }],
      zone,
    );
    expect(gridOf(agenda, '2021-11-07' as DayKey).minutes).toBe(240);
  });

  test('a day without sessions is empty', () => {
    expect(gridOf(timedAgenda([{ id: 'a' }]), day)).toEqual({
      day,
      start: null,
      minutes: 0,
      columns: [],
      cells: [],
      parts: new Map(),
      pieces: [],
      lines: [],
    });
  });
});

describe('any day', () => {
  const anyGrid = (holds: (agenda: Agenda) => void) => fc.property(generatedDay, holds);
  const grids = (agenda: Agenda) => agenda.conference.days.map((one) => gridOf(agenda, one));
  const bottom = ({ top, height }: Pick<GridCell, 'top' | 'height'>) => top + height;

  test('cells of a lane do not overlap, and all are within the columns and the time axis', () => {
    fc.assert(
      anyGrid((agenda) => {
        for (const { cells: own, pieces, columns, minutes } of grids(agenda)) {
          const cells = [...own, ...pieces.map((piece) => ({ ...piece, lane: 0, lanes: 1 }))];
          const misplaced = cells.filter(
            (cell) =>
              cell.top < 0 ||
              cell.height <= 0 ||
              bottom(cell) > minutes ||
              cell.column + cell.columnSpan > columns.length ||
              cell.lane >= cell.lanes,
          );
          const colliding = cells.flatMap((a, position) =>
            cells.slice(position + 1).flatMap((b) => {
              const together = a.top < bottom(b) && b.top < bottom(a);
              const sameColumn = a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;
              const apart = a.lanes === b.lanes && a.lane !== b.lane;
              return together && sameColumn && !apart ? [[a.session.id, b.session.id]] : [];
            }),
          );
          expect({ misplaced, colliding }).toEqual({ misplaced: [], colliding: [] });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('each session has one cell on its day, and at most one on any other', () => {
    fc.assert(
      anyGrid((agenda) => {
        for (const { day: one, cells } of grids(agenda)) {
          const ids = cells.map(({ session }) => session.id);
          const own = agenda.sessions.filter((session) => session.day === one).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toEqual(expect.arrayContaining(own));
          expect(cells.every(({ session }) => (session.day ?? '') <= one)).toBe(true);
        }
      }),
    );
  });

  test('cells are at their time, in reading order', () => {
    fc.assert(
      anyGrid((agenda) => {
        for (const { cells, start, lines, minutes } of grids(agenda)) {
          expect(cells.toSorted(inReadingOrder)).toEqual(cells);
          for (const cell of cells) {
            if (start === null) throw new Error('an axis without a beginning');
            if (!cell.startsBefore) expect(minuteOfAxis(lines, cell.start)).toBe(cell.top);
            if (!cell.endsAfter && cell.end > cell.start) {
              expect(minuteOfAxis(lines, cell.end)).toBe(bottom(cell));
            }
          }
          const ruled = lines.map(({ minute }) => minute);
          expect(ruled).toEqual([...new Set(ruled)].toSorted((a, b) => a - b));
          expect([ruled[0], ruled.at(-1)]).toEqual([0, minutes]);
        }
      }),
    );
  });

  test('time between sessions is shrunk to 14 minutes if it is longer than 30, and all other time is as it is', () => {
    fc.assert(
      anyGrid((agenda) => {
        for (const { cells, lines } of grids(agenda)) {
          const events = cells.filter(({ session }) => !isPause(session.format));
          for (const [position, to] of lines.entries()) {
            const from = lines[position - 1];
            if (from === undefined) continue;
            const length = minutesBetween(from.at, to.at);
            const isBusy = events.some((cell) => isWithin(cell, from.minute, to.minute));
            expect(to.minute - from.minute).toBe(isBusy || length <= 30 ? length : 14);
          }
        }
      }),
    );
  });

  test('now moves through a shrunk gap, and is null before and after the day', () => {
    const { lines } = gridOf(timedAgenda([on('a', '09:00 10:00'), on('b', '12:00 13:00')]), day);
    const minutes = ['08:59', '09:00', '09:30', '11:00', '12:00', '13:00', '13:01'].map((time) =>
      minuteOfAxis(lines, at(`2021-08-06T${time}`)),
    );
    expect(minutes).toEqual([null, 0, 30, 67, 74, 134, null]);
  });

  test('no column is empty', () => {
    fc.assert(
      anyGrid((agenda) => {
        for (const { cells, columns } of grids(agenda)) {
          const own = new Set(cells.filter(({ columnSpan }) => columnSpan === 1).map(({ column }) => column));
          expect(own.size).toBe(columns.length);
        }
      }),
    );
  });
});

test('a day of 2,000 sessions in 60 rooms, out of 10,000, is complete', () => {
  const sessions = Array.from({ length: 10_000 }, (_, index): TimedSession => {
    const start = addMinutes(
      at('2021-08-06T08:00'),
      (index % 5) * 1440 + (Math.floor(index / 300) % 34) * 20,
    );
    return { id: String(index), start, end: addMinutes(start, 30), room: `r${Math.floor(index / 5) % 60}` };
  });
  const agenda = timedAgenda(sessions);
  for (const one of agenda.conference.days) {
    const { cells, columns } = gridOf(agenda, one);
    expect([cells.length, columns.length]).toEqual([2000, 60]);
  }
});
