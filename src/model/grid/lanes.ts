/** A span on a line. */
export interface Stretch {
  readonly top: number;
  /** More than 0. */
  readonly height: number;
}

/** The lane of a span among those it overlaps. */
export interface LanePlace {
  /** From 0. */
  readonly lane: number;
  readonly lanes: number;
}

/**
 * Lays overlapping stretches side by side, in the fewest lanes possible (interval partitioning: each takes the first
 * free lane). Stretches that are not connected by overlaps do not share lanes.
 *
 * @param stretches sorted by their tops
 * @returns one place for each, in the given order
 */
export function layLanes(stretches: readonly Stretch[]): LanePlace[] {
  const places: LanePlace[] = [];
  let cluster: number[] = [];
  let bottoms: number[] = [];
  const closeCluster = () => {
    places.push(...cluster.map((lane) => ({ lane, lanes: bottoms.length })));
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
  return places;
}
