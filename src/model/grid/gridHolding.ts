import { byPlace, type GridCell } from './gridCell.ts';
import type { GridScale, GridView } from './gridScale.ts';

/** How far a cell is from what is seen, in pixels; 0 where any of it is in the view. */
function distanceTo(
  { left, top, width, height }: GridView,
  { perMinute, column }: GridScale,
): (cell: GridCell) => number {
  return (cell) => {
    const across = Math.max(
      cell.column * column - (left + width),
      left - (cell.column + cell.columnSpan) * column,
    );
    const down = Math.max(cell.top * perMinute - (top + height), top - (cell.top + cell.height) * perMinute);
    return Math.max(0, across, down);
  };
}

/**
 * One step from the cells that a scrolled grid holds in the page towards those it should hold. Putting a cell in costs
 * a slow phone milliseconds, so each step puts in a few: those that are seen, or will be first. Those no longer wanted
 * stay as long as there is anything to put in, unless they are as many again.
 *
 * @param most how many to put in
 * @returns in the order to read them; `held` itself once that is what is wanted
 */
export function holdNext(
  held: readonly GridCell[],
  wanted: readonly GridCell[],
  most: number,
  view: GridView,
  scale: GridScale,
): readonly GridCell[] {
  if (held === wanted) return held;
  const known = new Set(held);
  const missing = wanted.filter((cell) => !known.has(cell));
  if (missing.length === 0) return held.length === wanted.length ? held : wanted;
  // With the last of them go those no longer wanted: a frame that changes anything pays for itself.
  if (missing.length <= most) return wanted;
  const far = distanceTo(view, scale);
  const nearest = missing.toSorted((a, b) => far(a) - far(b)).slice(0, Math.max(1, most));
  const kept = held.length > 2 * wanted.length ? held.filter((cell) => wanted.includes(cell)) : held;
  return [...kept, ...nearest].toSorted(byPlace);
}

const fewest = 8;
const usual = 16;
const highest = 48;
/** Milliseconds from one step to the next in which no frame was left out. */
const inTime = 22;

/** How many cells the next step may put in: more while the device keeps up, half as many once it does not. */
export function nextMost(most: number | null, milliseconds: number): number {
  if (most === null) return usual;
  return milliseconds <= inTime ? Math.min(highest, most + 8) : Math.max(fewest, Math.floor(most / 2));
}
