import { firstIndex } from '../binarySearch.ts';
import type { Grid } from './grid.ts';
import { inReadingOrder, isWithin, type GridCell } from './gridCell.ts';

/** The cells of a column in order, including those that span it. */
interface ColumnIndex {
  readonly cells: readonly GridCell[];
  /** The lowest end among the cells up to each index. */
  readonly reach: readonly number[];
}

const indexes = new WeakMap<Grid, readonly ColumnIndex[]>();

function indexOf(grid: Grid): readonly ColumnIndex[] {
  let index = indexes.get(grid);
  if (!index) indexes.set(grid, (index = makeIndex(grid)));
  return index;
}

function makeIndex({ columns, cells }: Grid): ColumnIndex[] {
  const perColumn = columns.map((): GridCell[] => []);
  for (const cell of cells) {
    for (const column of perColumn.slice(cell.column, cell.column + cell.columnSpan)) column.push(cell);
  }
  return perColumn.map((inColumn) => {
    let furthest = 0;
    return {
      cells: inColumn,
      reach: inColumn.map(({ top, height }) => (furthest = Math.max(furthest, top + height))),
    };
  });
}

/** The cells in a column, including those that span it, by time and lane. */
export function cellsOfColumn(grid: Grid, column: number): readonly GridCell[] {
  return indexOf(grid)[column]?.cells ?? [];
}

/**
 * The cells in a part of the grid, in reading order. The time depends on the number of results, not on the size of the
 * grid, so that a scrolled grid renders only what is visible.
 *
 * @param fromMinute of the grid's axis
 * @param untilMinute exclusive
 * @param fromColumn an index into the grid's `columns`
 * @param untilColumn exclusive
 */
export function gridWindow(
  grid: Grid,
  fromMinute: number,
  untilMinute: number,
  fromColumn: number,
  untilColumn: number,
): GridCell[] {
  const found: GridCell[] = [];
  const first = Math.max(0, fromColumn);
  indexOf(grid)
    .slice(first, Math.max(first, untilColumn))
    .forEach(({ cells, reach }, offset) => {
      const reaches = (index: number) => (reach[index] ?? Infinity) > fromMinute;
      for (let index = firstIndex(reach.length, reaches); index < cells.length; index += 1) {
        const cell = cells[index];
        if (cell === undefined || cell.top >= untilMinute) break;
        // A cell that spans columns is found in each; the first visible one counts.
        const isFirst = Math.max(cell.column, first) === first + offset;
        if (isFirst && isWithin(cell, fromMinute, untilMinute)) found.push(cell);
      }
    });
  return found.toSorted(inReadingOrder);
}

/** Where a grid opens: a minute of its axis and a column index. */
export interface GridOpening {
  readonly minute: number;
  readonly column: number;
}

/**
 * The opening that shows what is on: the earliest start of a running session, so that titles are in view, and its first
 * room. Sessions that started too long ago to fit, such as exhibitions, do not count.
 *
 * @param now the current minute
 * @param most how many minutes fit above it
 */
export function gridOpening({ cells }: Grid, now: number, most: number): GridOpening {
  const running = cells.filter(({ top, height }) => top <= now && now < top + height && now - top <= most);
  return {
    minute: running.reduce((earliest, { top }) => Math.min(earliest, top), now),
    column: running.length === 0 ? 0 : Math.min(...running.map(({ column }) => column)),
  };
}
