import type { AgendaSession } from '../agenda/agenda.ts';
import type { Instant } from '../zonedTime.ts';

/** A session and where it stands on a grid's axis. Minutes are those that pass, from the axis's beginning. */
export interface GridStretch {
  readonly session: AgendaSession;
  /** When the session runs, also beyond the axis. */
  readonly start: Instant;
  readonly end: Instant;
  readonly top: number;
  /** At least 1. */
  readonly height: number;
  /** It began before the axis does, as on an earlier day. */
  readonly startsBefore: boolean;
  /** It goes on after the axis ends, as on a later day. */
  readonly endsAfter: boolean;
}

/** A session in its place on the grid. */
export interface GridCell extends GridStretch {
  /** The first column it stands in, by place in the grid's `columns`. */
  readonly column: number;
  /** How many columns it goes across. */
  readonly columnSpan: number;
  /** Its place, from 0, among the `lanes` side by side into which the column parts here. */
  readonly lane: number;
  readonly lanes: number;
}

/** What a session that goes across takes besides its cell, where others part the columns: to be seen, not read. */
export interface GridPiece {
  readonly session: AgendaSession;
  readonly top: number;
  readonly height: number;
  readonly column: number;
  readonly columnSpan: number;
}

/** The order to read cells in: by time, column and lane. */
export function byPlace(a: GridCell, b: GridCell): number {
  return a.top - b.top || a.column - b.column || a.lane - b.lane;
}

/** Whether the cell takes any of the minutes from `from` until `until`. */
export function isWithin({ top, height }: GridStretch, from: number, until: number): boolean {
  return top < until && top + height > from;
}
