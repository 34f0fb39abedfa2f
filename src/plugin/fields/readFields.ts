import * as v from 'valibot';
import { nearestName } from '../../model/text/nearest.ts';
import { cleanText } from './cleanText.ts';
import { messageOf } from './fieldIssue.ts';
import type { FieldPlaces, Position, Problem } from '../problem.ts';
import type { KeyPath, YamlMapping } from '../yaml/mapping.ts';
import type { Locale, Localized } from '../../model/locale.ts';

type ObjectSchema = v.GenericSchema & { readonly entries: v.ObjectEntries };

export interface FieldsReading<Schema extends ObjectSchema> {
  /** null if any field is invalid. */
  readonly value: v.InferOutput<Schema> | null;
  readonly problems: readonly Problem[];
  readonly places: FieldPlaces;
  /** Adds a problem of the value at a path, found after reading. */
  readonly warn: (path: KeyPath, message: string, hint: string) => Problem;
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
  const given: Record<string, unknown> = {};
  const writtenKeys = new Map<string, string>();
  const places = new Map<string, Position>();

  for (const [writtenKey, value] of Object.entries(mapping.data)) {
    const key = cleanText(writtenKey);
    if (!known.includes(key)) {
      problems.push({ file, ...mapping.keyAt([writtenKey]), severity: 'warning', ...unknownKey(key, known) });
      continue;
    }
    writtenKeys.set(key, writtenKey);
    places.set(key, mapping.at([writtenKey]));
    if (!isEmpty(value)) given[key] = value;
  }

  const inFile = ([key, ...rest]: KeyPath): KeyPath =>
    key === undefined ? [] : [writtenKeys.get(String(key)) ?? key, ...rest];
  const result = v.safeParse(schema, given);
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    problems.push({
      file,
      ...(isUnknownKey(issue) ? mapping.keyAt : mapping.at)(inFile(path)),
      severity: 'error',
      ...asWritten(
        explain(schema as AnySchema, issue, path, mapping.written(inFile(path)), examples, writtenKeys),
      ),
    });
  }
  return {
    value: result.success ? result.output : null,
    problems,
    places: { of: Object.fromEntries(places), otherwise: mapping.at([]) },
    warn: (path, message, hint) => ({
      file,
      ...mapping.at(inFile(path)),
      severity: 'warning',
      ...asWritten({ message, hint }),
    }),
  };

  /** Names keys as the file does. */
  function asWritten({ message, hint }: Said): Said {
    if (mapping.names === undefined) return { message, hint };
    const named = (text: string) =>
      text.replace(/"([a-z]+)"/gi, (quoted, key: string) => {
        const written = mapping.names?.get(key);
        return written === undefined ? quoted : `"${written}"`;
      });
    return { message: named(message), hint };
  }
}

type Said = Pick<Problem, 'message' | 'hint'>;

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && cleanText(value) === '');
}

/** Other common names of our keys; more of them are read as they are, see `knownNames`. */
const otherNames: Readonly<Record<string, string>> = {
  speakers: 'presenters',
  type: 'stype',
  url: 'href',
  link: 'href',
  chairs: 'trackchairs',
};

/** @param free the known keys that are not there yet */
function unknownKey(key: string, known: readonly string[], free = known): Said {
  const lower = key.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  const nearest = other !== undefined && free.includes(other) ? other : nearestName(key, free);
  return {
    message: `Unknown key "${key}"; it is ignored.`,
    hint: nearest === null ? `The keys are ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
  };
}

interface AnySchema {
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly wrapped?: AnySchema;
}

/** The known keys of the set of keys at a path. */
function keysAt(schema: AnySchema, path: readonly (string | number)[]): readonly string[] {
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

function isUnknownKey({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

function explain(
  schema: AnySchema,
  issue: v.BaseIssue<unknown>,
  path: readonly (string | number)[],
  written: string | null,
  examples: Readonly<Record<string, string>>,
  writtenKeys: ReadonlyMap<string, string>,
): Said {
  const name = path.join('.');
  if (isUnknownKey(issue)) {
    const key = String(path.at(-1));
    const known = keysAt(schema, path.slice(0, -1));
    const set = Object(issue.path?.at(-1)?.input) as object;
    const { hint } = unknownKey(
      key,
      known,
      known.filter((each) => !Object.hasOwn(set, each)),
    );
    return { message: `Unknown key "${key}" in "${path.slice(0, -1).join('.')}".`, hint };
  }
  if (issue.type === 'strict_object' && issue.input === undefined) {
    return {
      message: writtenKeys.has(name) ? `"${name}" is empty.` : `"${name}" is missing.`,
      hint: `Write ${examples[name] ?? `a value for "${name}"`}.`,
    };
  }
  const { message, hint } = messageOf(issue);
  const isBare =
    issue.type === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean');
  const key = path.at(-1);
  return {
    message: `"${name}" ${message}.`,
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
        warn([...at, locale], `"${locale}" is not one of the locales.`, localeHint(locale, locales)),
      ),
    );
    return Object.fromEntries(Object.entries(words).filter(([locale]) => !foreign.includes(locale)));
  };
}

function localeHint(locale: string, known: readonly Locale[]): string {
  const nearest = nearestName(locale, known);
  return nearest === null ? `Add it to "locales", or remove it.` : `Did you mean "${nearest}"?`;
}
