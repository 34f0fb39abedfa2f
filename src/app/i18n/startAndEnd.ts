import { clockChange } from '../../model/zones/clockChange.ts';
import { dayShift, type DayKey, type Instant } from '../../model/zonedTime.ts';
import type { Format } from './format.ts';

/**
 * The two times of a session in words, each with what one would not take it to be: the start with its date where that is
 * not the day it stands under, the end with its date where that is not the start's, and with its offset where the
 * clocks are changed in between.
 *
 * @param day the conference's day they stand under
 * @param known when the offset is one that is known: a start with another says its own
 * @example // ['10:00 PM', 'Sun, Nov 1, 3:30 AM (UTC−5)']
 */
export function startAndEnd(
  format: Format,
  day: DayKey,
  start: Instant,
  end: Instant,
  known = start,
): [string, string] {
  const { days, offset } = clockChange(start, end, format.zone);
  const from = dayShift(day, start, format.zone) === 0 ? format.time(start) : format.dateTime(start);
  const to = days === 0 ? format.time(end) : format.dateTime(end);
  const saysOwn = clockChange(known, start, format.zone).offset;
  const withOffset = (words: string, at: Instant) => `${words} (${format.zoneOffset(at)})`;
  return [saysOwn ? withOffset(from, start) : from, offset ? withOffset(to, end) : to];
}
