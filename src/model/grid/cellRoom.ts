/** What there is room for in a cell of the grid. */
export interface CellRoom {
  /** Of the title, from 1. */
  readonly lines: number;
  readonly star: boolean;
  /** Who speaks, or what the clock says of it. */
  readonly status: boolean;
  /** Too narrow for the status beside the star: "25 min left" would lose its end, and "2" is not what is left. */
  readonly narrow: boolean;
}

/** Pixels of a line, and of what stands above and below all lines. */
const line = 18;
const edges = 8;
const narrowest = 88;

/**
 * What a cell shows below the first lines of its title: the star, with the status beside it, or above it in a narrow
 * cell, as where two sessions share a room.
 *
 * @param width in pixels, as is `height`
 * @param pause whether it is a pause, which has a title alone
 */
export function cellRoom(width: number, height: number, pause: boolean): CellRoom {
  const fit = Math.floor((height - edges) / line);
  const narrow = width < narrowest;
  const star = height >= 72 && !pause;
  // A narrow cell has the star in two lines, the status in three, and needs two for the title.
  const status = star && (!narrow || fit >= 7);
  const below = !star ? 0 : narrow && status ? 5 : 2;
  return { lines: Math.max(1, fit - below), star, status, narrow };
}
