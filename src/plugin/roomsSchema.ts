import * as v from 'valibot';
import type { Locale, Localized } from '../model/locale.ts';
import { fail, kindOf } from './fields/fieldIssue.ts';
import { text, textReadAs } from './fields/fields.ts';
import type { Problem, Reading } from './problem.ts';
import { readFields, type FieldsReading } from './fields/readFields.ts';
import { slugOf } from '../model/text/slug.ts';
import { localizedText } from './fields/conferenceFields.ts';
import { eitherForm, notBlank, oneOfPatterns, writtenAs } from './fields/writtenForm.ts';
import { linesOf, withPlainSpaces } from './fields/cleanText.ts';
import type { RoomFacts, RoomLists, RoomsRecord } from './records.ts';
import { readYamlFile, readYamlMapping } from './yaml/mapping.ts';

const roomName = v.pipe(
  text,
  v.check((value) => value !== '', fail('is empty', 'Write the name of the room, or remove the item.')),
  writtenAs(notBlank),
);

/** The rooms in one language. */
export const roomList = v.array(roomName, ({ input }) =>
  fail(`is ${kindOf(input)}, not a list of rooms`, 'Write a list: en: [Hall A, Hall B].'),
);

/** The rooms as a list in each language. */
export const roomLists = (locales: readonly Locale[]) =>
  v.strictObject(Object.fromEntries(locales.map((locale) => [locale, v.optional(roomList)])));

/**
 * Reads rooms.yaml.
 *
 * @param path the file, as shown in problems
 * @param locales the conference's, the default one first
 */
export function readRooms(yaml: string, path: string, locales: readonly Locale[]): Reading<RoomLists> {
  const mapping = readYamlFile(yaml, path);
  if (mapping.value === null) return { value: null, problems: mapping.problems };
  const schema = roomLists(locales);
  const fields = readFields(schema, mapping.value, path, {});
  if (fields.value === null) return { value: null, problems: fields.problems };
  const lists: Partial<Record<Locale, readonly string[]>> = {};
  for (const [locale, names] of Object.entries(fields.value)) if (names !== undefined) lists[locale] = names;
  return { value: lists, problems: [...fields.problems, ...disagreements(lists, fields)] };
}

const floorOrWay = eitherForm(
  (input) => typeof input === 'number',
  v.pipe(v.number(), v.transform(String)),
  localizedText,
);

const slugLetter = '(?:[a-z\\d]|[^\\u0000-\\u007f\\s])';
/** What `slugOf` does not change, except capital letters of other alphabets. */
const slugPattern = `${slugLetter}+(?:-${slugLetter}+)*`;

const roomId = textReadAs(
  (id) => (id !== '' && slugOf(id) === id ? id : null),
  (id) => fail(`cannot be the end of an address: "${id}"`, 'Write small letters, digits and hyphens.'),
  oneOfPatterns(slugPattern),
);

const capacity = v.pipe(
  v.number(({ input }) => fail(`is ${kindOf(input)}, not a number`, 'Write how many people it seats: 120.')),
  v.check(
    (count) => Number.isInteger(count) && count > 0 && count <= 1_000_000,
    fail('is not a number of people', 'Write how many people it seats: 120.'),
  ),
  writtenAs({ type: 'integer', minimum: 1, maximum: 1_000_000 }),
);

const roomItem = eitherForm(
  (input) => typeof input === 'string',
  roomName,
  v.strictObject(
    {
      name: localizedText,
      id: v.optional(roomId),
      capacity: v.optional(capacity),
      floor: v.optional(floorOrWay),
      way: v.optional(floorOrWay),
    },
    ({ input }) =>
      fail(`is ${kindOf(input)}, not a room`, 'Write its name, or keys: name, capacity, floor, way.'),
  ),
);

/** The rooms as a list. */
export const roomItems = v.array(roomItem);

/**
 * Reads a rooms.yaml that is a list of rooms: of names, or of keys with the name, capacity, floor and way there.
 *
 * @returns null if it is no list, and `readRooms` reads it
 */
