import * as v from 'valibot';
import { nearestName } from '../../model/text/nearest.ts';
import { cleanText } from './cleanText.ts';
import { messageOf } from './fieldIssue.ts';
import type { FieldPlaces } from './fieldPlaces.ts';
import type { Position, Problem } from '../problem.ts';
import type { KeyPath, YamlMapping } from '../yaml/mapping.ts';

type ObjectSchema = v.GenericSchema & { readonly entries: v.ObjectEntries };

export interface FieldsReading<Schema extends ObjectSchema> {
  /** null where any field is wrong. */
  readonly value: v.InferOutput<Schema> | null;
  readonly problems: readonly Problem[];
  readonly places: FieldPlaces;
  /** Adds what was found wrong with the value at a path after it was read. */
  readonly warn: (path: KeyPath, message: string, hint: string) => Problem;
}

/**
 * Holds the data of a file against a schema. An empty value is absent; a key that the schema does not know is a
 * warning with the nearest one it knows; every other mismatch is an error.
 *
 * @param file as problems name it
 * @param examples for each key that must be there, the line to write
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
      ...mapping.at(inFile(path)),
      severity: 'error',
      ...explain(issue, path, mapping.written(inFile(path)), examples, writtenKeys),
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
      message,
      hint,
    }),
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && cleanText(value) === '');
}

/** What other tools, and other people, call our keys. */
const otherNames: Readonly<Record<string, string>> = {
  author: 'presenters',
  authors: 'presenters',
  speaker: 'presenters',
  speakers: 'presenters',
  start: 'date',
  time: 'date',
  type: 'stype',
  length: 'duration',
  hall: 'room',
  location: 'room',
  venue: 'room',
  recording: 'speechLink',
  video: 'speechLink',
  chairs: 'trackchairs',
  image: 'photo',
  picture: 'photo',
};

function unknownKey(key: string, known: readonly string[]): Pick<Problem, 'message' | 'hint'> {
  const lower = key.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  const nearest = other !== undefined && known.includes(other) ? other : nearestName(key, known);
  return {
    message: `"${key}" is no key that is known here; it is left out.`,
    hint: nearest === null ? `The keys are ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
  };
}

function explain(
  issue: v.BaseIssue<unknown>,
  path: readonly (string | number)[],
  written: string | null,
  examples: Readonly<Record<string, string>>,
  writtenKeys: ReadonlyMap<string, string>,
): Pick<Problem, 'message' | 'hint'> {
  const name = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { message: `"${name}" is no key that is known here.`, hint: 'Remove it.' };
  }
  if (issue.type === 'strict_object' && issue.input === undefined) {
    return {
      message: writtenKeys.has(name) ? `"${name}" is empty.` : `There is no "${name}".`,
      hint: `Write ${examples[name] ?? `a value for "${name}"`}.`,
    };
  }
  const { message, hint } = messageOf(issue);
  const isBare =
    issue.type === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean');
  const key = path.at(-1);
  const quotedValue = `"${written ?? String(issue.input)}"`;
  return {
    message: `"${name}" ${message}.`,
    hint: isBare ? `Write it in quotes: ${typeof key === 'string' ? `${key}: ` : ''}${quotedValue}.` : hint,
  };
}
