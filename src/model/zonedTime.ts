import type { Brand } from './brand.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** A calendar day at the venue, `2021-08-06`. */
export type DayKey = Brand<string, 'DayKey'>;

/** An IANA time zone, such as `Asia/Shanghai`. */
export type Zone = Brand<string, 'Zone'>;

/** A wall-clock time without a zone, `2021-08-06T09:20:00`. */
export type LocalDateTime = Brand<string, 'LocalDateTime'>;

/** In milliseconds. */
export const MINUTE = 60_000;
export const DAY = 86_400_000;

const isoLocal = /^(\d{4})-(\d{2})-(\d{2})(?:T|[ \u00a0]+)(\d{2}):(\d{2})(?::(\d{2})(?:\.0+)?)?$/i;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** `2021-08-06T09:20:00` of a number of milliseconds, read as if the wall clock were in UTC. */
function wallClock(milliseconds: number): LocalDateTime {
  return new Date(milliseconds).toISOString().slice(0, 19) as LocalDateTime;
}

function wallClockMilliseconds(local: string): number {
  return Date.parse(`${local}Z`);
}

/**
 * Reads a date and time without an offset (ISO 8601, extended form): `2021-08-08T15:30:00`, also with a space and
 * without seconds. Space around it is ignored.
 *
 * @returns the normal form, `YYYY-MM-DDTHH:mm:ss`; null for anything else: an offset, a fraction of a second, `24:00`,
 *   a day no calendar has, a year before 1000
 */
export function parseLocalDateTime(text: string): LocalDateTime | null {
  const match = isoLocal.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00'] = match;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const milliseconds = wallClockMilliseconds(local);
  // Detects days that do not exist: some engines read 30 February as 2 March.
  if (Number.isNaN(milliseconds) || Number(year) < 1000 || wallClock(milliseconds) !== local) return null;
  return local as LocalDateTime;
}

/** Reads a calendar day, `2021-08-06`; null for anything else, including days that do not exist. */
export function parseDayKey(text: string): DayKey | null {
  const day = text.trim();
  return isoDay.test(day) && parseLocalDateTime(`${day}T00:00`) ? (day as DayKey) : null;
}

/** Whether this is the name of a time zone the runtime knows (IANA, in any case of letters). */
export function isZone(text: string): text is Zone {
  return isKnownZone(text);
}

/** Milliseconds since 1970-01-01T00:00:00Z as an Instant. */
export function instantFrom(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/**
 * The instant of a local time in `zone`. If clocks show an hour twice, the earlier one; an hour that clocks skip moves
 * forward by as much: "compatible" in Temporal and RFC 5545.
 *
 * @throws RangeError if the zone is unknown
 */
export function instantOf(local: LocalDateTime, zone: Zone): Instant {
  const shown = wallClockMilliseconds(local);
  const before = zoneOffset(shown - DAY, zone);
  const after = zoneOffset(shown + DAY, zone);
  if (before === after) return instantFrom(shown - before);
  const readings = [shown - before, shown - after].filter((at) => at + zoneOffset(at, zone) === shown);
  return instantFrom(readings.length === 0 ? shown - before : Math.min(...readings));
}

/** The local time in `zone` at `instant`, to the second. */
export function localOf(instant: Instant, zone: Zone): LocalDateTime {
  return wallClock(instant + zoneOffset(instant, zone));
}

/** The calendar day in `zone` at `instant`. */
export function dayOf(instant: Instant, zone: Zone): DayKey {
  return localOf(instant, zone).slice(0, 10) as DayKey;
}

/** How many minutes the clocks of `zone` are ahead of UTC; a fraction only before 1973, in Liberia. */
export function offsetMinutes(instant: Instant, zone: Zone): number {
  return zoneOffset(instant, zone) / MINUTE;
}

/** The instant as RFC 3339 writes it, with the offset of `zone`: `2021-08-08T15:30:00+08:00`. */
export function isoWithOffset(instant: Instant, zone: Zone): string {
  return localOf(instant, zone) + offsetText(offsetMinutes(instant, zone));
}

/** An offset from UTC as RFC 3339 writes it. @example offsetText(480) // '+08:00' */
export function offsetText(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** @example twoDigits(7) // '07' */
export function twoDigits(value: number | string): string {
  return String(value).padStart(2, '0');
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantFrom(instant + minutes * MINUTE);
}

/** Minutes from one instant to a later one; negative where it is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (to - from) / MINUTE;
}

/** A time span; the end is exclusive. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** The minutes two spans overlap; 0 if they do not. */
export function overlapMinutes(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / MINUTE;
}

/** The calendar day that many days later, or earlier. */
export function addDays(day: DayKey, days: number): DayKey {
  return wallClock(wallClockMilliseconds(`${day}T00:00:00`) + days * DAY).slice(0, 10) as DayKey;
}

/**
 * By how many days the date in `zone` at `instant` differs from `day`, as for a visitor abroad: -1 the day before,
 * 0 the same, 1 the day after.
 */
export function dayShift(day: DayKey, instant: Instant, zone: Zone): number {
  const dayInZone = Math.floor((instant + zoneOffset(instant, zone)) / DAY);
  return dayInZone - wallClockMilliseconds(`${day}T00:00:00`) / DAY;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, formatter);
  return formatter;
}

/** What the wall clock of `zone` shows at a whole second, minus what UTC shows. */
function measuredOffset(second: number, zone: string): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, rest = 0] = (
    formatterFor(zone).format(second).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, rest) - second;
}

/** A zone's offset at the beginning of each UTC day asked for. */
const offsetsByDay = new Map<string, Map<number, number>>();

function offsetAtDayStart(day: number, zone: string): number {
  let offsets = offsetsByDay.get(zone);
  if (!offsets) offsetsByDay.set(zone, (offsets = new Map()));
  let offset = offsets.get(day);
  if (offset === undefined) offsets.set(day, (offset = measuredOffset(day * DAY, zone)));
  return offset;
}

/**
 * How far the wall clock of `zone` is ahead of UTC, in milliseconds.
 *
 * Asking Intl costs some microseconds, so its answers are cached by UTC day: where a day begins and ends with the same
 * offset, the whole day has it. No zone of the IANA database has changed twice within six days since 1970.
 *
 * @param instant milliseconds since 1970-01-01T00:00Z, of the years 1000 to 9999
 * @param zone an IANA time zone
 * @throws RangeError if the zone is unknown
 */
function zoneOffset(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY);
  const first = offsetAtDayStart(day, zone);
  if (first === offsetAtDayStart(day + 1, zone)) return first;
  return measuredOffset(Math.floor(instant / 1000) * 1000, zone);
}

/** Whether the runtime knows `zone` as the name of a time zone; an offset such as `+08:00` is none. */
function isKnownZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock time of an end does not show, compared with its start. */
export interface ClockChange {
  /** The number of days its date is later. */
  readonly days: number;
  /** Whether clocks changed in between: the end may then look earlier than the start. */
  readonly offset: boolean;
}

/** Compares the date and UTC offset of an end with those of its start. */
export function clockChange(start: Instant, end: Instant, zone: Zone): ClockChange {
  return {
    days: dayShift(dayOf(start, zone), end, zone),
    offset: offsetMinutes(start, zone) !== offsetMinutes(end, zone),
  };
}
