import type { Instant } from '../zonedTime.ts';

/** How far a display moves what it shows, in units of its own: -3 to 3 each way. */
export interface DisplayShift {
  readonly across: number;
  readonly down: number;
}

const minute = 60_000;
const places = 7;

/**
 * Where a display that stands for days has its contents at `now`: a little elsewhere each minute, so that no edge
 * burns into the screen. In 49 minutes it has been everywhere, and from one minute to the next it moves one step
 * across, or starts again, so that nobody sees it go.
 */
export function displayShift(now: Instant): DisplayShift {
  const count = Math.floor(now / minute);
  const there = (value: number) => (((value % places) + places) % places) - 3;
  return { across: there(count), down: there(Math.floor(count / places)) };
}
