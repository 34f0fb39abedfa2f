import type { Grid } from './grid.ts';
import { inReadingOrder, isWithin, type GridCell, type GridPiece, type GridStretch } from './gridCell.ts';
import { noRoomColumn, type ColumnPlan } from './gridColumns.ts';

/** Consecutive columns. */
interface Run {
  readonly from: number;
  readonly length: number;
}

interface Crossing extends Run {
  readonly stretch: GridStretch;
}

/** Without spread syntax, which takes ten times as long: a large day has thousands of cells. */
function cellOf(stretch: GridStretch, { from, length }: Run, { lane, lanes }: LanePosition): GridCell {
  const { session, start, end, top, height, startsBefore, endsAfter } = stretch;
  return {
    session,
    start,
    end,
    top,
    height,
    startsBefore,
    endsAfter,
    column: from,
    columnSpan: length,
    lane,
    lanes,
  };
}

/** The runs of adjacent free columns, the longest first, then by position. */
function freeRuns(free: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  free.forEach((open, column) => {
    if (!open) from = column + 1;
    else if (!free[column + 1]) runs.push({ from, length: column + 1 - from });
  });
  return runs.toSorted((a, b) => b.length - a.length);
}

function isFree(taken: readonly GridStretch[], { top, height }: GridStretch): boolean {
  return !taken.some((other) => isWithin(other, top, top + height));
}

/**
 * Lays out the cells of all sessions. A session for all rooms spans the longest run of free rooms, with further pieces
 * in other free rooms; without two adjacent free rooms, it is in the last column, which is not a room.
 */
export function layCells(
  stretches: readonly GridStretch[],
  { columns: planned, stretches: perColumn, across }: ColumnPlan,
): Pick<Grid, 'columns' | 'cells' | 'pieces'> {
  const rooms = planned.filter(({ kind }) => kind !== 'none').length;
  const taken = perColumn.slice(0, rooms).map((column) => [...column]);
  const withoutRoom = [...(perColumn[rooms] ?? [])];
  const crossings: Crossing[] = [];
  const pieces: GridPiece[] = [];
  for (const stretch of across) {
    const [run, ...others] = freeRuns(taken.map((column) => isFree(column, stretch)));
    if (run === undefined || run.length < Math.min(2, rooms)) {
      withoutRoom.push(stretch);
      continue;
    }
    crossings.push({ stretch, ...run });
    const { session, top, height } = stretch;
    pieces.push(
      ...others.map(({ from, length }) => ({ session, top, height, column: from, columnSpan: length })),
    );
    for (const { from, length } of [run, ...others]) {
      for (const column of taken.slice(from, from + length)) column.push(stretch);
    }
  }

  const columns = withoutRoom.length > 0 ? [...planned.slice(0, rooms), noRoomColumn] : planned;
  const cells = new Map<GridStretch, GridCell>();
  const stretchesOfColumns = [
    ...perColumn.slice(0, rooms),
    ...(withoutRoom.length > 0 ? [withoutRoom.toSorted((a, b) => a.top - b.top)] : []),
  ];
  stretchesOfColumns.forEach((column, columnIndex) => {
    const lanes = layLanes(column);
    column.forEach((stretch, index) => {
      const lane = lanes[index] ?? { lane: 0, lanes: 1 };
      cells.set(stretch, cellOf(stretch, { from: columnIndex, length: 1 }, lane));
    });
  });
  for (const { stretch, from, length } of crossings) {
    // The last column is not a room, but a gap there would look as if the break did not apply to it.
    const toLast = from + length === rooms && withoutRoom.length > 0 && isFree(withoutRoom, stretch);
    if (toLast) withoutRoom.push(stretch);
    const run = { from, length: length + (toLast ? 1 : 0) };
    cells.set(stretch, cellOf(stretch, run, { lane: 0, lanes: 1 }));
  }
  return {
    columns,
    cells: stretches.flatMap((stretch) => cells.get(stretch) ?? []).toSorted(inReadingOrder),
    pieces,
  };
}

/** A span on a line. */
export interface Stretch {
  readonly top: number;
  /** More than 0. */
  readonly height: number;
}

/** The lane of a span among those it overlaps. */
interface LanePosition {
  /** From 0. */
  readonly lane: number;
  readonly lanes: number;
}

/**
 * Lays overlapping stretches side by side, in the fewest lanes possible (interval partitioning: each takes the first
 * free lane). Stretches that are not connected by overlaps do not share lanes.
 *
 * @param stretches sorted by their tops
 * @returns one position for each, in the given order
 */
export function layLanes(stretches: readonly Stretch[]): LanePosition[] {
  const positions: LanePosition[] = [];
  let cluster: number[] = [];
  let bottoms: number[] = [];
  const closeCluster = () => {
    positions.push(...cluster.map((lane) => ({ lane, lanes: bottoms.length })));
    cluster = [];
    bottoms = [];
  };
  for (const { top, height } of stretches) {
    if (bottoms.every((bottom) => bottom <= top)) closeCluster();
    const free = bottoms.findIndex((bottom) => bottom <= top);
    const lane = free < 0 ? bottoms.length : free;
    bottoms[lane] = top + height;
    cluster.push(lane);
  }
  closeCluster();
  return positions;
}
