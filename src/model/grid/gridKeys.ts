import type { Grid } from './grid.ts';
import type { GridCell } from './gridCell.ts';
import type { GridColumn } from './gridColumns.ts';
import { cellsOfColumn } from './gridWindow.ts';
import type { Instant } from '../zonedTime.ts';

/**
 * A step on the grid: in the column, to the columns beside, to the ends of the row (what goes on at the same time), to
 * the first and the last cell of all. The keys of the grid pattern of WAI-ARIA APG: arrows, Home and End, and Control
 * with Home and End.
 */
export type GridStep = 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'first' | 'last';

/** Where somebody stands who walks on the grid by keys. */
export interface GridPlace {
  readonly cell: GridCell;
  /** Of the columns that the cell goes across, the one in which the walk came, and goes on. */
  readonly column: number;
  /** The time at which the walk goes to the sides, whatever cells it finds there. */
  readonly minute: number;
}

/** The place of who comes to a cell otherwise than by keys. */
export function gridPlace(cell: GridCell): GridPlace {
  return { cell, column: cell.column, minute: cell.top };
}

function distance({ top, height }: GridCell, minute: number): number {
  if (minute < top) return top - minute;
  return Math.max(0, minute - (top + height - 1));
}

/** The cell nearest in time; of equals the one that begins nearest, then the first. */
function nearest(cells: readonly GridCell[], minute: number): GridCell | undefined {
  const far = (cell: GridCell) => [distance(cell, minute), Math.abs(cell.top - minute)] as const;
  return cells.reduce<GridCell | undefined>((best, cell) => {
    if (best === undefined) return cell;
    const [[bestAway, bestStart], [away, start]] = [far(best), far(cell)];
    return away < bestAway || (away === bestAway && start < bestStart) ? cell : best;
  }, undefined);
}

function goesAcross({ column, columnSpan }: GridCell, place: number): boolean {
  return column <= place && place < column + columnSpan;
}

function goesOnAt({ top, height }: GridCell, minute: number): boolean {
  return top <= minute && minute < top + height;
}

const rowsAt = new WeakMap<Grid, Map<number, readonly GridCell[]>>();

/**
 * The cells that go on at a minute, from the first column to the last. Looked for once a minute that is asked about:
 * every cell that comes into view asks, and a large day has thousands.
 */
function cellsAt(grid: Grid, minute: number): readonly GridCell[] {
  let rows = rowsAt.get(grid);
  if (!rows) rowsAt.set(grid, (rows = new Map()));
  let row = rows.get(minute);
  if (!row) {
    row = grid.cells
      .filter((cell) => goesOnAt(cell, minute))
      .toSorted((a, b) => a.column - b.column || a.lane - b.lane);
    rows.set(minute, row);
  }
  return row;
}

function alongColumn(grid: Grid, { cell, column }: GridPlace, by: 1 | -1): GridPlace | null {
  const cells = cellsOfColumn(grid, column);
  const next = cells[cells.indexOf(cell) + by];
  return next ? { cell: next, column, minute: next.top } : null;
}

function toSide(grid: Grid, { cell, column, minute }: GridPlace, by: 1 | -1): GridPlace | null {
  const beside = by === 1 ? cell.column + cell.columnSpan : cell.column - 1;
  // What goes across both columns is above or below, not beside.
  const others = cellsOfColumn(grid, beside).filter((other) => !goesAcross(other, column));
  const next = nearest(others, minute);
  return next ? { cell: next, column: beside, minute } : null;
}

function toEndOfRow(grid: Grid, { cell, minute }: GridPlace, by: 1 | -1): GridPlace | null {
  const row = cellsAt(grid, goesOnAt(cell, minute) ? minute : cell.top);
  const next = by === 1 ? row.at(-1) : row[0];
  return next
    ? { cell: next, column: by === 1 ? next.column + next.columnSpan - 1 : next.column, minute }
    : null;
}

const stepsBy: Readonly<Record<GridStep, (grid: Grid, place: GridPlace) => GridPlace | null>> = {
  up: (grid, place) => alongColumn(grid, place, -1),
  down: (grid, place) => alongColumn(grid, place, 1),
  left: (grid, place) => toSide(grid, place, -1),
  right: (grid, place) => toSide(grid, place, 1),
  home: (grid, place) => toEndOfRow(grid, place, -1),
  end: (grid, place) => toEndOfRow(grid, place, 1),
  first: ({ cells: [first] }) => (first ? gridPlace(first) : null),
  last: ({ cells }) => {
    const last = cells.at(-1);
    return last ? gridPlace(last) : null;
  },
};

/**
 * The place one step from another. Up and down go through all cells of the column; left and right to the cell of the
 * next column that is nearest to the time one set out from. From every cell every other can be reached.
 *
 * @returns the same place where the step leads to no other cell
 */
export function gridNeighbour(grid: Grid, place: GridPlace, step: GridStep): GridPlace {
  const next = stepsBy[step](grid, place);
  return next === null || next.cell === place.cell ? place : next;
}

/** What to say of a cell besides its session: "Room A, 14:00 to 14:40, 2 of 6 at this time". */
export interface CellDescription {
  /** The columns it goes across, from the first to the last; one, for most. */
  readonly columns: readonly GridColumn[];
  /** When the session begins and ends, also beyond the grid's day. */
  readonly from: Instant;
  readonly to: Instant;
  /** From 1: its place among all that go on when it begins, from the first column to the last. */
  readonly place: number;
  readonly of: number;
}

export function describeCell(grid: Grid, cell: GridCell): CellDescription {
  const row = cellsAt(grid, cell.top);
  const parts = [cell, ...grid.pieces.filter(({ session }) => session === cell.session)];
  const from = Math.min(...parts.map(({ column }) => column));
  const until = Math.max(...parts.map(({ column, columnSpan }) => column + columnSpan));
  return {
    columns: grid.columns.slice(from, until),
    from: cell.start,
    to: cell.end,
    place: row.indexOf(cell) + 1,
    of: row.length,
  };
}
