import type { DayKey } from '../../../model/zonedTime.ts';

/** The id of a day's section in a list of several days. */
export function dayAnchor(day: DayKey): string {
  return `day-${day}`;
}
