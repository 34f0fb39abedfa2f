import type { AgendaSession } from '../agenda/agenda.ts';
import { letterWidth } from '../text/letterWidth.ts';
import type { Instant } from '../zonedTime.ts';

/** A session on a grid's axis, in elapsed minutes from the axis's start. */
export interface GridStretch {
  readonly session: AgendaSession;
  /** When the session takes place, also beyond the axis. */
  readonly start: Instant;
  readonly end: Instant;
  readonly top: number;
  /** At least 1. */
  readonly height: number;
  /** It started before the axis, on an earlier day. */
  readonly startsBefore: boolean;
  /** It continues after the axis, on a later day. */
  readonly endsAfter: boolean;
}

/** A session in its place on the grid. */
export interface GridCell extends GridStretch {
  /** The index of its first column. */
  readonly column: number;
  /** The number of columns it spans. */
  readonly columnSpan: number;
  /** Its index among the `lanes` that the column is split into at this time. */
  readonly lane: number;
  readonly lanes: number;
}

/** A further piece of a session that spans columns, where other sessions interrupt it. Visual only. */
export interface GridPiece {
  readonly session: AgendaSession;
  readonly top: number;
  readonly height: number;
  readonly column: number;
  readonly columnSpan: number;
}

/** Compares cells in reading order: by time, column and lane. */
export function inReadingOrder(a: GridCell, b: GridCell): number {
  return a.top - b.top || a.column - b.column || a.lane - b.lane;
}

/** Whether a cell overlaps the minutes from `from` until `until`. */
export function isWithin({ top, height }: GridStretch, from: number, until: number): boolean {
  return top < until && top + height > from;
}

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
 * @param width in pixels, like `height`
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

/** The space for the speakers in a cell with a star. */
export interface SpeakerLines {
  /** At least 2. */
  readonly lines: number;
  /** The last two lines are beside the star. */
  readonly besideStar: boolean;
}

/** In pixels, of a wide font: a title rarely takes more lines than expected. In narrow columns the type is smaller. */
const letterWidths = { tight: 7.6, usual: 8.2 };
const tightest = 140;
/** In pixels: the edges and paddings at both sides of a cell. */
const sides = 18;

/** The lines of a title, broken between words, and anywhere between Chinese characters, which are two letters wide. */
function titleLines(title: string, mostLetters: number): number {
  let lines = 1;
  let taken = 0;
  for (const [word, space] of title.matchAll(/(\s*)(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)/g)) {
    const letters = letterWidth(word);
    if (taken > 0 && taken + letters > mostLetters) {
      lines += 1;
      taken = letters - (space ?? '').length;
    } else taken += letters;
  }
  return lines;
}

/**
 * The lines for the speakers below a title: two, and those that the title leaves.
 *
 * @param title of the session
 * @param lines for the title, see `CellRoom`
 * @param width of the cell in pixels
 */
export function speakerLines(title: string, lines: number, width: number): SpeakerLines {
  const pixels = width < tightest ? letterWidths.tight : letterWidths.usual;
  const free = lines - titleLines(title, Math.max(1, width - sides) / pixels);
  if (free >= 2) return { lines: free, besideStar: false };
  return { lines: 2 + Math.max(0, free), besideStar: true };
}