export function readRoomItems(
  yaml: string,
  path: string,
  locales: readonly [Locale, ...Locale[]],
): Reading<RoomsRecord> | null {
  const first = linesOf(yaml).find((line) => !/^\s*(?:#.*)?$/.test(line));
  const isBlock = first !== undefined && /^\s*-\s/.test(first);
  if (first === undefined || (!isBlock && !/^\s*\[/.test(first))) return null;
  // The YAML reader needs keys, so the list gets one, on a line before the first.
  const lines = linesOf(yaml).map(withPlainSpaces);
  const mapping = isBlock
    ? readYamlMapping(['rooms:', ...lines].join('\n'), { path, firstLine: 0 })
    : readYamlMapping(lines.join('\n'), { path, firstLine: 1, listKey: 'rooms' });
  if (mapping.value === null) return { value: null, problems: mapping.problems };
  const yamlAt = mapping.value.at;
  const fields = readFields(v.strictObject({ rooms: roomItems }), mapping.value, path, {});
  if (fields.value === null) return { value: null, problems: fields.problems };
  const items = fields.value.rooms.map((item): RoomItem =>
    typeof item === 'string' ? { name: item } : item,
  );
  const inLocales = (words: Words): Localized<string> =>
    typeof words === 'string' ? Object.fromEntries(locales.map((locale) => [locale, words])) : words;
  const names = items.map(({ name }) => inLocales(name));
  const lists = Object.fromEntries(
    locales.map((locale) => [
      locale,
      names.map((name) => name[locale] ?? Object.values(name).find(Boolean) ?? ''),
    ]),
  );
  const facts = items.map(({ id, capacity: seats, floor, way }): RoomFacts => {
    return {
      ...(id !== undefined && { id }),
      ...(seats !== undefined && { capacity: seats }),
      ...(floor !== undefined && { floor: inLocales(floor) }),
      ...(way !== undefined && { way: inLocales(way) }),
    };
  });
  const duplicates = items.flatMap(({ name }, index) => {
    const shown = JSON.stringify(name);
    const before = items.findIndex((other) => JSON.stringify(other.name) === shown);
    return before < index
      ? [
          fields.warn(
            'room-list',
            ['rooms', index],
            `${shown} is listed twice.`,
            'Keep one, or tell the two rooms apart by name.',
          ),
        ]
      : [];
  });
  // The address of a room is its id, or else made from its name.
  const addresses = items.map(
    ({ id }, index) => id ?? slugOf(locales.map((locale) => names[index]?.[locale]).find(Boolean) ?? ''),
  );
  const claimed = items.flatMap(({ id }, index): readonly Problem[] => {
    const other = addresses.findIndex((address, at) => at !== index && address === id);
    // Reported for the second of two ids.
    if (other === -1 || (other > index && items[other]?.id !== undefined)) return [];
    const { line } = yamlAt(['rooms', other]);
    return [
      fields.refuse(
        ['rooms', index, 'id'],
        `"rooms/${id}/" is also the address of the room on line ${line}.`,
        'Write another "id".',
      ),
    ];
  });
  const problems = [...fields.problems, ...duplicates, ...claimed];
  return { value: claimed.length > 0 ? null : { lists, facts }, problems };
}

type Words = string | Readonly<Record<string, string>>;

interface RoomItem {
  readonly name: Words;
  readonly id?: string | undefined;
  readonly capacity?: number | undefined;
  readonly floor?: Words | undefined;
  readonly way?: Words | undefined;
}

function disagreements(lists: RoomLists, { warn }: Pick<FieldsReading<never>, 'warn'>): Problem[] {
  const [first, ...others] = Object.entries(lists);
  const problems = Object.entries(lists).flatMap(([locale, names = []]) =>
    names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [
            warn(
              'room-list',
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
        'room-list',
        [locale],
        `"${locale}" lists ${names.length} rooms, "${first?.[0] ?? ''}" ${expected}.`,
        'List the same rooms in the same order: the same place in each list is the same room.',
      ),
    );
  }
  return problems;
}
