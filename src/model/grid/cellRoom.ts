/** The content that fits in a cell of the grid. */
export interface CellRoom {
  /** The lines of the title, at least 1. */
  readonly lines: number;
  readonly star: boolean;
  /** The speakers, or the current state of the session. */
  readonly status: boolean;
  /** Too narrow for the status beside the star: "25 min left" would be cut off, and "2" would be wrong. */
  readonly narrow: boolean;
}

/** The height of a line in pixels, and of the padding above and below all lines. */
const line = 16;
const edges = 8;
const narrowest = 88;

/**
 * Chooses what a cell shows below the first lines of its title: the star, with the status beside it, or above it in a
 * narrow cell, such as when two sessions share a room.
 *
 * @param width in pixels, as is `height`
 * @param pause whether it is a break, which only has a title
 */
export function cellRoom(width: number, height: number, pause: boolean): CellRoom {
  const fit = Math.floor((height - edges) / line);
  const narrow = width < narrowest;
  const star = height >= 72 && !pause;
  // In a narrow cell the star takes two lines, the status three, and the title needs two.
  const status = star && (!narrow || fit >= 7);
  const below = !star ? 0 : narrow && status ? 5 : 2;
  return { lines: Math.max(1, fit - below), star, status, narrow };
}
