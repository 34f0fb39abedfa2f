import * as v from 'valibot';
import {
  addDays,
  instantFrom,
  instantOf,
  parseDayKey,
  parseLocalDateTime,
  twoDigits,
  type Instant,
  type Zone,
} from '../../model/zonedTime.ts';
import { cleanText, condenseText } from './cleanText.ts';
import { fail, kindOf } from './fieldIssue.ts';
import { parseVenueTime } from './venueTime.ts';
import {
  anyDay,
  eitherForm,
  momentClock,
  nearDay,
  oneOfPatterns,
  venueClock,
  writtenAs,
  type JsonSchema,
} from './writtenForm.ts';

const anyText = v.string(({ input }) => fail(`is ${kindOf(input)}, not text`, 'Write one text, in quotes.'));

/** Text of one line; `readFields` treats an empty one as absent. */
export const text = v.pipe(anyText, v.transform(cleanText));

/** Like `text`, but with invisible characters, which can control the line breaks of a long title. */
export const title = v.pipe(anyText, v.transform(condenseText));

/**
 * A text that is read as a value.
 *
 * @param read null: the text is no such value
 * @param explain the error, as `fail` makes it
 * @param written how the value is written, for editors
 */
export function textReadAs<Value>(
  read: (text: string) => Value | null,
  explain: (text: string) => string,
  written: JsonSchema,
) {
  return v.pipe(
    text,
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Value => {
      const found = read(value);
      if (found !== null) return found;
      addIssue({ message: explain(value) });
      return NEVER;
    }),
    writtenAs(written),
  );
}

/** Whether a date is in a plausible year: calendars and saved sessions do not support others. */
function isNear(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= 1970 && year <= 2199;
}

/** `2021-08-08T15:30:00`, also with a space or without seconds: a time at the venue, as in `venueTime.ts`. */
export const localDateTime = textReadAs(
  (value) => {
    const local = parseVenueTime(value);
    return local !== null && isNear(local) ? local : null;
  },
  (value) => fail(`is not a valid date and time: "${value}"`, dateHint(value)),
  oneOfPatterns(`${nearDay}${venueClock}`),
);

/** `2021-08-08`. */
export const dayKey = textReadAs(
  (value) => {
    const day = parseDayKey(value);
    return day !== null && isNear(day) ? day : null;
  },
  (value) =>
    fail(
      `is not a valid day: "${value}"`,
      `Write the year, month and day of an existing day: ${normalDate(value)?.slice(0, 10) ?? '2021-08-06'}.`,
    ),
  oneOfPatterns(nearDay),
);

const moment = /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?$/i;

/**
 * A day, which begins at midnight at the venue, or a moment: `2021-07-01`, `2021-07-01T09:00` at the venue, or with an
 * offset, `2021-07-01T09:00:00+08:00`. The venue's zone is given when it is known.
 */
export const dayOrMoment = textReadAs(
  (value): ((zone: Zone) => Instant) | null => {
    const day = parseDayKey(value);
    const [, written = '', offset] = moment.exec(value) ?? [];
    const local = parseLocalDateTime(day === null ? written : `${day}T00:00`);
    if (local !== null && offset === undefined) return (zone) => instantOf(local, zone);
    const milliseconds = Date.parse(`${local ?? ''}${offset ?? ''}`);
    return Number.isNaN(milliseconds) ? null : () => instantFrom(milliseconds);
  },
  (value) =>
    fail(
      `is not a day or a date with a time: "${value}"`,
      'Write a day such as 2021-07-01, or a day and time such as 2021-07-01T09:00.',
    ),
  oneOfPatterns(anyDay, `${anyDay}${momentClock}`),
);

const minutesHint = 'Write a whole number of minutes from 1 to 10080 (a week), such as 40.';

