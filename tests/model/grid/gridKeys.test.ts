import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, type Grid } from '../../../src/model/grid/grid.ts';
import {
  describeCell,
  gridNeighbour,
  gridPosition,
  type GridStep,
} from '../../../src/model/grid/gridKeys.ts';
import { inReadingOrder, isWithin } from '../../../src/model/grid/gridCell.ts';
import { cellsOfColumn, gridWindow } from '../../../src/model/grid/gridWindow.ts';
import type { DayKey } from '../../../src/model/zonedTime.ts';
import { generatedDay, gridDay } from '../../fixtures/generatedDay.ts';
import { at, timedAgenda } from '../../fixtures/timedAgenda.ts';

const day = '2021-08-06' as DayKey;
const arrows: GridStep[] = ['up', 'down', 'before', 'after'];
const steps: GridStep[] = [...arrows, 'home', 'end', 'first', 'last'];

/** Three rooms: two sessions before lunch in A, a long one in B, and only one late in C. */
const grid = gridOf(
  timedAgenda(
    [
      ['a1', '09:00', '09:40', 'A'],
      ['b1', '09:00', '12:00', 'B'],
      ['a2', '10:00', '11:00', 'A'],
      ['a3', '10:30', '11:30', 'A'],
      ['c1', '11:00', '12:00', 'C'],
      ['lunch', '12:00', '13:00', undefined],
      ['b2', '13:00', '14:00', 'B'],
    ].map(([id = '', start = '', end = '', room]) => ({
      id,
      start: `2021-08-06T${start}`,
      end: `2021-08-06T${end}`,
      ...(room === undefined ? { format: 'lunch' as const } : { room }),
    })),
  ),
  day,
);

function cell(id: string, of: Grid = grid) {
  const found = of.cells.find(({ session }) => session.id === id);
  if (!found) throw new Error(`no cell of ${id}`);
  return found;
}

/** The sessions on the way from one session. */
function walk(id: string, ...walked: GridStep[]): string[] {
  let position = gridPosition(cell(id));
  return walked.map((step) => (position = gridNeighbour(grid, position, step)).cell.session.id);
}

describe('arrow keys', () => {
  test.each<[string, GridStep[], string[]]>([
    ['a1', ['down', 'down', 'down', 'down'], ['a2', 'a3', 'lunch', 'lunch']],
    ['lunch', ['up', 'up', 'up', 'up'], ['a3', 'a2', 'a1', 'a1']],
    ['a3', ['after', 'after', 'after'], ['b1', 'c1', 'c1']],
    ['a3', ['after', 'after', 'before', 'before', 'before'], ['b1', 'c1', 'b1', 'a3', 'a3']],
    ['c1', ['home', 'end'], ['a3', 'c1']],
    ['b1', ['home', 'end'], ['a1', 'b1']],
    ['a2', ['first', 'last'], ['a1', 'b2']],
    ['lunch', ['before', 'after', 'home', 'end'], ['lunch', 'lunch', 'lunch', 'lunch']],
  ])('from %s: %j', (from, walked, expected) => {
    expect(walk(from, ...walked)).toEqual(expected);
  });

  test('in a cell across all columns keep the column that the focus came from', () => {
    expect(walk('b1', 'down', 'down')).toEqual(['lunch', 'b2']);
    expect(walk('c1', 'down', 'down', 'up')).toEqual(['lunch', 'lunch', 'c1']);
  });

  test('lead to another cell or stay in place, never outside the grid', () => {
    fc.assert(
      fc.property(generatedDay, fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (agenda, walked) => {
        const any = gridOf(agenda, gridDay as DayKey);
        const [first] = any.cells;
        if (!first) return;
        let position = gridPosition(first);
        for (const step of walked) {
          const next = gridNeighbour(any, position, step);
          const known = any.cells.includes(next.cell);
          const inColumn = cellsOfColumn(any, next.column).includes(next.cell);
          const moved = next.cell !== position.cell || next === position;
          expect({ step, known, inColumn, moved }).toEqual({
            step,
            known: true,
            inColumn: true,
            moved: true,
          });
          position = next;
        }
      }),
    );
  });

  test('alone reach every cell from every other', () => {
    fc.assert(
      fc.property(generatedDay, fc.nat(), (agenda, from) => {
        const any = gridOf(agenda, gridDay as DayKey);
        const start = any.cells[from % Math.max(1, any.cells.length)];
        if (!start) return;
        const positions = [gridPosition(start)];
        const keyOf = ({ cell: { session }, column, minute }: (typeof positions)[0]) =>
          `${session.id} ${column} ${minute}`;
        const seen = new Set(positions.map(keyOf));
        for (const position of positions) {
          for (const step of arrows) {
            const next = gridNeighbour(any, position, step);
            if (seen.has(keyOf(next))) continue;
            seen.add(keyOf(next));
            positions.push(next);
          }
        }
        expect(new Set(positions.map(({ cell: { session } }) => session.id)).size).toBe(any.cells.length);
      }),
    );
  });
});

describe('describeCell', () => {
  test('includes room, times and the position among simultaneous sessions', () => {
    expect(describeCell(grid, cell('a3'))).toMatchObject({
      columns: [{ key: 'room A' }],
      from: at('2021-08-06T10:30'),
      to: at('2021-08-06T11:30'),
      position: 2,
      of: 3,
    });
    expect(describeCell(grid, cell('c1'))).toMatchObject({
      columns: [{ key: 'room C' }],
      position: 3,
      of: 3,
    });
  });

  test('includes all rooms that a break spans', () => {
    const { columns, position, of } = describeCell(grid, cell('lunch'));
    expect(columns.map(({ key }) => key)).toEqual(['room A', 'room B', 'room C']);
    expect([position, of]).toEqual([1, 1]);
  });

  test('gives different positions to sessions with the same start', () => {
    fc.assert(
      fc.property(generatedDay, (agenda) => {
        const any = gridOf(agenda, gridDay as DayKey);
        const positions = any.cells.map((one) => ({ top: one.top, ...describeCell(any, one) }));
        const said = new Set(positions.map(({ top, position }) => `${top} ${position}`));
        expect(said.size).toBe(positions.length);
        expect(positions.every(({ position, of }) => position >= 1 && position <= of)).toBe(true);
      }),
    );
  });
});

describe('gridWindow', () => {
  const minute = fc.integer({ min: -100, max: 3000 });
  const column = fc.integer({ min: -2, max: 9 });

  test('gives what a check of every cell gives, in the same order', () => {
    fc.assert(
      fc.property(generatedDay, minute, minute, column, column, (agenda, from, until, left, right) => {
        const any = gridOf(agenda, gridDay as DayKey);
        const seen = any.cells.filter(
          (one) =>
            isWithin(one, from, until) &&
            one.column < right &&
            one.column + one.columnSpan > Math.max(0, left) &&
            Math.max(0, left) < right,
        );
        const shown = from < until ? gridWindow(any, from, until, left, right) : [];
        expect(shown).toEqual(from < until ? seen.toSorted(inReadingOrder) : []);
      }),
      { numRuns: 200 },
    );
  });

  test('covers the whole grid, and nothing beyond it', () => {
    expect(gridWindow(grid, 0, grid.minutes, 0, grid.columns.length)).toEqual(grid.cells);
    expect(gridWindow(grid, grid.minutes, 9999, 0, 3)).toEqual([]);
    expect(gridWindow(grid, 0, 9999, 3, 9)).toEqual([]);
  });
});
