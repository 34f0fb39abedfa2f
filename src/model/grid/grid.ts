import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { daySpans, isOnDay } from '../daySpan.ts';
import type { GridCell, GridPiece, GridStretch } from './gridCell.ts';
import { assignColumns, type GridColumn } from './gridColumns.ts';
import { layCells } from './gridLayout.ts';
import { isPause, type SessionId } from '../session.ts';
import { spanOf } from '../timetable.ts';
import { addMinutes, minutesBetween, type DayKey, type Instant, type Span } from '../zonedTime.ts';

/** A time at which a session starts or ends. */
export interface GridLine {
  /** Its position on the axis, in minutes; see `shrinkPauses`. */
  readonly minute: number;
  readonly at: Instant;
  /** Whether a session begins then. */
  readonly starts: boolean;
}

/** A day as a grid: columns (rooms) by time. */
export interface Grid {
  readonly day: DayKey;
  /** The start of the axis, which is the day's first start; null for a day without sessions. */
  readonly start: Instant | null;
  /** The length of the axis, up to the day's last end, which may be after midnight; pauses are shrunk. */
  readonly minutes: number;
  readonly columns: readonly GridColumn[];
  /** In reading order: by time, column and lane. */
  readonly cells: readonly GridCell[];
  /** What the cells of blocks list: their parts, by the block. */
  readonly parts: ReadonlyMap<SessionId, readonly AgendaSession[]>;
  /** Further pieces of sessions that span columns. */
  readonly pieces: readonly GridPiece[];
  /** In order, each minute once. */
  readonly lines: readonly GridLine[];
}

/**
 * Creates the grid of one day: rooms by time, or tracks where sessions have no rooms (see `assignColumns`).
 *
 * No two cells overlap, and every session of the day has one, including cancelled ones. The axis is elapsed time with
 * shrunk pauses, so an hour that occurs twice when clocks change has two positions. Nights are shown whole on the day they start; a session of
 * several days is cut to the axis and marked.
 *
 * @param sessions to show, in the agenda's order; those of other days are ignored
 */
export function gridOf(
  agenda: Agenda,
  day: DayKey,
  sessions: readonly AgendaSession[] = agenda.sessions,
): Grid {
  const { days, timezone } = agenda.conference;
  const axis = daySpans(sessions, days, timezone, spanOf).find((known) => known.day === day);
  if (axis === undefined)
    return { day, start: null, minutes: 0, columns: [], cells: [], parts: new Map(), pieces: [], lines: [] };
  const ids = new Set(sessions.map(({ id }) => id));
  const parts = new Map<SessionId, AgendaSession[]>();
  const elapsed = sessions
    .filter((session) => {
      const { within } = session;
      if (!isOnDay(session, axis) || !within || !ids.has(within)) return isOnDay(session, axis);
      // A part of a block is in the cell of the block.
      parts.set(within, [...(parts.get(within) ?? []), session]);
      return false;
    })
    .flatMap((session) => {
      const span = spanOf(session);
      return span === null ? [] : inEachRoom(session, agenda).map((one) => stretchOf(one, span, axis));
    })
    .toSorted((a, b) => a.top - b.top || b.height - a.height);
  const { lines, stretches } = shrinkPauses(linesOf(elapsed, axis.start), elapsed);
  const { columns, cells, pieces } = layCells(stretches, assignColumns(agenda, stretches));
  return {
    day,
    start: axis.start,
    minutes: cells.reduce((most, { top, height }) => Math.max(most, top + height), 0),
    columns,
    cells,
    parts,
    pieces,
    lines,
  };
}

/** One for each of its rooms; one for all rooms stays one, and goes across them. */
function inEachRoom(session: AgendaSession, agenda: Agenda): readonly AgendaSession[] {
  const { rooms } = session;
  if (rooms === undefined || rooms.length === agenda.rooms.length) return [session];
  return rooms.map((room) => ({ ...session, room }));
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

/** Pauses up to this many minutes keep their height: they are part of the rhythm of a day. */
const longestPause = 30;
/** The length of a longer pause, in minutes of the axis: a line of text at the usual scales. */
const shrunkPause = 14;

/**
 * Shrinks the times between two lines when nothing but pauses takes place, such as lunch or a night, so that the axis
 * shows sessions rather than empty space.
 *
 * @param lines in elapsed minutes
 * @param stretches in elapsed minutes; each begins and ends at a line
 */
function shrinkPauses(
  lines: readonly GridLine[],
  stretches: readonly GridStretch[],
): { readonly lines: GridLine[]; readonly stretches: GridStretch[] } {
  const events = stretches.filter(({ session }) => !isPause(session.format));
  const positions = new Map<number, number>();
  let [position, before, busyUntil, next] = [0, 0, 0, 0];
  for (const { minute } of lines) {
    for (let event = events[next]; event && event.top < minute; event = events[(next += 1)])
      busyUntil = Math.max(busyUntil, event.top + event.height);
    const length = minute - before;
    position += busyUntil <= before && length > longestPause ? shrunkPause : length;
    positions.set(minute, position);
    before = minute;
  }
  const positionOf = (minute: number) => positions.get(minute) ?? minute;
  return {
    lines: lines.map((line) => ({ ...line, minute: positionOf(line.minute) })),
    stretches: stretches.map(({ session, start, end, top, height, startsBefore, endsAfter }) => {
      const from = positionOf(top);
      const to = positionOf(top + height);
      return { session, start, end, top: from, height: to - from, startsBefore, endsAfter };
    }),
  };
}

/** The position of an instant on the axis, in minutes; null before it begins and after its end. */
export function minuteOfAxis(lines: readonly GridLine[], at: Instant): number | null {
  const after = lines.findIndex((line) => line.at >= at);
  const [from, to] = [lines[after - 1], lines[after]];
  if (to === undefined) return null;
  if (from === undefined) return at === to.at ? to.minute : null;
  return from.minute + ((to.minute - from.minute) * (at - from.at)) / (to.at - from.at);
}

/** The starts that are at least so many minutes apart, from the first on: those whose labels do not overlap. */
export function spacedLines(lines: readonly GridLine[], minutes: number): GridLine[] {
  const named: GridLine[] = [];
  for (const line of lines) {
    const last = named.at(-1);
    if (line.starts && (last === undefined || line.minute - last.minute >= minutes)) named.push(line);
  }
  return named;
}
