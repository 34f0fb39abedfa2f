import { fold } from '../../../model/text/fold.ts';
import { parseDayKey, twoDigits, type DayKey } from '../../../model/zonedTime.ts';
import type { ForeignSlot } from '../foreignProgramme.ts';
import { readClock, readDuration, readForeignTime, timeAt } from '../foreignTime.ts';

/** The order of day and month in `5/10/2027`. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const numbers = /^\s*(?:\p{L}+\.?,?\s+)?(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u;

/** The months by their names and the short forms of them in some languages, without accents. */
const months: ReadonlyMap<string, number> = new Map(
  ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, index) => [fold(format.format(Date.UTC(2027, index, 15))).replace(/\W/g, ''), index + 1] as const,
      );
    }),
  ),
);

/**
 * Detects the order of day and month from all dates of a table: a number above 12 is a day, and with dots the day is
 * first.
 *
 * @returns null if the dates are ambiguous
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | null {
  const dates =
    cells.flatMap((cell) => numbers.exec(cell) ?? []).length === 0
      ? []
      : cells.flatMap((cell) => {
          const match = numbers.exec(cell);
          return match === null
            ? []
            : [{ first: Number(match[1]), sign: match[2], second: Number(match[3]) }];
        });
  if (dates.some(({ second }) => second > 12)) return 'monthFirst';
  if (dates.length === 0 || dates.some(({ first, sign }) => first > 12 || sign === '.')) return 'dayFirst';
  return null;
}

interface Cells {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly duration: string;
}

/** Whether a date is `04/05/2027`, which is one of two days where the table does not say the order. */
export function isAmbiguous(cell: string, order: DateOrder | null): boolean {
  const match = numbers.exec(cell);
  return order === null && match !== null && Number(match[1]) !== Number(match[3]);
}

/** The time of a row; null if it has none, or an invalid one. */
export function readCellSlot(
  { date, start, end, duration }: Cells,
  order: DateOrder | null,
): Omit<ForeignSlot, 'rooms'> | null {
  const [from, until] = rangeIn(start);
  const whole = readForeignTime(from) ?? readForeignTime(date);
  const day = readDay(date, order) ?? readDay(from, order);
  const clock = readClock(from) ?? readClock(timeIn(from)) ?? readClock(timeIn(date));
  const begin = whole ?? (day === null || clock === null ? null : timeAt(day, clock));
  if (begin === null) return null;
  const written = end === '' ? until : end;
  const endDay = readDay(written, order);
  const endClock = readClock(written) ?? readClock(timeIn(written));
  const startClock = Number(begin.local.slice(11, 13)) * 60 + Number(begin.local.slice(14, 16));
  const finish =
    readForeignTime(written) ??
    (endClock === null
      ? null
      : timeAt(
          endDay ?? (begin.local.slice(0, 10) as DayKey),
          endDay === null && endClock <= startClock ? endClock + 1440 : endClock,
          begin.offset,
        ));
  return { start: begin, end: finish, durationMinutes: readDuration(duration) };
}

/** A column of times may hold both: `10:00 - 10:45`, `2:00 – 2:45 PM`. */
function rangeIn(cell: string): readonly [from: string, until: string] {
  const parts = cell.split(/\s*(?:[–—~～〜-]|\b(?:to|until|till|bis)\b|至|到)\s*/i);
  const [from = '', until = ''] = parts;
  if (parts.length !== 2 || !/\d/.test(until) || readForeignTime(from) !== null) {
    const dated = /^(.*\d)\s*[–—~～〜-]\s*(\d{1,2}[:.h]\d{2}.*)$/.exec(cell);
    return dated === null ? [cell, ''] : [dated[1] ?? '', dated[2] ?? ''];
  }
  const isHour = (text: string) => /^\s*(?:\d|1\d|2[0-4])\s*$/.test(text);
  if (isHour(from) && isHour(until)) return [`${from.trim()}:00`, `${until.trim()}:00`];
  const half = /[ap]\.?m\.?$/i.exec(until.trim())?.[0];
  if (half === undefined || readClock(from) === null || /[ap]\.?m\.?$/i.test(from)) return [from, until];
  // am or pm is written once: 11:30 – 12:15 PM begins before noon.
  const other = /^p/i.test(half) ? 'am' : 'pm';
  const end = readClock(until) ?? 0;
  return [(readClock(`${from} ${half}`) ?? 0) < end ? `${from} ${half}` : `${from} ${other}`, until];
}

/** The time behind a date in one cell. */
function timeIn(cell: string): string {
  return (
    /(?:^|[\s,T])((?:上午|下午|午前|午後|中午|晚上|오전|오후)?\s*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)\s*$/i.exec(
      cell,
    )?.[1] ?? ''
  );
}

function readDay(cell: string, order: DateOrder | null): DayKey | null {
  const iso = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(cell);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const match = numbers.exec(cell);
  if (match !== null)
    return isAmbiguous(cell, order)
      ? null
      : order === 'monthFirst'
        ? dayOf(match[4], match[1], match[3])
        : dayOf(match[4], match[3], match[1]);
  const words = fold(cell)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'))
    .filter((word) => word !== '' && !/^(?:de|of|the|den|le|el)$/.test(word));
  const index = words.findIndex((word) => months.has(word));
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = [words[index - 1], words[index + 1]].find((word) => /^\d{1,2}$/.test(word ?? ''));
  return index < 0 || year === undefined || day === undefined
    ? null
    : dayOf(year, String(months.get(words[index] ?? '')), day);
}

function dayOf(year = '', month = '', day = ''): DayKey | null {
  const century = year.length === 2 ? '20' : '';
  return parseDayKey(`${century}${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

const fullYear = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const ordinal = '(?:st|nd|rd|th)?';
const dayThenMonth = new RegExp(
  `(?<!\\d)\\d{1,2}${ordinal}[\\s.-]*(?:(?:of|de|d')\\s*)?(\\p{L}{3,})(?!\\p{L})\\.?`,
  'giu',
);
const monthThenDay = new RegExp(`(\\p{L}{3,})\\.?[\\s-]*\\d{1,2}${ordinal}(?![\\d:.h])`, 'giu');

/** The only year that texts name; null if they name none or several. */
export function onlyYearIn(texts: readonly string[]): string | null {
  const years = new Set(texts.flatMap((text) => text.match(fullYear) ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** A date that lacks its year with it: `10 May`, `May 10`, `5月10日`, and in a column of dates also `10.5.` and `10/5`. */
export function withYear(cell: string, year: string, isDate: boolean): string {
  if (cell.match(fullYear) !== null) return cell;
  const isMonth = (word: string) => months.has(fold(word));
  const added = (written: string, word: string) => (isMonth(word) ? `${written} ${year}` : written);
  const han = cell.replace(/\d{1,2}\s*月\s*\d{1,2}/, `${year}年$&`);
  if (han !== cell) return han;
  const words = cell.replace(dayThenMonth, added);
  if (words !== cell) return words;
  const reversed = cell.replace(monthThenDay, added);
  if (reversed !== cell || !isDate) return reversed;
  return cell.replace(/^(\s*(?:\p{L}+\.?,?\s+)?\d{1,2}([./-])\d{1,2})\2?\s*$/u, `$1$2${year}`);
}
