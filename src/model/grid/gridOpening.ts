import type { Grid } from './grid.ts';

/** Where a grid opens: a minute of its axis, and the place of a column. */
export interface GridOpening {
  readonly minute: number;
  readonly column: number;
}

/**
 * From where a grid shows what is on: the earliest start of what runs, so that titles are in view, and its first room.
 * What has run for longer than there is room for, as an exhibition does, has no say.
 *
 * @param now the minute at which the time is
 * @param most how many minutes there is room for above it
 */
export function gridOpening({ cells }: Grid, now: number, most: number): GridOpening {
  const running = cells.filter(({ top, height }) => top <= now && now < top + height && now - top <= most);
  return {
    minute: running.reduce((earliest, { top }) => Math.min(earliest, top), now),
    column: running.length === 0 ? 0 : Math.min(...running.map(({ column }) => column)),
  };
}
