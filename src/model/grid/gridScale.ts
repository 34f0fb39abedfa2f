import type { Grid } from './grid.ts';
import { isPause } from '../session.ts';

/** The scale of a grid, in pixels at the default text size (16 px). */
export interface GridScale {
  readonly perMinute: number;
  readonly column: number;
}

/** The height for a title of three lines and the speakers. */
const comfortableHeight = 96;
const leastPerMinute = 2;
/** One line of title in five minutes; more would make a day of lightning talks endless. */
const mostPerMinute = 4.5;
/** Narrower columns break words. */
const narrowestColumn = 120;
/** On narrower screens one room fills the view, and visitors swipe to the next. */
const narrowScreen = 520;
/** The share of a narrow screen for one room, so that a part of the next is visible. */
const shareOfNarrow = 0.84;

/**
 * Chooses one scale for all cells, so that nine of ten sessions have space for their text. Columns fill the width as
 * long as they are readable.
 *
 * @param width the width for columns
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

/** A part of a grid by minutes and columns; ends are exclusive. */
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

/** The visible part of a grid, in the pixels of `GridScale`. */
export interface GridView {
  /** From the side where the first column begins. */
  readonly fromStart: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rendered part grows and shrinks in steps of this many pixels, so that most scrolling changes nothing. */
const step = 320;

/** The direction of scrolling: -1 towards the start, 1 towards the end, 0 at rest. */
export interface GridHeading {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
}

/** The direction in which a view has moved; unchanged if it has not. */
export function headingOf(from: GridView, to: GridView, before: GridHeading): GridHeading {
  const across = Math.sign(to.fromStart - from.fromStart) as GridHeading['across'];
  const down = Math.sign(to.top - from.top) as GridHeading['down'];
  return across === 0 && down === 0 ? before : { across, down };
}

const standing: GridHeading = { across: 0, down: 0 };

/**
 * The part of the grid to render for a view: what is visible, up to one step more on each side, and another one ahead.
 * Both ends move together, so that one frame changes instead of two.
 */
export function partInView(
  { fromStart, top, width, height }: GridView,
  { perMinute, column }: GridScale,
  { across, down }: GridHeading = standing,
): GridPart {
  const [firstStep, firstColumn] = [Math.floor(top / step), Math.floor(fromStart / column)];
  const before = (firstStep - (down < 0 ? 2 : 1)) * step;
  const after = (firstStep + Math.ceil(height / step) + (down > 0 ? 2 : 1)) * step;
  return {
    fromMinute: Math.max(0, Math.floor(before / perMinute)),
    untilMinute: Math.ceil(after / perMinute),
    fromColumn: Math.max(0, firstColumn - (across < 0 ? 2 : 1)),
    untilColumn: firstColumn + Math.ceil(width / column) + (across > 0 ? 2 : 1),
  };
}
