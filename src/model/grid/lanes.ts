/** Something that takes a stretch of a line. */
export interface Stretch {
  readonly top: number;
  /** More than 0. */
  readonly height: number;
}

/** The place of a stretch beside those it overlaps. */
export interface LanePlace {
  /** From 0. */
  readonly lane: number;
  readonly lanes: number;
}

/**
 * Lays stretches that overlap side by side, in as few lanes as the most that overlap at one point (interval
 * partitioning: each takes the first lane free). Stretches that do not touch, not even by way of others, do not narrow
 * each other.
 *
 * @param stretches in order of their tops
 * @returns one place each, in the order given
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
