import { clockChange, dayShift, type DayKey, type Instant } from '../../model/zonedTime.ts';
import type { Format } from './format.ts';

/**
 * The start and end of a session as text. A time has its date where that differs from the date before it, and the end
 * has its UTC offset where the clocks change during the session.
 *
 * @param day the conference day the session is listed under
 * @param known a time whose UTC offset the reader knows: a start with another offset shows its own
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
