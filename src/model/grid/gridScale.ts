import type { Grid } from './grid.ts';
import { isPause } from '../session.ts';

/** How large a grid is drawn, in pixels at the usual size of text (16 px). */
export interface GridScale {
  readonly perMinute: number;
  readonly column: number;
}

/** What a session of usual length needs to show a title of three lines and its people. */
const comfortableHeight = 96;
const leastPerMinute = 2;
/** A title of one line in five minutes; more, and a day of lightning talks has no end. */
const mostPerMinute = 4.5;
/** A column of narrower words is read letter by letter. */
const narrowestColumn = 120;
/** On a screen narrower than this one room is looked at, and one swipes to the next. */
const narrowScreen = 520;
/** How much of a narrow screen one room takes, so that the next one peeks in. */
const shareOfNarrow = 0.84;

/**
 * True heights need one scale for all: such that nine of ten sessions have room for their words. Columns fill the
 * width, as long as they can be read.
 *
 * @param width what there is for columns
 */
export function gridScale({ cells, columns }: Grid, width: number): GridScale {
  const lengths = cells
    .filter(({ session }) => !isPause(session.format))
    .map(({ height }) => height)
    .toSorted((a, b) => a - b);
  const short = lengths[Math.floor(lengths.length / 10)] ?? 40;
  const perMinute = Math.min(mostPerMinute, Math.max(leastPerMinute, comfortableHeight / short));
  const share =
    columns.length > 1 && width < narrowScreen ? width * shareOfNarrow : width / (columns.length || 1);
  return { perMinute, column: Math.max(narrowestColumn, Math.floor(share)) };
}

/** A part of a grid, by minutes and columns; the ends do not belong to it. */
export interface GridPart {
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly fromColumn: number;
  readonly untilColumn: number;
}

export function samePart(a: GridPart, b: GridPart): boolean {
  return (
    a.fromMinute === b.fromMinute &&
    a.untilMinute === b.untilMinute &&
    a.fromColumn === b.fromColumn &&
    a.untilColumn === b.untilColumn
  );
}

/** A scrolled view on a drawn grid, in the pixels of `GridScale`. */
export interface GridView {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Steps, in pixels, by which the part held grows and shrinks: most scrolling changes nothing. */
const step = 320;

/** Where a scrolled view goes: -1 towards the beginning, 1 towards the end, 0 while it stands. */
export interface GridHeading {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
}

/** How a view has moved; as before where it has not. */
export function headingOf(from: GridView, to: GridView, before: GridHeading): GridHeading {
  const across = Math.sign(to.left - from.left) as GridHeading['across'];
  const down = Math.sign(to.top - from.top) as GridHeading['down'];
  return across === 0 && down === 0 ? before : { across, down };
}

const standing: GridHeading = { across: 0, down: 0 };

/**
 * The part of the grid to hold for a view: all that is seen, up to a step more on each side, and another one ahead. Both
 * ends move on together, so that what comes and what goes change one frame, and not two.
 */
export function partInView(
  { left, top, width, height }: GridView,
  { perMinute, column }: GridScale,
  { across, down }: GridHeading = standing,
): GridPart {
  const [firstStep, firstColumn] = [Math.floor(top / step), Math.floor(left / column)];
  const before = (firstStep - (down < 0 ? 2 : 1)) * step;
  const after = (firstStep + Math.ceil(height / step) + (down > 0 ? 2 : 1)) * step;
  return {
    fromMinute: Math.max(0, Math.floor(before / perMinute)),
    untilMinute: Math.ceil(after / perMinute),
    fromColumn: Math.max(0, firstColumn - (across < 0 ? 2 : 1)),
    untilColumn: firstColumn + Math.ceil(width / column) + (across > 0 ? 2 : 1),
  };
}
