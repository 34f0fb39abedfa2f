import { addDays, parseDayKey, parseLocalDateTime, twoDigits, type DayKey } from '../../model/zonedTime.ts';
import type { ForeignTime } from './foreignProgramme.ts';

const dateAndTime =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+|\s+at\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date and time in the forms of ISO 8601 that programs write, also with a space, a one-digit hour and
 * fractions of a second: `2024-06-03 9:00:00`, `2014-12-27T11:00:00+01:00`, `20260321T130000Z`.
 *
 * @returns null for anything else
 */
export function readForeignTime(text: unknown): ForeignTime | null {
  const match = typeof text === 'string' ? dateAndTime.exec(text.trim()) : null;
  if (match === null) return null;
  const [, year = '', month = '', date = '', hour = '', minute = '', second = '00', zone] = match;
  const day = parseDayKey(`${year}-${month}-${date}`);
  return day === null || Number(hour) > 47
    ? null
    : timeOn(day, Number(hour), Number(minute), Number(second), zone === undefined ? null : offsetOf(zone));
}

/** `+02:00` as 120, `Z` as `utc`. */
function offsetOf(zone: string): number | 'utc' {
  if (/^z$/i.test(zone)) return 'utc';
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const clock = /^(\d{1,2})[:.h]?(\d{2})?(?:[:.](\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?$/i;

/**
 * Reads the time of a day: `9:00`, `09:00:00`, `9.30`, `9h`, `2:15 pm`, `下午 2:15`, `9 Uhr`. `25:30` is half past one of the next day, as
 * timetables write a night.
 *
 * @returns minutes after midnight, or null
 */
export function readClock(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const match = clock.exec(plainClock(text));
  if (match === null) return null;
  const [clocked, hours = '', minutes, , half] = match;
  if (minutes === undefined && half === undefined && !/\dh\s*$/i.test(clocked)) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    // Some sources have 14:00 pm.
    hour = hour > 12 ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  return hour > 47 || Number(minutes ?? 0) > 59 ? null : hour * 60 + Number(minutes ?? 0);
}

/** A time with the words of other languages as `9:00 am`. */
function plainClock(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(
      /^(?:(上午|早上|午前|오전)|下午|晚上|中午|午後|오후)\s*(.*)$/,
      (_, morning: string | undefined, rest: string) => `${rest} ${morning === undefined ? 'pm' : 'am'}`,
    )
    .replace(
      /^(\d{1,2})\s*(?:uhr|[点點時时시])\s*(?:(\d{1,2})\s*[分분]?)?/i,
      (_, hour: string, minute: string = '0') => `${hour}:${twoDigits(minute)}`,
    )
    .replace(/(\d)\s*uhr$/i, '$1');
}

/** A time on a day; minutes after midnight belong to the next day. */
export function timeAt(day: DayKey, minutes: number, offset: ForeignTime['offset'] = null): ForeignTime {
  const time = timeOn(day, Math.floor(minutes / 60), minutes % 60, 0, offset);
  if (time === null) throw new RangeError(`There is no minute ${minutes} on ${day}.`);
  return time;
}

function timeOn(
  day: DayKey,
  hour: number,
  minute: number,
  second: number,
  offset: ForeignTime['offset'],
): ForeignTime | null {
  const local = parseLocalDateTime(
    `${addDays(day, Math.floor(hour / 24))}T${twoDigits(hour % 24)}:${twoDigits(minute)}:${twoDigits(second)}`,
  );
  return local === null ? null : { local, offset };
}

/** Reads `2024-06-03`, also as the beginning of a date and time. */
export function readForeignDay(text: unknown): DayKey | null {
  return typeof text === 'string' ? parseDayKey(text.trim().slice(0, 10)) : null;
}

const longest = 31 * 24 * 60;

/**
 * Reads a length as a clock shows it, `00:45` or `1:02:15` (days, hours, minutes), in minutes; none of over a month.
 */
export function readDuration(text: unknown): number | null {
  const minutes = minutesIn(text);
  return minutes === null || minutes > longest ? null : minutes;
}

function minutesIn(text: unknown): number | null {
  if (typeof text === 'number') return Number.isInteger(text) && text > 0 ? text : null;
  if (typeof text !== 'string') return null;
  const plain = /^\s*(\d{1,4})\s*(?:m|min|mins|minutes|')?\s*$/i.exec(text)?.[1];
  if (plain !== undefined) return Number(plain) || null;
  const hours = /^\s*(\d{1,2})\s*h\s*(?:(\d{1,2})\s*(?:m|min)?)?\s*$/i.exec(text);
  if (hours !== null) return Number(hours[1]) * 60 + Number(hours[2] ?? 0) || null;
  const parts = /^\s*(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\s*$/.exec(text);
  if (parts === null) return null;
  return (Number(parts[1] ?? 0) * 24 + Number(parts[2])) * 60 + Number(parts[3]) || null;
}
