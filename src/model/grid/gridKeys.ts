import type { Grid } from './grid.ts';
import type { GridCell } from './gridCell.ts';
import type { GridColumn } from './gridColumns.ts';
import { cellsOfColumn } from './gridWindow.ts';
import type { Instant } from '../zonedTime.ts';

/**
 * A step in the grid: within the column, to the column before or after (which
 * arrow leads there depends on the direction of the script), to the ends of a row (the cells at the same time),
 * or to the first and last cell. The keys of the grid pattern (WAI-ARIA Practices).
 */
export type GridStep = 'up' | 'down' | 'before' | 'after' | 'home' | 'end' | 'first' | 'last';

/** The position of keyboard navigation. */
export interface GridPosition {
  readonly cell: GridCell;
  /** The current column, if the cell spans several. */
  readonly column: number;
  /** The current minute for steps to the sides. */
  readonly minute: number;
}

/** The position of a cell that was reached by other means than keys. */
export function gridPosition(cell: GridCell): GridPosition {
  return { cell, column: cell.column, minute: cell.top };
}

function distance({ top, height }: GridCell, minute: number): number {
  if (minute < top) return top - minute;
  return Math.max(0, minute - (top + height - 1));
}

/** The nearest cell in time; of several, the one that starts nearest, then the first. */
function nearest(cells: readonly GridCell[], minute: number): GridCell | undefined {
  const distances = (cell: GridCell) => [distance(cell, minute), Math.abs(cell.top - minute)] as const;
  return cells.reduce<GridCell | undefined>((best, cell) => {
    if (best === undefined) return cell;
    const [[bestAway, bestStart], [away, start]] = [distances(best), distances(cell)];
    return away < bestAway || (away === bestAway && start < bestStart) ? cell : best;
  }, undefined);
}

function spansColumn({ column, columnSpan }: GridCell, index: number): boolean {
  return column <= index && index < column + columnSpan;
}

function includesMinute({ top, height }: GridCell, minute: number): boolean {
  return top <= minute && minute < top + height;
}

const rowsAt = new WeakMap<Grid, Map<number, readonly GridCell[]>>();

/**
 * The cells at a minute, from the first column to the last. Cached per minute, because every cell asks and a large day
 * has thousands.
 */
function cellsAt(grid: Grid, minute: number): readonly GridCell[] {
  let rows = rowsAt.get(grid);
  if (!rows) rowsAt.set(grid, (rows = new Map()));
  let row = rows.get(minute);
  if (!row) {
    row = grid.cells
      .filter((cell) => includesMinute(cell, minute))
      .toSorted((a, b) => a.column - b.column || a.lane - b.lane);
    rows.set(minute, row);
  }
  return row;
}

function nextInColumn(grid: Grid, { cell, column }: GridPosition, step: 1 | -1): GridPosition | null {
  const cells = cellsOfColumn(grid, column);
  const next = cells[cells.indexOf(cell) + step];
  return next ? { cell: next, column, minute: next.top } : null;
}

function nextInRow(grid: Grid, { cell, column, minute }: GridPosition, step: 1 | -1): GridPosition | null {
  const target = step === 1 ? cell.column + cell.columnSpan : cell.column - 1;
  // A cell that spans both columns is above or below, not beside.
  const others = cellsOfColumn(grid, target).filter((other) => !spansColumn(other, column));
  const next = nearest(others, minute);
  return next ? { cell: next, column: target, minute } : null;
}

function endOfRow(grid: Grid, { cell, minute }: GridPosition, step: 1 | -1): GridPosition | null {
  const row = cellsAt(grid, includesMinute(cell, minute) ? minute : cell.top);
  const next = step === 1 ? row.at(-1) : row[0];
  return next
    ? { cell: next, column: step === 1 ? next.column + next.columnSpan - 1 : next.column, minute }
    : null;
}

const stepsBy: Readonly<Record<GridStep, (grid: Grid, position: GridPosition) => GridPosition | null>> = {
  up: (grid, position) => nextInColumn(grid, position, -1),
  down: (grid, position) => nextInColumn(grid, position, 1),
  before: (grid, position) => nextInRow(grid, position, -1),
  after: (grid, position) => nextInRow(grid, position, 1),
  home: (grid, position) => endOfRow(grid, position, -1),
  end: (grid, position) => endOfRow(grid, position, 1),
  first: ({ cells: [first] }) => (first ? gridPosition(first) : null),
  last: ({ cells }) => {
    const last = cells.at(-1);
    return last ? gridPosition(last) : null;
  },
};

/**
 * The position one step away. Up and down visit all cells of the column; before and after go to the cell of the next
 * column that is nearest in time to the start of the walk. Every cell can be reached from every other.
 *
 * @returns the same position if there is no cell in that direction
 */
export function gridNeighbour(grid: Grid, position: GridPosition, step: GridStep): GridPosition {
  const next = stepsBy[step](grid, position);
  return next === null || next.cell === position.cell ? position : next;
}

/** The accessible description of a cell: "Room A, 14:00 to 14:40, 2 of 6 at this time". */
export interface CellDescription {
  /** The columns it spans. */
  readonly columns: readonly GridColumn[];
  /** When the session starts and ends, also beyond the grid's day. */
  readonly from: Instant;
  readonly to: Instant;
  /** Its number, from 1, among the cells at its start, from the first column to the last. */
  readonly position: number;
  readonly of: number;
}

/** Describes a cell for screen readers. */
export function describeCell(grid: Grid, cell: GridCell): CellDescription {
  const row = cellsAt(grid, cell.top);
  const parts = [cell, ...grid.pieces.filter(({ session }) => session === cell.session)];
  const from = Math.min(...parts.map(({ column }) => column));
  const until = Math.max(...parts.map(({ column, columnSpan }) => column + columnSpan));
  return {
    columns: grid.columns.slice(from, until),
    from: cell.start,
    to: cell.end,
    position: row.indexOf(cell) + 1,
    of: row.length,
  };
}
