import type { Instant } from '../zonedTime.ts';

/** The shift of a display's contents in steps, from -3 to 3 in each direction. */
export interface DisplayShift {
  readonly across: number;
  readonly down: number;
}

const minute = 60_000;
const places = 7;

/**
 * The shift of a display at a time. Contents move a little each minute, so that they do not burn into the screen. 49
 * minutes visit all positions, one step at a time, so that nobody notices.
 */
export function displayShift(now: Instant): DisplayShift {
  const count = Math.floor(now / minute);
  const there = (value: number) => (((value % places) + places) % places) - 3;
  return { across: there(count), down: there(Math.floor(count / places)) };
}
