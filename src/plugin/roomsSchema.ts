import * as v from 'valibot';
import type { Locale } from '../model/locale.ts';
import { fail, kindOf } from './fields/fieldIssue.ts';
import { text } from './fields/fields.ts';
import type { Problem, Reading } from './problem.ts';
import { readFields } from './fields/readFields.ts';
import type { FieldsReading } from './fields/readFields.ts';
import type { RoomLists } from './records.ts';
import { readYamlFile } from './yaml/mapping.ts';

const roomName = v.pipe(
  text,
  v.check((value) => value !== '', fail('is empty', 'Write the name of the room, or remove the item.')),
);

const roomList = v.array(roomName, ({ input }) =>
  fail(`is ${kindOf(input)}, not a list of rooms`, 'Write a list: en: [Hall A, Hall B].'),
);

/**
 * Reads rooms.yaml.
 *
 * @param path the file, as problems name it
 * @param locales the conference's, the default one first
 */
export function readRooms(yaml: string, path: string, locales: readonly Locale[]): Reading<RoomLists> {
  const mapping = readYamlFile(yaml, path);
  if (mapping.value === null) return { value: null, problems: mapping.problems };
  const schema = v.strictObject(Object.fromEntries(locales.map((locale) => [locale, v.optional(roomList)])));
  const fields = readFields(schema, mapping.value, path, {});
  if (fields.value === null) return { value: null, problems: fields.problems };
  const lists: Partial<Record<Locale, readonly string[]>> = {};
  for (const [locale, names] of Object.entries(fields.value)) if (names !== undefined) lists[locale] = names;
  return { value: lists, problems: [...fields.problems, ...disagreements(lists, fields)] };
}

function disagreements(lists: RoomLists, { warn }: Pick<FieldsReading<never>, 'warn'>): Problem[] {
  const [first, ...others] = Object.entries(lists);
  const problems = Object.entries(lists).flatMap(([locale, names = []]) =>
    names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [
            warn(
              [locale, index],
              `"${name}" is listed twice.`,
              'Keep one, or tell the two rooms apart by name.',
            ),
          ]
        : [],
    ),
  );
  for (const [locale, names = []] of others) {
    const expected = first?.[1]?.length ?? 0;
    if (names.length === expected) continue;
    problems.push(
      warn(
        [locale],
        `"${locale}" lists ${names.length} rooms, "${first?.[0] ?? ''}" ${expected}.`,
        'List the same rooms in the same order: the same place in each list is the same room.',
      ),
    );
  }
  return problems;
}