/** A length in minutes, at least 1 and at most a week. */
export const minutes = v.pipe(
  v.union([v.number(), v.string()], (issue) => fail(`is ${kindOf(issue.input)}, not minutes`, minutesHint)),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const written = String(value).trim();
    const number = /^\d{1,5}$/.test(written) ? Number(written) : 0;
    if (number >= 1 && number <= 10_080) return number;
    addIssue({ message: fail(`is not a number of minutes: "${written}"`, minutesHint) });
    return NEVER;
  }),
  writtenAs({
    anyOf: [
      { type: 'integer', minimum: 1, maximum: 10_080 },
      { type: 'string', pattern: '^\\s*(?=\\d{1,5}\\s*$)0*(?:[1-9]\\d{0,3}|100[0-7]\\d|10080)\\s*$' },
    ],
  }),
);

/** A list of texts, or a single one. */
export const textOrTexts = eitherForm(Array.isArray, v.array(text), text);

/** A list of texts, or one text with commas between them; empty ones are dropped. */
export const texts = v.pipe(
  textOrTexts,
  v.transform((value) =>
    (typeof value === 'string' ? value.split(/[,，、]/) : value).map(cleanText).filter(Boolean),
  ),
);

/** A list of texts, or a single text. */
export const addresses = v.pipe(
  textOrTexts,
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
);

const numbers = String.raw`(\d{1,2})(?::(\d{2})(?::\d{2})?)?\s*(am|pm)?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:(?:T|\s)\s*${numbers})?$`,
  'i',
);
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?\s+${numbers})?$`, 'i');

/**
 * A date in another form, in the form of the format: `2021/8/6 9:30`, `2021年8月6日 9:30`, `8/16/2021 3:30 pm`.
 *
 * @returns null if it is not a date, or day and month are ambiguous
 */
export function normalDate(value: string): string | null {
  const [first, ...more] = datesMeant(value);
  return first !== undefined && more.length === 0 ? first : null;
}

/** The dates that a text in another form may mean: none, one, or two where day and month could be either. */
function datesMeant(value: string): readonly string[] {
  const written = value.trim();
  const [, year, month, day, ...time] = yearFirst.exec(written) ?? [];
  const [, one, other, last, ...lastTime] = yearLast.exec(written) ?? [];
  const found =
    year === undefined
      ? [dateOf(last, one, other, lastTime), dateOf(last, other, one, lastTime)]
      : [dateOf(year, month, day, time)];
  return [...new Set(found.flatMap((date) => date ?? []))];
}

function dateOf(
  year: string | undefined,
  month = '',
  day = '',
  [hour, minute = '00', half]: readonly (string | undefined)[],
): string | null {
  if (year === undefined) return null;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (hour === undefined) return parseDayKey(date);
  const isAfternoon = half?.toLowerCase() === 'pm';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const time = `${date}T${twoDigits(hours)}:${minute}:00`;
  return (half !== undefined && Number(hour) > 12) || parseLocalDateTime(time) === null ? null : time;
}

function dateHint(value: string): string {
  if (parseVenueTime(value) !== null) return 'Fix the year: it must be from 1970 to 2199.';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `Give the time too: ${value}T09:00:00.`;
  const dates = datesMeant(value).filter((date) => date !== value);
  if (dates.length > 0) {
    const complete = dates.map((date) => (date.includes('T') ? date : `${date}T09:00:00`));
    return complete.length === 1
      ? `Write the year first: ${complete[0] ?? ''}.`
      : `Write the year first, then the month: ${complete.join(' or ')}.`;
  }
  const midnight = /^(\d{4}-\d{2}-\d{2})[T ]24:00(?::00)?$/i.exec(value)?.[1];
  const next = midnight === undefined ? null : parseDayKey(midnight);
  if (next !== null) return `Write midnight as the beginning of the next day: ${addDays(next, 1)}T00:00:00.`;
  const [, month = '', rest = ''] = /^(\d{4}-(?:0[1-9]|1[0-2]))-(?:29|3[01])([T ].*)$/i.exec(value) ?? [];
  const last = ['30', '29', '28'].find((day) => parseVenueTime(`${month}-${day}${rest}`) !== null);
  if (last !== undefined)
    return `That month has ${last} days: ${month}-${last}${rest}, or a day of another month.`;
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/i.test(value))
    return 'This day or hour does not exist: hours go from 00 to 23, and minutes from 00 to 59.';
  return 'Write a time at the venue such as 2021-08-08T15:30:00, or leave it empty until it is known.';
}
