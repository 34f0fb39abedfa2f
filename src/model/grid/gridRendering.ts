import { byPlace, type GridCell } from './gridCell.ts';
import type { GridScale, GridView } from './gridScale.ts';

/** The distance of a cell from the view in pixels; 0 if any of it is in view. */
function distanceTo(
  { fromStart, top, width, height }: GridView,
  { perMinute, column }: GridScale,
): (cell: GridCell) => number {
  return (cell) => {
    const across = Math.max(
      cell.column * column - (fromStart + width),
      fromStart - (cell.column + cell.columnSpan) * column,
    );
    const down = Math.max(cell.top * perMinute - (top + height), top - (cell.top + cell.height) * perMinute);
    return Math.max(0, across, down);
  };
}

/**
 * One step from the currently rendered cells of a scrolled grid towards the wanted ones. Rendering a cell takes
 * milliseconds on a slow phone, so each step adds a few: the visible ones, or those visible next. Unwanted cells stay
 * while there are cells to add, unless there are as many of them.
 *
 * @param batchSize the number of cells to add
 * @returns in reading order; `rendered` itself if nothing changes
 */
export function nextRenderedCells(
  rendered: readonly GridCell[],
  wanted: readonly GridCell[],
  batchSize: number,
  view: GridView,
  scale: GridScale,
): readonly GridCell[] {
  if (rendered === wanted) return rendered;
  const known = new Set(rendered);
  const missing = wanted.filter((cell) => !known.has(cell));
  if (missing.length === 0) return rendered.length === wanted.length ? rendered : wanted;
  // Removes unwanted cells together with the last addition: each frame that changes anything has a cost.
  if (missing.length <= batchSize) return wanted;
  const distance = distanceTo(view, scale);
  const nearest = missing.toSorted((a, b) => distance(a) - distance(b)).slice(0, Math.max(1, batchSize));
  const remaining =
    rendered.length > 2 * wanted.length ? rendered.filter((cell) => wanted.includes(cell)) : rendered;
  return [...remaining, ...nearest].toSorted(byPlace);
}

const fewest = 8;
const usual = 16;
const highest = 48;
/** The longest time between two steps without a dropped frame, in milliseconds. */
const inTime = 22;

/** How many cells the next step may add: more while the device keeps up, half as many once it does not. */
export function nextBatchSize(batchSize: number | null, milliseconds: number): number {
  if (batchSize === null) return usual;
  return milliseconds <= inTime
    ? Math.min(highest, batchSize + 8)
    : Math.max(fewest, Math.floor(batchSize / 2));
}
