import type { Grid } from './grid.ts';

/**
 * The minute of the axis from which a grid shows what is on: the earliest start of what runs, so that titles are in
 * view. What has run for longer than there is room for, as an exhibition does, has no say.
 *
 * @param now the minute at which the time is
 * @param most how many minutes there is room for above it
 */
export function gridOpening({ cells }: Grid, now: number, most: number): number {
  return cells
    .filter(({ top, height }) => top <= now && now < top + height && now - top <= most)
    .reduce((earliest, { top }) => Math.min(earliest, top), now);
}
