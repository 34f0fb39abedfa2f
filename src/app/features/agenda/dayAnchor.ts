import type { DayKey } from '../../../model/zonedTime.ts';

const prefix = 'day-';

/** The id of a day's section in a list of several days. */
export function dayAnchor(day: DayKey): string {
  return prefix + day;
}

export function isDayAnchor(id: string): boolean {
  return id.startsWith(prefix);
}
