import type { Grid } from './grid.ts';
import { byPlace, isWithin, type GridCell } from './gridCell.ts';

/** The cells of a column in order, those across it among them. */
interface ColumnIndex {
  readonly cells: readonly GridCell[];
  /** How far down the cells up to each place reach at most: never less than at the place before. */
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

/** The cells in or across a column, by time and lane. */
export function cellsOfColumn(grid: Grid, column: number): readonly GridCell[] {
  return indexOf(grid)[column]?.cells ?? [];
}

/** The first place at which a list that never falls is above the limit; its length where it nowhere is. */
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
 * The cells that a part of the grid shows, in the order to read them. It takes time by what it finds, not by the size
 * of the grid, so that a scrolled grid need hold no more than is seen of it.
 *
 * @param fromMinute of the grid's axis
 * @param untilMinute no longer shown
 * @param fromColumn by place in the grid's `columns`
 * @param untilColumn no longer shown
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
        // A cell across columns is found in each of them; the first one shown counts.
        const isFirst = Math.max(cell.column, first) === first + offset;
        if (isFirst && isWithin(cell, fromMinute, untilMinute)) found.push(cell);
      }
    });
  return found.toSorted(byPlace);
}
