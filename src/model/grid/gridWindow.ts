import type { Grid } from './grid.ts';
import { byPlace, isWithin, type GridCell } from './gridCell.ts';

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
  return perColumn.map((own) => {
    let furthest = 0;
    return { cells: own, reach: own.map(({ top, height }) => (furthest = Math.max(furthest, top + height))) };
  });
}

/** The cells in a column, including those that span it, by time and lane. */
export function cellsOfColumn(grid: Grid, column: number): readonly GridCell[] {
  return indexOf(grid)[column]?.cells ?? [];
}

/** The index of the first number above the limit in a sorted list; its length if there is none. */
function firstAbove(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
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
      for (let place = firstAbove(reach, fromMinute); place < cells.length; place += 1) {
        const cell = cells[place];
        if (cell === undefined || cell.top >= untilMinute) break;
        // A cell that spans columns is found in each; the first visible one counts.
        const isFirst = Math.max(cell.column, first) === first + offset;
        if (isFirst && isWithin(cell, fromMinute, untilMinute)) found.push(cell);
      }
    });
  return found.toSorted(byPlace);
}
