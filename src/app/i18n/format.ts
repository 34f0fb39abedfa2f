import type { Countdown } from '../../model/now/countdown.ts';
import type { Locale } from '../../model/locale.ts';
import { plainSpaces as plain } from '../../model/text/plainSpaces.ts';
import { zoneLabel } from '../../model/zones/zoneLabel.ts';
import type { DayKey, Instant, Zone } from '../../model/zonedTime.ts';

/** Hours as the locale counts them, or as the visitor chose. */
export type HourChoice = 'locale' | '12' | '24';

/** Dates, times, numbers and lists as the reader of one locale writes them. */
export interface Format {
  /** The zone of every `Instant` below. */
  readonly zone: Zone;
  /** Whether times are shown with AM and PM, as the locale has it or the visitor chose. */
  readonly hour12: boolean;
  number(value: number): string;
  /** `Aug 6` */
  dayShort(day: DayKey): string;
  /** `Fri` */
  weekdayShort(day: DayKey): string;
  /** `Fri, Aug 6` */
  dayMedium(day: DayKey): string;
  /** `Friday, August 6, 2021` */
  dayLong(day: DayKey): string;
  /** `August 6 – 8, 2021`, of days in order; empty for none. */
  days(days: readonly DayKey[]): string;
  /** `3:30 PM` or `15:30`, as the locale has it. */
  time(instant: Instant): string;
  /** The same in parts, so that `PM` may be shown apart (Intl.DateTimeFormat.formatToParts). */
  timeParts(instant: Instant): readonly Intl.DateTimeFormatPart[];
  /** `3:30 – 4:10 PM` */
  timeRange(start: Instant, end: Instant): string;
  /** `Fri, Aug 6, 3:30 PM` */
  dateTime(instant: Instant): string;
  /** `China Standard Time` */
  zoneName(instant: Instant): string;
  /** `UTC+8`, in every language. */
  zoneOffset(instant: Instant): string;
  /** `1 hr 20 min`, of whole minutes. */
  duration(minutes: number): string;
  /** `12 days, 4 hr`: what a countdown says, its largest two units that are not nothing. */
  timeLeft(left: Countdown): string;
  list(items: readonly string[]): string;
  /** A list of people or things without "and": the items' places and what stands between them. */
  enumeration(count: number): readonly (number | string)[];
  /** `Chinese`; the tag itself where it names no language. */
  language(tag: string): string;
  /** `中文`: a language by its own name. */
  autonym(tag: string): string;
  compare(a: string, b: string): number;
  /** The same for another zone, as for the visitor's own. */
  inZone(zone: Zone): Format;
}

const cache = new Map<string, Format>();

/** As many texts as a conference has days and times, many times over. */
const mostRemembered = 2000;

/** Even what is cheap to format once is said a thousand times: rows share their days and times, pages all else. */
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

/** Intl's formatters are dear to make and cheap to use, so each locale, zone and count of hours gets one set. */
export function formatFor(locale: Locale, zone: Zone, hours: HourChoice = 'locale'): Format {
  const key = `${locale} ${zone} ${hours}`;
  const known = cache.get(key);
  if (known) return known;
  const made = makeFormat(locale, zone, hours);
  cache.set(key, made);
  return made;
}

/** With `h23` midnight is 00:00 and never 24:00, and hours have two digits as timetables write them. */
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
  const dayRange = day({ year: 'numeric', month: 'long', day: 'numeric' });
  // Intl has ranges in words for locales that begin with the day; where the year comes first it falls back to
  // numbers, so those are put together here.
  const monthDay = day({ month: 'long', day: 'numeric' });
  const dayOnly = day({ day: 'numeric' });
  const dayMedium = day({ weekday: 'short', month: 'short', day: 'numeric' });
  const clock: Intl.DateTimeFormatOptions = { ...hourOptions[hours], minute: '2-digit' };
  const time = dates(clock);
  const dateTime = dates({ weekday: 'short', month: 'short', day: 'numeric', ...clock });
  const zoneLong = dates({ timeZoneName: 'long' });
  const number = lazily(() => new Intl.NumberFormat(locale));
  const conjunction = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const narrow = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }));
  const collator = lazily(() => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }));
  const unit = (name: 'day' | 'hour' | 'minute') =>
    lazily(() => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }));
  const dayUnit = unit('day');
  const units = lazily(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));
  const hourUnit = unit('hour');
  const minuteUnit = unit('minute');
  const dayRanges = remembered((range: string) => {
    const [first, last] = range.split(' ') as [DayKey, DayKey];
    const yearFirst = dayRange().formatToParts(midnight(first))[0]?.type === 'year';
    if (!yearFirst || first === last) return plain(dayRange().formatRange(midnight(first), midnight(last)));
    const rest =
      first.slice(0, 4) !== last.slice(0, 4) ? dayRange : sameMonth(first, last) ? dayOnly : monthDay;
    return plain(`${dayRange().format(midnight(first))}–${rest().format(midnight(last))}`);
  });
  const enumerations = new Map<number, readonly (number | string)[]>();
  return {
    zone,
    hour12: time().resolvedOptions().hour12 ?? false,
    number: (value) => number().format(value),
    dayShort: remembered((key) => plain(dayShort().format(midnight(key)))),
    weekdayShort: remembered((key) => plain(weekdayShort().format(midnight(key)))),
    dayMedium: remembered((key) => dayMedium().format(midnight(key))),
    dayLong: remembered((key) => plain(dayLong().format(midnight(key)))),
    days: (keys) => {
      const [first, last] = [keys[0], keys.at(-1)];
      return first && last ? dayRanges(`${first} ${last}`) : '';
    },
    time: (instant) => plain(time().format(instant)),
    timeParts: remembered((instant) =>
      time()
        .formatToParts(instant)
        .map((part) => ({ ...part, value: plain(part.value) })),
    ),
    timeRange: (start, end) => plain(time().formatRange(start, end)),
    dateTime: (instant) => plain(dateTime().format(instant)),
    zoneName: remembered((instant) => partOf(zoneLong(), instant, 'timeZoneName')),
    zoneOffset: (instant) => zoneLabel(zone, instant).offsetLabel,
    duration: (total) => {
      const [wholeHours, rest] = [Math.floor(total / 60), total % 60];
      const shownMinutes = rest > 0 || wholeHours === 0 ? [minuteUnit().format(rest)] : [];
      return [...(wholeHours > 0 ? [hourUnit().format(wholeHours)] : []), ...shownMinutes].join(' ');
    },
    timeLeft: (left) => {
      const parts = [
        { count: left.days, of: dayUnit },
        { count: left.hours, of: hourUnit },
        { count: left.minutes, of: minuteUnit },
      ];
      const said = parts.filter(({ count }) => count > 0).slice(0, 2);
      return units().format(said.map(({ count, of }) => of().format(count)));
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
  const places = Array.from({ length: count }, (_, place) => String(place));
  return formatter
    .formatToParts(places)
    .map((part) => (part.type === 'element' ? Number(part.value) : part.value));
}

/** Tags come from files and addresses, and Intl throws on one that is not well-formed (BCP 47). */
function languageName(locale: Locale, tag: string): string {
  const key = `${locale} ${tag}`;
  const known = languageNames.get(key);
  if (known !== undefined) return known;
  const name = findLanguageName(locale, tag);
  languageNames.set(key, name);
  return name;
}

const languageNames = new Map<string, string>();

function findLanguageName(locale: Locale, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
