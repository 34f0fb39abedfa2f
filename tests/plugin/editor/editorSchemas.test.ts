import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConference } from '../../../src/plugin/conferenceSchema.ts';
import { editorSchemas } from '../../../src/plugin/editor/editorSchemas.ts';
import type { EditorFile } from '../../../src/plugin/editor/editorSchemas.ts';
import { parseFrontMatter } from '../../../src/plugin/frontMatter.ts';
import type { Problem } from '../../../src/plugin/problem.ts';
import { readRoomItems, readRooms } from '../../../src/plugin/roomsSchema.ts';
import { readPage } from '../../../src/plugin/pageSchema.ts';
import { readSponsors } from '../../../src/plugin/sponsorsSchema.ts';
import { readSession } from '../../../src/plugin/sessionSchema.ts';
import { readSpeaker } from '../../../src/plugin/speakerSchema.ts';
import { readTrack } from '../../../src/plugin/trackSchema.ts';
import { readWords } from '../../../src/plugin/words/readWords.ts';
import { projectRoot } from '../../site/buildSite.ts';

const facets = [
  {
    key: 'level',
    label: { en: 'Level' },
    many: false,
    values: [{ id: 'beginner', name: { en: 'Beginner' } }],
  },
  { key: 'topic', label: { en: 'Topic' }, many: true, values: null },
];
const locales = ['en', 'zh'] as const;
const schemas = editorSchemas({ language: 'en', facets, locales });
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = Object.fromEntries(
  Object.entries(schemas).map(([file, schema]) => [file, ajv.compile(schema)]),
) as Readonly<Record<EditorFile, ValidateFunction>>;

/** The problems that the reader finds; null for invalid YAML, which editors report by themselves. */
function check(file: EditorFile, yaml: string): readonly Problem[] | null {
  if (file === 'conference') return readConference(yaml, 'c.yaml').problems;
  if (file === 'words') return readWords(yaml, 'de.yaml', 'de').problems;
  if (file === 'rooms')
    return (readRoomItems(yaml, 'r.yaml', locales) ?? readRooms(yaml, 'r.yaml', locales)).problems;
  if (file === 'sponsors') return readSponsors(yaml, 's.yaml', locales).problems;
  const frontMatter = parseFrontMatter(`---\n${yaml}\n---\n`, 'x.md').value;
  if (frontMatter === null) return null;
  if (file === 'session') return readSession(frontMatter, 'x.md', facets).problems;
  const readers = { track: readTrack, speaker: readSpeaker, page: readPage };
  return readers[file](frontMatter, 'x.md').problems;
}

/**
 * Mistakes that require a comparison or a calculation: only the checker reports them. The list is also in
 * .github/docs/editors.md.
 */
const calculated =
  /^"end" is (?:not|more than a week) after the start|^"hours" is not a range of hours: "\d\d:\d\d-\d\d:\d\d"/;

/** Whether the checker finds an error or an unknown key. */
function isWrong(problems: readonly Problem[]): boolean {
  return problems.some(
    (problem) =>
      (problem.severity === 'error' && !calculated.test(problem.message)) ||
      ['unknown-key', 'unknown-rule'].includes(problem.rule),
  );
}

function verdicts(
  file: EditorFile,
  yaml: string,
): { readonly editor: boolean; readonly check: boolean } | null {
  const problems = check(file, yaml);
  if (problems === null) return null;
  const data: unknown = parse(yaml, { schema: 'core', version: '1.2', logLevel: 'silent' }) ?? {};
  return { editor: !validators[file](data), check: isWrong(problems) };
}

/** The required lines of each file; a key under test replaces one of them. */
const needed: Readonly<Record<EditorFile, Readonly<Record<string, string>>>> = {
  conference: { name: 'Tides', timezone: 'Asia/Shanghai', locales: '[en, zh]' },
  rooms: {},
  sponsors: {},
  words: {},
  session: { title: 'Tides', date: '2027-05-10T09:00' },
  speaker: {},
  track: { title: 'Water' },
  page: { title: 'Venue' },
};

