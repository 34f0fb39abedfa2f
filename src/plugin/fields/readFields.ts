import * as v from 'valibot';
import { nearestName } from '../../model/text/nearest.ts';
import { cleanText } from './cleanText.ts';
import { messageOf } from './fieldIssue.ts';
import {
  invalid,
  warning,
  didYouMean,
  type Position,
  type FieldPositions,
  type Problem,
  type Explanation,
} from '../problem.ts';
import type { RuleName } from '../lint/rules.ts';
import type { KeyPath, YamlMapping } from '../yaml/mapping.ts';
import type { Locale, Localized } from '../../model/locale.ts';

type ObjectSchema = v.GenericSchema & { readonly entries: v.ObjectEntries };

export interface FieldsReading<Schema extends ObjectSchema> {
  /** null if any field is invalid. */
  readonly value: v.InferOutput<Schema> | null;
  readonly problems: readonly Problem[];
  readonly positions: FieldPositions;
  /** Creates a warning of the value at a path, found after reading. */
  readonly warn: (rule: RuleName, path: KeyPath, message: string, hint: string) => Problem;
  /** Creates an error of the value at a path, found after reading. */
  readonly refuse: (path: KeyPath, message: string, hint: string) => Problem;
}

/**
 * Validates the data of a file with a schema. Empty values count as absent; unknown keys are warnings that suggest the
 * nearest known key; every other mismatch is an error.
 *
 * @param file as shown in problems
 * @param examples for each required key, the line to write
 */
export function readFields<Schema extends ObjectSchema>(
  schema: Schema,
  mapping: YamlMapping,
  file: string,
  examples: Readonly<Record<string, string>>,
): FieldsReading<Schema> {
  const known = Object.keys(schema.entries);
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  const writtenKeys = new Map<string, string>();
  const positions = new Map<string, Position>();

  for (const [writtenKey, value] of Object.entries(mapping.data)) {
    const key = cleanText(writtenKey);
    if (!known.includes(key)) {
      const { message, hint } = unknownKey(key, known);
      problems.push(warning('unknown-key', file, message, hint, mapping.keyAt([writtenKey])));
      continue;
    }
    writtenKeys.set(key, writtenKey);
    positions.set(key, mapping.at([writtenKey]));
    if (!isEmpty(value)) values[key] = value;
  }

  const inFile = ([key, ...rest]: KeyPath): KeyPath =>
    key === undefined ? [] : [writtenKeys.get(String(key)) ?? key, ...rest];
  const { result, unknown } = parseKnown(schema, values);
  for (const path of unknown) {
    const { message, hint } = unknownKeyWithin(schema as AnySchema, path, values);
    problems.push(warning('unknown-key', file, asWritten(message), hint, mapping.keyAt(inFile(path))));
  }
  for (const issue of result.issues ?? []) {
    const path = pathOf(issue);
    const { message, hint } = explain(issue, path, mapping.written(inFile(path)), examples, writtenKeys);
    problems.push(invalid(file, asWritten(message), hint, mapping.at(inFile(path))));
  }
  return {
    value: result.success ? result.output : null,
    problems,
    positions: { of: Object.fromEntries(positions), otherwise: mapping.at([]) },
    warn: (rule, path, message, hint) =>
      warning(rule, file, asWritten(message), hint, mapping.at(inFile(path))),
    refuse: (path, message, hint) => invalid(file, asWritten(message), hint, mapping.at(inFile(path))),
  };

  /** The message with the names of keys as the file has them. */
  function asWritten(message: string): string {
    if (mapping.names === undefined) return message;
    return message.replace(/"([a-z]+)"/gi, (quoted, key: string) => {
      const written = mapping.names?.get(key);
      return written === undefined ? quoted : `"${written}"`;
    });
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && cleanText(value) === '');
}

/** Other common names of our keys, for suggestions. More of them are read as they are: see `knownNames`. */
const otherNames: Readonly<Record<string, string>> = {
  speakers: 'presenters',
  type: 'stype',
  url: 'href',
  link: 'href',
  chairs: 'trackchairs',
};

/** @param free the known keys that are not there yet */
function unknownKey(key: string, known: readonly string[], free = known): Explanation {
  const lower = key.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  const nearest = other !== undefined && free.includes(other) ? other : nearestName(key, free);
  return {
    message: `Unknown key "${key}"; it is ignored.`,
    hint: didYouMean(nearest, `The keys are ${known.join(', ')}.`),
  };
}

interface AnySchema {
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly wrapped?: AnySchema;
}

