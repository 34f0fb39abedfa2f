import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { daySpans, isOnDay } from '../daySpan.ts';
import type { GridCell, GridPiece, GridStretch } from './gridCell.ts';
import { assignColumns, type GridColumn } from './gridColumns.ts';
import { layCells } from './gridLayout.ts';
import { spanOf } from '../timetable.ts';
import { addMinutes, minutesBetween, type DayKey, type Instant, type Span } from '../zonedTime.ts';

/** A time at which something begins or ends. */
export interface GridLine {
  readonly minute: number;
  readonly at: Instant;
  /** Whether a session begins then. */
  readonly starts: boolean;
}

/** A day as columns by time. */
export interface Grid {
  readonly day: DayKey;
  /** Where the axis begins: the day's first start; null of a day without sessions. */
  readonly start: Instant | null;
  /** How long the axis is: to the day's last end, after midnight too. */
  readonly minutes: number;
  readonly columns: readonly GridColumn[];
  /** In the order to read them: by time, column and lane. */
  readonly cells: readonly GridCell[];
  /** What those that go across take besides. */
  readonly pieces: readonly GridPiece[];
  /** In order, each minute once. */
  readonly lines: readonly GridLine[];
}

/**
 * The sessions of one day as a grid of rooms by time (of tracks, where sessions have no rooms; see `assignColumns`).
 *
 * No two cells overlap, and each session of the day has one, cancelled ones too. The axis is the time that passes, so
 * an hour that clocks show twice has its place twice. Nights are shown whole on the day they begin on; a session of
 * several days is cut to the axis and marked.
 *
 * @param sessions those to show, in the order of the agenda, of this day or of all
 */
export function gridOf(
  agenda: Agenda,
  day: DayKey,
  sessions: readonly AgendaSession[] = agenda.sessions,
): Grid {
  const { days, timezone } = agenda.conference;
  const axis = daySpans(sessions, days, timezone, spanOf).find((known) => known.day === day);
  if (axis === undefined)
    return { day, start: null, minutes: 0, columns: [], cells: [], pieces: [], lines: [] };
  const stretches = sessions
    .filter((session) => isOnDay(session, axis))
    .flatMap((session) => {
      const span = spanOf(session);
      return span === null ? [] : stretchOf(session, span, axis);
    })
    .toSorted((a, b) => a.top - b.top || b.height - a.height);
  const { columns, cells, pieces } = layCells(stretches, assignColumns(agenda, stretches));
  return {
    day,
    start: axis.start,
    minutes: cells.reduce((most, { top, height }) => Math.max(most, top + height), 0),
    columns,
    cells,
    pieces,
    lines: linesOf(stretches, axis.start),
  };
}

function stretchOf(session: AgendaSession, { start, end }: Span, axis: Span): GridStretch {
  const top = Math.max(0, minutesBetween(axis.start, start));
  const bottom = minutesBetween(axis.start, end < axis.end ? end : axis.end);
  return {
    session,
    start,
    end,
    top,
    height: Math.max(1, bottom - top),
    startsBefore: start < axis.start,
    endsAfter: end > axis.end,
  };
}

function linesOf(stretches: readonly GridStretch[], origin: Instant): GridLine[] {
  const starts = new Set(stretches.filter(({ startsBefore }) => !startsBefore).map(({ top }) => top));
  const minutes = new Set([0, ...starts, ...stretches.map(({ top, height }) => top + height)]);
  return [...minutes]
    .toSorted((a, b) => a - b)
    .map((minute) => ({ minute, at: addMinutes(origin, minute), starts: starts.has(minute) }));
}

/** The starts at least so many minutes apart, from the first on: those that can be named without touching. */
export function linesApart(lines: readonly GridLine[], minutes: number): GridLine[] {
  const named: GridLine[] = [];
  for (const line of lines) {
    const last = named.at(-1);
    if (line.starts && (last === undefined || line.minute - last.minute >= minutes)) named.push(line);
  }
  return named;
}