/** Values as people write them, right and wrong, for every key. */
const values = [
  '',
  '""',
  "'  '",
  '~',
  'true',
  'yes',
  '0',
  '45',
  '"45"',
  '10081',
  '1.5',
  '-3',
  'text',
  '"a: b"',
  'A, B',
  'all',
  '[]',
  '[a, b]',
  '[a, 1]',
  '[a, ""]',
  '[""]',
  '[[a]]',
  '{}',
  '{ en: A, zh: 甲 }',
  '{ en: "" }',
  '{ en: 1 }',
  '{ fr: A }',
  '[{ label: A, href: https://example.org/ }]',
  '[{ label: A }]',
  '[{ href: /a }]',
  '[{ label: A, href: /a, more: b }]',
  '[{ label: { en: A }, href: "mailto:a@example.org" }]',
  '[{ label: A, href: "javascript:alert(1)" }]',
  '[https://example.org/]',
  'https://example.org/2027/',
  '" https://example.org "',
  'http://example.org/?a',
  'https://me@example.org/',
  'https://',
  'HTTPS://Example.org',
  '//example.org/a',
  'https://例子.中国/',
  'https://a..b/',
  'https://example.org:99999/',
  'ftp://example.org/',
  'example.org',
  '/a/b/',
  'javascript:alert(1)',
  'mailto:a@example.org',
  'mailto:nobody',
  '[https://*.example.org]',
  '["*"]',
  '[http://localhost:*]',
  '2027-05-10',
  '2027-05-10T09:30',
  '2027-05-10 09:30:00',
  '2027-05-10T9:30',
  '2027-05-10T24:00',
  '2027-05-10t09:30',
  '2027-02-29T09:00',
  '2028-02-29T09:00',
  '2100-02-29',
  '2027-06-31',
  '1969-12-31T09:00',
  '2027-05-10T09:30+08:00',
  '2027-05-10T09:30:00Z',
  '2027-05-10T09:30:00.000',
  '2027-05-10T09:30+25:00',
  '10.5.2027',
  '5/10/2027 09:00',
  '[2027-05-10, 2027-05-11]',
  '[5]',
  '[2027-05-32]',
  '[{ date: 2027-05-10 09:00 }]',
  '[{ date: 2027-05-10 09:00, duration: 45, room: Deck, rooms: [A, B], end: 2027-05-10 10:00 }]',
  '[{ date: soon }]',
  '[{ room: Deck }]',
  '[{ date: 2027-05-10 09:00, place: Deck }]',
  "'09:00-18:30'",
  "'18:30-09:00'",
  "'9:00-18:00'",
  "'09:00 – 18:00'",
  'cancelled',
  'Canceled',
  'confirmed',
  'postponed',
  'Asia/Shangai',
  'Asia/Kolkata',
  'UTC',
  '+08:00',
  '[en]',
  '[zh-Hans-CN, de]',
  '[en, en]',
  '[english]',
  '[en_US]',
  '{ accent: "#0a6" }',
  '{ accent: "#0A66FF" }',
  '{ accent: green }',
  '{ colour: "#0a6" }',
  '{ hero: true }',
  '{ hero: images/harbour.jpg }',
  '{ hero: harbour }',
  '{ hero: 3 }',
  '{ title-long: off }',
  '{ title-long: never }',
  '{ titel-long: off }',
  '{ level: { label: Level } }',
  '{ level: { label: Level, many: true, values: [a, b] } }',
  '{ level: { label: Level, values: { a: { en: A } } } }',
  '{ level: { values: a } }',
  '{ level: { label: L, values: [] } }',
  '{ level: { label: L, values: {} } }',
  '{ level: { label: L, values: [2026, true, a] } }',
  '{ level: { label: L, values: [a, ""] } }',
  '{ level: { label: L, values: [null] } }',
  '{ level: { label: L, values: { 1: One } } }',
  '{ track: { label: T } }',
  '{ Title: { label: T } }',
  '{ q: { label: T } }',
  '{ tags: { label: T } }',
  '{ "a b": { label: T } }',
  '{ toString: { label: T } }',
  'index',
  'con',
  'a/b',
  '..',
  'a.',
  'Beginner',
  '{ a: 1 }',
  '"*"',
  "'%'",
  '007',
  '1e3',
  '0x1f',
] as const;

