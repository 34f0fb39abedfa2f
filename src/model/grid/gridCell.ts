import type { AgendaSession } from '../agenda/agenda.ts';
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
export function byPlace(a: GridCell, b: GridCell): number {
  return a.top - b.top || a.column - b.column || a.lane - b.lane;
}

/** Whether a cell overlaps the minutes from `from` until `until`. */
export function isWithin({ top, height }: GridStretch, from: number, until: number): boolean {
  return top < until && top + height > from;
}
