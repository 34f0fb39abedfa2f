import * as v from 'valibot';
import { fail, kindOf } from './fieldIssue.ts';

/** JSON Schema (draft 7), as much of it as editors need. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * Describes how a value is written, for editors, because JSON Schema cannot express conversions and checks in code.
 * `jsonSchemaOf` adds it to the type of the schema.
 */
export function writtenAs<Input>(schema: JsonSchema) {
  return v.metadata<Input, { readonly writtenAs: JsonSchema }>({ writtenAs: schema });
}

/** One of two forms. The input decides which, so that messages are about the right one. */
export function eitherForm<First extends v.GenericSchema, Second extends v.GenericSchema>(
  isFirst: (input: unknown) => boolean,
  first: First,
  second: Second,
) {
  return v.pipe(
    v.lazy((input) => (isFirst(input) ? first : second)),
    v.metadata<v.InferOutput<First | Second>, { readonly forms: readonly v.GenericSchema[] }>({
      forms: [first, second],
    }),
  );
}

/** Keys with values, and not a list, which JavaScript counts as an object. */
export function keyed<Schema extends v.GenericSchema>(schema: Schema, hint: string) {
  const isList = v.never(({ input }) => fail(`is ${kindOf(input)}, not a set of keys`, hint));
  return v.pipe(
    v.lazy((input) => (Array.isArray(input) ? isList : schema)),
    v.metadata<v.InferOutput<Schema>, { readonly forms: readonly v.GenericSchema[] }>({ forms: [schema] }),
  );
}

/** What `cleanText` removes from the ends of a text. */
const ignoredEnds =
  '[\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060\\u2066-\\u2069\\ufeff]*';

export const blankPattern = `^${ignoredEnds}$`;

/** Any text; editors offer these. */
export function suggesting(values: readonly string[]): JsonSchema {
  return { anyOf: [{ enum: values }, { type: 'string' }] };
}

/** A text that is not blank. */
export const notBlank: JsonSchema = { pattern: `^(?!${ignoredEnds}$)` };

/** A text that matches one of several patterns, which have no anchors. */
export function oneOfPatterns(...patterns: readonly string[]): JsonSchema {
  return { pattern: `^${ignoredEnds}(?:${patterns.join('|')})${ignoredEnds}$` };
}

/** The source of a regular expression without its anchors, and with both cases where it ignores case. */
export function patternOf({ source, ignoreCase }: RegExp): string {
  const bare = source.replace(/^\^|\$$/g, '');
  if (!ignoreCase) return bare;
  return bare.replace(/\\.|\(\?(?:<?[:=!])|\[(?:\\.|[^\]])*\]|[a-z]/gi, (part) => {
    if (part.startsWith('[')) return part.replace(/[a-z]-[a-z]/g, (range) => range + range.toUpperCase());
    return /^[a-z]$/i.test(part) ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part;
  });
}

const monthDays =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';

/** A day that exists, in a year that content can have. */
export const nearDay = `(?:(?:19[7-9]\\d|2[01]\\d\\d)-${monthDays}|(?:19(?:7[26]|8[048]|9[26])|20(?:[02468][048]|[13579][26])|21(?:0[48]|[2468][048]|[13579][26]))-02-29)`;

/** A day that exists. */
export const anyDay = `(?:[1-9]\\d{3}-${monthDays}|(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)`;

const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const offset = '(?:[zZ]|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)';

/** What follows a day in a moment: see `dayOrMoment`. */
export const momentClock = `[tT ]${clock}(?::[0-5]\\d)?(?:[zZ]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?`;

/** What follows a day in a time at the venue: see `parseVenueTime`. */
export const venueClock = `(?:[tT]|\\s+)${clock}(?:(?::[0-5]\\d)?${offset}?|:[0-5]\\d\\.0+)`;

/** The characters of addresses: see `webAddress`. */
const safe = '[^\\s<>"\'`\\\\]';
const label = '(?:[\\w-]|[^\\u0000-\\u007f\\s])+';
const port = '(?::(?:\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])?)?';
const host = `${label}(?:\\.${label})*\\.?${port}`;

/** An absolute address of the web, with a protocol. */
const webPattern = `[hH][tT][tT][pP][sS]?://+${host}(?:[/?#]${safe}*)?`;

/** The same without `?` and `#`. */
export const sitePattern = `[hH][tT][tT][pP][sS]?://+${host}(?:/[^\\s<>"'\`\\\\?#]*)?`;

/** A link that is safe to offer: see `safeLink`. */
export const linkPattern = [
  '[mM][aA][iI][lL][tT][oO]:[^\\s<>"]+@[^\\s<>"]+',
  webPattern,
  `//+${host}(?:[/?#]${safe}*)?`,
  `(?![a-zA-Z][a-zA-Z\\d+.-]*:|//)${safe}*`,
].join('|');