describe.each(['conference', 'session', 'speaker', 'track', 'page'] as const)('%s', (file) => {
  const keys = Object.keys(schemas[file]['properties'] as object);

  test.each([...keys, 'titel', 'Room'])('%s: editor and checker agree', (key) => {
    const differences = values.flatMap((value) => {
      const lines = { ...needed[file], [key]: value };
      const yaml = Object.entries(lines)
        .map(([name, written]) => `${name}: ${written}`)
        .join('\n');
      const found = verdicts(file, yaml);
      return found === null || found.editor === found.check ? [] : [{ yaml: `${key}: ${value}`, ...found }];
    });
    expect(differences).toEqual([]);
  });

  test.each(Object.keys(needed[file]))('without %s', (key) => {
    const yaml = Object.entries(needed[file])
      .filter(([name]) => name !== key)
      .map(([name, written]) => `${name}: ${written}`)
      .join('\n');
    const found = verdicts(file, yaml);
    expect(found?.editor).toBe(found?.check);
  });
});

test.each([
  'en: [A, B]\nzh: [甲, 乙]',
  'en: [A]\nzh:',
  'en: A',
  'en: [A, ""]',
  'en: [1]',
  'de: [A]',
  '- A\n- B',
  '[A, B]',
  '["A", { name: B }]',
  '- { name: A, capacity: 120, floor: 2, way: left, id: hall-a }\n- { name: { en: A, zh: 甲 } }',
  '- { name: A, capacity: many }',
  '- { name: A, capacity: 0 }',
  '- { name: A, capacity: 1.5 }',
  '- { name: A, seats: 12 }',
  '- { name: A, id: Hall A }',
  '- { name: A, id: "" }',
  '- { capacity: 12 }',
  '- 12',
  '- [A]',
  '- ""',
])('rooms.yaml, %j: editor and checker agree', (yaml) => {
  const found = verdicts('rooms', yaml);
  expect(found?.editor).toBe(found?.check);
});

test.each([
  'levels:',
  'levels: []',
  'levels: Gold',
  'levels: [Gold]',
  'levels: [{ name: Gold, sponsors: [A] }]',
  'levels: [{ name: Gold, sponsors: [A, ""] }]',
  'levels: [{ name: Gold, sponsors: [1] }]',
  'levels: [{ name: Gold, sponsors: A }]',
  'levels: [{ name: Gold }]',
  'levels: [{ sponsors: [A] }]',
  'levels: [{ name: { en: Gold, zh: 金 }, strip: true, sponsors: [{ name: { en: A, zh: 甲 } }] }]',
  'levels: [{ name: Gold, strip: 3, sponsors: [A] }]',
  'levels: [{ name: Gold, sponsors: [{ name: A, logo: images/a.svg, logoDark: /b.png, href: https://a.example/ }] }]',
  'levels: [{ name: Gold, sponsors: [{ name: A, logo: https://a.example/a.svg }] }]',
  'levels: [{ name: Gold, sponsors: [{ name: A, logo: a.pdf }] }]',
  'levels: [{ name: Gold, sponsors: [{ name: A, href: "javascript:1" }] }]',
  'levels: [{ name: Gold, sponsors: [{ name: A, url: https://a.example/ }] }]',
  'levels: [{ name: Gold, sponsors: [{ logo: a.svg }] }]',
  'levels: [{ name: Gold, sponsors: [{ name: A, text: "We **float**." }] }]',
  'levels: [{ name: Gold, sponsors: [[A]] }]',
  'level: [{ name: Gold, sponsors: [A] }]',
  'sponsors: [A]',
])('sponsors.yaml, %j: editor and checker agree', (yaml) => {
  const found = verdicts('sponsors', yaml);
  expect(found?.editor).toBe(found?.check);
});

