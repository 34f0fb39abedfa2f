import type { Grid } from './grid.ts';

/** Where a grid opens: a minute of its axis and a column index. */
export interface GridOpening {
  readonly minute: number;
  readonly column: number;
}

/**
 * The opening that shows what is on: the earliest start of a running session, so that titles are in view, and its first
 * room. Sessions that started too long ago to fit, such as exhibitions, do not count.
 *
 * @param now the current minute
 * @param most how many minutes fit above it
 */
export function gridOpening({ cells }: Grid, now: number, most: number): GridOpening {
  const running = cells.filter(({ top, height }) => top <= now && now < top + height && now - top <= most);
  return {
    minute: running.reduce((earliest, { top }) => Math.min(earliest, top), now),
    column: running.length === 0 ? 0 : Math.min(...running.map(({ column }) => column)),
  };
}