/** The known keys of the set of keys at a path. */
function keysAt(schema: AnySchema, path: Path): readonly string[] {
  // Of two forms of a value (see `eitherForm`), one has keys.
  const formsOf = (one: AnySchema): readonly AnySchema[] => {
    const { forms } = v.getMetadata(one as v.GenericSchema) as { readonly forms?: readonly AnySchema[] };
    const inner = forms ?? (one.wrapped ? [one.wrapped] : []);
    return inner.length === 0 ? [one] : inner.flatMap(formsOf);
  };
  const reached = path.reduce<readonly AnySchema[]>(
    (all, key) => all.flatMap((one) => one.entries?.[key] ?? one.item ?? one.value ?? []).flatMap(formsOf),
    [schema],
  );
  return reached.flatMap(({ entries = {} }) => Object.keys(entries));
}

type Path = readonly (string | number)[];

function isUnknownKey({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

function pathOf({ path }: v.BaseIssue<unknown>): Path {
  return (path ?? []).map(({ key }) => key as string | number);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((value, key) => (Object(value) as Record<string | number, unknown>)[key], data);
}

/** Parses data without the unknown keys of inner sets. @returns also the paths of these keys */
function parseKnown<Schema extends ObjectSchema>(schema: Schema, data: Readonly<Record<string, unknown>>) {
  const unknown: Path[] = [];
  let known = data;
  for (;;) {
    const result = v.safeParse(schema, known);
    // The first unknown key of each set: without it, the next is named.
    const found = (result.issues ?? []).filter(isUnknownKey).map(pathOf);
    if (found.length === 0) return { result, unknown };
    if (known === data) known = structuredClone(data);
    for (const path of found)
      delete (valueAt(known, path.slice(0, -1)) as Record<string, unknown>)[String(path.at(-1))];
    unknown.push(...found);
  }
}

function unknownKeyWithin(schema: AnySchema, path: Path, data: unknown): Explanation {
  const set = path.slice(0, -1);
  const known = keysAt(schema, set);
  const present = Object(valueAt(data, set)) as object;
  const free = known.filter((key) => !Object.hasOwn(present, key));
  const { hint } = unknownKey(String(path.at(-1)), known, free);
  return { message: `Unknown key "${path.at(-1)}" in ${nameOf(set)}; it is ignored.`, hint };
}

/**
 * A path in a message; entries of lists are counted from 1.
 *
 * @example nameOf(['links', 0, 'href']) // '"href" in entry 1 of "links"'
 */
function nameOf(path: Path): string {
  let name = '';
  let keys: (string | number)[] = [];
  const quoted = () => [keys.length > 0 && `"${keys.join('.')}"`, name].filter(Boolean).join(' in ');
  for (const key of path) {
    if (typeof key === 'string') keys.push(key);
    else [name, keys] = [`entry ${key + 1} of ${quoted()}`, []];
  }
  return quoted();
}

/** A path at the beginning of a message. */
function startingWith(path: Path): string {
  return nameOf(path).replace(/^e/, 'E');
}

function explain(
  issue: v.BaseIssue<unknown>,
  path: Path,
  written: string | null,
  examples: Readonly<Record<string, string>>,
  writtenKeys: ReadonlyMap<string, string>,
): Explanation {
  const name = path.join('.');
  if (issue.type === 'strict_object' && issue.input === undefined) {
    return {
      message: `${startingWith(path)} is ${writtenKeys.has(name) ? 'empty' : 'missing'}.`,
      hint: `Write ${examples[name] ?? `a value for ${nameOf(path)}`}.`,
    };
  }
  const { message, hint } = messageOf(issue);
  const isBare =
    issue.type === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean');
  const key = path.at(-1);
  return {
    message: `${startingWith(path)} ${message}.`,
    hint: isBare
      ? `Write it in quotes: ${typeof key === 'string' ? `${key}: ` : ''}"${written ?? String(issue.input)}".`
      : hint,
  };
}

/** Reads one text for all locales, or one for each; `at` is its place in the file. */
export type LocalizedReader = (
  words: string | Readonly<Record<string, string>>,
  at: KeyPath,
) => Localized<string>;

/**
 * Reads texts in the locales of the conference. Texts in other locales are left out.
 *
 * @param warn makes a problem of a place in the file
 * @param problems gets a warning for each text that is left out
 */
export function localizedReader(
  locales: readonly Locale[],
  warn: FieldsReading<never>['warn'],
  problems: Problem[],
): LocalizedReader {
  return (words, at) => {
    if (typeof words === 'string') return Object.fromEntries(locales.map((locale) => [locale, words]));
    const foreign = Object.keys(words).filter((locale) => !locales.includes(locale));
    problems.push(
      ...foreign.map((locale) =>
        warn(
          'locale-unknown',
          [...at, locale],
          `"${locale}" is not one of the locales.`,
          localeHint(locale, locales),
        ),
      ),
    );
    return Object.fromEntries(Object.entries(words).filter(([locale]) => !foreign.includes(locale)));
  };
}

function localeHint(locale: string, known: readonly Locale[]): string {
  return didYouMean(nearestName(locale, known), 'Add it to "locales", or remove it.');
}