test.each([
  'shell:\n  agenda: Programm',
  'shell:',
  'shell: Programm',
  'shell: [Programm]',
  'shell: { speekers: x }',
  'shell: { agenda: 5 }',
  'shell: { agenda: "" }',
  'shell: { agenda: }',
  'shell: { agenda: "{x}" }',
  'shell: { onlyIn: "Nur auf {language}" }',
  'shell: { onlyIn: "Nur auf {lang}" }',
  'shell: { onlyIn: { other: a } }',
  'agenda: { sessions: { one: "{shown} Vortrag", other: "{shown} Vorträge" } }',
  'agenda: { sessions: { one: "{shown} Vortrag" } }',
  'agenda: { sessions: { "=0": keine, other: "{shown}" } }',
  'agenda: { sessions: { zwei: x, other: y } }',
  'offline: { updated: { other: { "=0": "{shown}", other: "{shown} {mineShown}" } } }',
  'time: { shiftSpoken: { "<0": { one: "am Tag davor", other: "{days} Tage davor" }, other: später } }',
  'zones: { city: { Europe/Prague: Prag } }',
  'zones: { city: { Europe/Prague: 5 } }',
  'draft: "Entwurf: {title}"',
  'titel: x',
])('words, %j: editor and checker agree', (yaml) => {
  const found = verdicts('words', yaml);
  expect(found?.editor).toBe(found?.check);
});

test('property: editor and checker agree on any value of any key', () => {
  const pairs = (['conference', 'session', 'speaker', 'track', 'page'] as const).flatMap((file) =>
    Object.keys(schemas[file]['properties'] as object).map((key) => ({ file, key })),
  );
  const text = fc.string({ unit: fc.constantFrom(...'aZ0 -:/.[]{}T+,"\'中é#@_') });
  const value = fc.oneof(
    { weight: 3, arbitrary: text },
    fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme-ascii' }),
    fc.constantFrom(...values).map((one): unknown => parse(one, { logLevel: 'silent' })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...pairs), value, ({ file, key }, given) => {
      const lines = { ...needed[file], [key]: JSON.stringify(given) };
      const yaml = Object.entries(lines)
        .map(([name, written]) => `${name}: ${written}`)
        .join('\n');
      const found = verdicts(file, yaml);
      expect(found?.editor).toBe(found?.check);
    }),
    { numRuns: 500, seed: 2027 },
  );
});

test('the content of this repository has no errors in an editor', () => {
  const content = join(projectRoot, 'content');
  const problems = readdirSync(content, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const folder: Readonly<Record<string, EditorFile>> = {
      sessions: 'session',
      speakers: 'speaker',
      tracks: 'track',
      pages: 'page',
    };
    const [kind = ''] = name.split(/[\\/]/);
    const text = /\.(?:md|yaml)$/.test(name) ? readFileSync(join(content, name), 'utf8') : null;
    const file = /^(conference|rooms)\.yaml$/.exec(name)?.[1] ?? folder[kind];
    if (text === null || file === undefined) return [];
    const yaml = name.endsWith('.yaml') ? text : (/^---\n(.*?\n)---\n/s.exec(text)?.[1] ?? '');
    return validators[file as EditorFile](parse(yaml) ?? {}) ? [] : [name];
  });
  expect(problems).toEqual([]);
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test('every key has a description', () => {
    const without = Object.entries(editorSchemas({ language })).flatMap(([file, schema]) =>
      // Groups of texts have only names.
      file === 'words' ? [] : undescribed(schema, file),
    );
    expect(without).toEqual([]);
  });
});

/** The paths of the properties without a description. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'properties') return undescribed(value, path);
    return Object.entries(value as object).flatMap(([name, property]: [string, object]) => [
      ...('description' in property ? [] : [`${path}.${name}`]),
      ...undescribed(property, `${path}.${name}`),
    ]);
  });
}
