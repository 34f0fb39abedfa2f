import type { DayKey } from '../../../model/zonedTime.ts';

/** The id of a day's heading in a list of several days. */
export function dayAnchor(day: DayKey): string {
  return `day-${day}`;
}
