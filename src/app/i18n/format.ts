import type { Countdown } from '../../model/now/phase.ts';
import { languageName, type Locale } from '../../model/locale.ts';
import { plainSpaces as plain } from '../../model/text/plainSpaces.ts';
import { zoneLabel } from '../../model/zones/zoneLabel.ts';
import type { DayKey, Instant, Zone } from '../../model/zonedTime.ts';

/** The 12- or 24-hour clock: the locale's, or the visitor's choice. */
export type HourChoice = 'locale' | '12' | '24';

/** Formats dates, times, numbers and lists for one locale and time zone. */
export interface Format {
  /** The time zone of every `Instant` below. */
  readonly zone: Zone;
  /** Whether times have AM and PM. */
  readonly hour12: boolean;
  number(value: number): string;
  /** `Aug 6` */
  dayShort(day: DayKey): string;
  /** `Fri, Aug 6` */
  dayMedium(day: DayKey): string;
  /** `Friday, August 6, 2021` */
  dayLong(day: DayKey): string;
  /** `Aug 6–8`, for sorted days; empty for none. */
  daysCompact(days: readonly DayKey[]): string;
  /** `Friday, August 6` */
  dayHeading(day: DayKey): string;
  /** `Fri 6`: a day among those of one conference. */
  dayTab(day: DayKey): string;
  /** `3:30 PM` or `15:30`, in the locale's style. */
  time(instant: Instant): string;
  /** The same in parts, so that `PM` can be styled on its own (Intl.DateTimeFormat.formatToParts). */
  timeParts(instant: Instant): readonly Intl.DateTimeFormatPart[];
  /** The same without AM or PM, for a time next to another one. */
  timeDigits(instant: Instant): string;
  /** `3:30 – 4:10 PM` */
  timeRange(start: Instant, end: Instant): string;
  /** `Fri, Aug 6, 3:30 PM` */
  dateTime(instant: Instant): string;
  /** `China Standard Time` */
  zoneName(instant: Instant): string;
  /** `UTC+8`, in every language. */
  zoneOffset(instant: Instant): string;
  /** `1 hr 20 min`, for a number of whole minutes. */
  duration(minutes: number): string;
  /** `2 days 4 hr`: the two largest non-zero units of a countdown; a week ahead, only the days. */
  timeLeft(left: Countdown): string;
  list(items: readonly string[]): string;
  /** A list without "and", for items rendered as elements: the items' indexes and the separators between them. */
  enumeration(count: number): readonly (number | string)[];
  /** `Chinese`; the tag itself where it is not a language. */
  language(tag: string): string;
  /** `中文`: a language by its own name. */
  autonym(tag: string): string;
  compare(a: string, b: string): number;
  /** The same formats in another time zone. */
  inZone(zone: Zone): Format;
}

const cache = new Map<string, Format>();

/** The entries a cache holds before it is cleared: many times the days and times of a conference. */
const mostRemembered = 2000;

/** Caches formatted texts: rows share their days and times, so the same value is formatted thousands of times. */
function remembered<Value extends string | number, Text>(
  format: (value: Value) => Text,
): (value: Value) => Text {
  const known = new Map<Value, Text>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const made = format(value);
    known.set(value, made);
    return made;
  };
}

/**
 * The formats of a locale. Cached by locale, zone and hours, because Intl's formatters are slow to create and fast to
 * use.
 */
export function formatFor(locale: Locale, zone: Zone, hours: HourChoice = 'locale'): Format {
  const key = `${locale} ${zone} ${hours}`;
  const known = cache.get(key);
  if (known) return known;
  const made = makeFormat(locale, zone, hours);
  cache.set(key, made);
  return made;
}

/** `h23` writes midnight as 00:00, never 24:00, and two digits for every hour, as timetables do. */
const hourOptions: Readonly<Record<HourChoice, Intl.DateTimeFormatOptions>> = {
  locale: { hour: 'numeric' },
  '12': { hour: 'numeric', hour12: true },
  '24': { hour: '2-digit', hourCycle: 'h23' },
};

