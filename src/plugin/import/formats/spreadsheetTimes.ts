import { parseDayKey } from '../../../model/zonedTime.ts';
import type { DayKey } from '../../../model/zonedTime.ts';
import type { ForeignSlot } from '../foreignProgramme.ts';
import { readClock, readDuration, readForeignTime, timeAt } from '../foreignTime.ts';

/** The order of day and month in `5/10/2027`. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const numbers = /^\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

/** The time of a row; null if it has none, or an invalid one. */
export function readCellSlot(
  { date, start, end, duration }: Cells,
  order: DateOrder,
): Omit<ForeignSlot, 'rooms'> | null {
  // A column of times may hold both: "10:00 - 10:45".
  const [from = '', until = ''] =
    /\d\s*[–—-]\s*\d{1,2}[:.h]/.test(start) && !/^\s*\d{4}-/.test(start)
      ? start.split(/\s*[–—-]\s*/)
      : [start];
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

/** The time behind a date in one cell. */
function timeIn(cell: string): string {
  return /\b(\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)\s*$/i.exec(cell)?.[1] ?? '';
}

function readDay(cell: string, order: DateOrder): DayKey | null {
  const iso = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(cell);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const match = numbers.exec(cell);
  if (match !== null)
    return order === 'dayFirst' ? dayOf(match[4], match[3], match[1]) : dayOf(match[4], match[1], match[3]);
  const named =
    /(\d{1,2})?(?:st|nd|rd|th|\.)?\s*\b([a-z]{3})[a-z]*\.?\s*(\d{1,2})?(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(
      cell,
    );
  const month = months.indexOf(named?.[2]?.toLowerCase() ?? '') + 1;
  return named === null || month === 0 ? null : dayOf(named[4], String(month), named[1] ?? named[3]);
}

function dayOf(year = '', month = '', day = ''): DayKey | null {
  return parseDayKey(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
