import * as v from 'valibot';
import { parseDayKey, parseLocalDateTime } from '../../model/zonedTime.ts';
import { cleanText, squeezeText } from './cleanText.ts';
import { fail, kindOf } from './fieldIssue.ts';

const anyText = v.string(({ input }) => fail(`is ${kindOf(input)}, not text`, 'Write one text, in quotes.'));

/** Text of one line; to `readFields` an empty one is absent. */
export const text = v.pipe(anyText, v.transform(cleanText));

/** As `text`, but with the invisible characters in it, which may be there to break a long title well. */
export const title = v.pipe(anyText, v.transform(squeezeText));

/** `2021-08-08T15:30:00`, also with a space or without seconds: a time at the venue. */
export const localDateTime = v.pipe(
  text,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const local = parseLocalDateTime(value);
    if (local !== null) return local;
    addIssue({ message: fail(`is no date and time that can be read: "${value}"`, dateHint(value)) });
    return NEVER;
  }),
);

/** `2021-08-08`. */
export const dayKey = v.pipe(
  text,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const day = parseDayKey(value);
    if (day !== null) return day;
    addIssue({
      message: fail(`is no day: "${value}"`, 'Write year, month and day of a day that exists: 2021-08-06.'),
    });
    return NEVER;
  }),
);

const minutesHint = 'Write a whole number of minutes from 1 to 1440 (a day), such as 40.';

/** A length in minutes, at least 1 and at most a day. */
export const minutes = v.pipe(
  v.union([v.number(), v.string()], (issue) => fail(`is ${kindOf(issue.input)}, not minutes`, minutesHint)),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const written = String(value).trim();
    const number = /^\d{1,4}$/.test(written) ? Number(written) : 0;
    if (number >= 1 && number <= 1440) return number;
    addIssue({ message: fail(`is no number of minutes: "${written}"`, minutesHint) });
    return NEVER;
  }),
);

/** A list of texts, or one text with commas between them; empty ones are dropped. */
export const texts = v.pipe(
  v.lazy((input) => (Array.isArray(input) ? v.array(text) : text)),
  v.transform((value) =>
    (typeof value === 'string' ? value.split(/[,，、]/) : value).map(cleanText).filter(Boolean),
  ),
);

/** A list of texts, or a single one, whatever it holds. */
export const addresses = v.pipe(
  v.lazy((input) => (Array.isArray(input) ? v.array(text) : text)),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
);

function dateHint(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `Give the time too: ${value}T09:00:00.`;
  if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(value)) {
    return 'Leave the offset out: it is the time at the venue, such as 2021-08-08T15:30:00.';
  }
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/i.test(value)) return 'There is no such day or hour: mend it.';
  return 'Write a time at the venue such as 2021-08-08T15:30:00, or leave it empty while it is not known.';
}