function makeFormat(locale: Locale, zone: Zone, hours: HourChoice): Format {
  const dates = (options: Intl.DateTimeFormatOptions, timeZone: string = zone) =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone }));
  const day = (options: Intl.DateTimeFormatOptions) => dates(options, 'UTC');
  const dayShort = day({ month: 'short', day: 'numeric' });
  const weekdayShort = day({ weekday: 'short' });
  const dayLong = day({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
  const dayHeading = day({ weekday: 'long', month: 'long', day: 'numeric' });
  const dayMedium = day({ weekday: 'short', month: 'short', day: 'numeric' });
  const clock: Intl.DateTimeFormatOptions = { ...hourOptions[hours], minute: '2-digit' };
  const time = dates(clock);
  // For `numeric`, browsers disagree in locales with 24 hours: 9:20 or 09:20. A page must show what the build wrote.
  const shown = <Part extends Intl.DateTimeFormatPart>(part: Part): Part => ({
    ...part,
    value: plain(
      part.type === 'hour' && hours === 'locale' ? part.value.replace(/^0(?=\d)/, '') : part.value,
    ),
  });
  // Older browsers write English days as "Sun, 5 Jan", newer ones as "Sun 5 Jan".
  const dated = (text: string) => plain(text).replace(/^([A-Z]\w+day|[A-Z]\w\w), (?=\d)/, '$1 ');
  const joined = (parts: readonly Intl.DateTimeFormatPart[]) =>
    parts.map((part) => shown(part).value).join('');
  const dateTime = dates({ weekday: 'short', month: 'short', day: 'numeric', ...clock });
  const zoneLong = dates({ timeZoneName: 'long' });
  const number = lazily(() => new Intl.NumberFormat(locale));
  const conjunction = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const narrow = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }));
  const collator = lazily(() => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }));
  const unit = (name: 'day' | 'hour' | 'minute') =>
    lazily(() => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }));
  const dayUnit = unit('day');
  const units = lazily(() => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }));
  const hourUnit = unit('hour');
  const minuteUnit = unit('minute');
  // Within one month: the range of days replaces the day, `Aug 6–8` and `8月6–8日`.
  const compactRange = (first: DayKey, last: DayKey) => {
    if (first === last || !sameMonth(first, last)) {
      return plain(dayShort().formatRange(midnight(first), midnight(last))).replace(/ – /, '–');
    }
    const days = `${dayNumber(first)}–${dayNumber(last)}`;
    const parts = dayShort().formatToParts(midnight(first));
    return plain(parts.map(({ type, value }) => (type === 'day' ? days : value)).join(''));
  };
  const dayNumber = (key: DayKey) => number().format(Number(key.slice(-2)));
  const timeParts = remembered((instant: Instant) => time().formatToParts(instant).map(shown));
  const enumerations = new Map<number, readonly (number | string)[]>();
  return {
    zone,
    hour12: time().resolvedOptions().hour12 ?? false,
    number: (value) => number().format(value),
    dayShort: remembered((key) => plain(dayShort().format(midnight(key)))),
    dayMedium: remembered((key) => dated(dayMedium().format(midnight(key)))),
    dayLong: remembered((key) => dated(dayLong().format(midnight(key)))),
    dayHeading: remembered((key) => dated(dayHeading().format(midnight(key)))),
    daysCompact: (keys) => {
      const [first, last] = [keys[0], keys.at(-1)];
      return first && last ? compactRange(first, last) : '';
    },
    dayTab: remembered((key) => plain(`${weekdayShort().format(midnight(key))} ${dayNumber(key)}`)),
    time: (instant) => joined(time().formatToParts(instant)),
    timeParts,
    timeDigits: (instant) =>
      timeParts(instant)
        .map(({ type, value }) => (type === 'dayPeriod' ? '' : value))
        .join('')
        .trim(),
    timeRange: (start, end) => joined(time().formatRangeToParts(start, end)),
    dateTime: (instant) => dated(joined(dateTime().formatToParts(instant))),
    zoneName: remembered((instant) => partOf(zoneLong(), instant, 'timeZoneName')),
    zoneOffset: (instant) => zoneLabel(zone, instant).offsetLabel,
    duration: (total) => {
      const [wholeHours, rest] = [Math.floor(total / 60), total % 60];
      const shownMinutes = rest > 0 || wholeHours === 0 ? [minuteUnit().format(rest)] : [];
      return units().format([...(wholeHours > 0 ? [hourUnit().format(wholeHours)] : []), ...shownMinutes]);
    },
    timeLeft: (left) => {
      const parts = [
        { count: left.days, of: dayUnit },
        { count: left.hours, of: hourUnit },
        { count: left.minutes, of: minuteUnit },
      ];
      const largest = parts.filter(({ count }) => count > 0).slice(0, left.days < 7 ? 2 : 1);
      return units().format(largest.map(({ count, of }) => of().format(count)));
    },
    list: (items) => conjunction().format(items),
    enumeration: (count) => {
      const parts = enumerations.get(count) ?? enumerationParts(narrow(), count);
      enumerations.set(count, parts);
      return parts;
    },
    language: (tag) => languageName(locale, tag),
    autonym: (tag) => languageName(tag, tag),
    compare: (a, b) => collator().compare(a, b),
    inZone: (other) => formatFor(locale, other, hours),
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function midnight(day: DayKey): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function sameMonth(a: DayKey, b: DayKey): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

function partOf(formatter: Intl.DateTimeFormat, instant: Instant, type: string): string {
  return formatter.formatToParts(instant).find((part) => part.type === type)?.value ?? '';
}

function enumerationParts(formatter: Intl.ListFormat, count: number): readonly (number | string)[] {
  const indexes = Array.from({ length: count }, (_, index) => String(index));
  return formatter
    .formatToParts(indexes)
    .map((part) => (part.type === 'element' ? Number(part.value) : part.value));
}
