import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/plugin/frontMatter.ts';
import type { FrontMatter } from '../../src/plugin/frontMatter.ts';
import { listed } from './listed.ts';

function read(text: string): FrontMatter {
  const { value, problems } = parseFrontMatter(text, 'x.md');
  if (value === null) throw new Error(listed(problems));
  return value;
}

function refusal(text: string): string {
  const { value, problems } = parseFrontMatter(text, 'x.md');
  expect(value).toBeNull();
  return listed(problems);
}

describe('front matter of real files', () => {
  test('gives data, body, and the position of the body', () => {
    const { data, body, bodyLine } = read('---\ntitle: "Streams"\ndate:\n---\nFirst\n---\nlast\n');
    expect(data).toEqual({ title: 'Streams', date: null });
    expect(body).toBe('First\n---\nlast\n');
    expect(bodyLine).toBe(5);
  });

  test.each([
    ['\r\n', 'CRLF'],
    ['\r', 'lone CR'],
    ['\n', 'LF'],
  ])('normalises line ends %j (%s)', (end) => {
    const { data, body } = read(['---', 'title: "A"', 'track: b', '---', 'One', 'Two'].join(end));
    expect(data).toEqual({ title: 'A', track: 'b' });
    expect(body).toBe('One\nTwo');
  });

  test('may have a byte order mark, blank lines before and within, spaces after the fence', () => {
    const { data, body, bodyLine } = read('\ufeff\n \u200b\n---  \ntitle: A\n\ntrack: b\n---\u00a0 \nBody');
    expect(data).toEqual({ title: 'A', track: 'b' });
    expect(body).toBe('Body');
    expect(bodyLine).toBe(8);
  });

  test('may separate keys from values by no-break and full-width spaces', () => {
    expect(read('---\ntitle:\u00a0A\u3000B\n---\n').data).toEqual({ title: 'A B' });
  });

  test.each(['---\n---\nBody', '---\n# a remark\n---\nBody', '---\n\n---\nBody'])(
    'no keys at all: %j',
    (text) => {
      expect(read(text)).toMatchObject({ data: {}, body: 'Body' });
    },
  );

  test('may end the file', () => {
    expect(read('---\ntitle: A\n---').body).toBe('');
  });

  test('may be marked as YAML', () => {
    expect(read('---yaml\ntitle: A\n---\n').data).toEqual({ title: 'A' });
  });
});

describe('YAML 1.2, core schema', () => {
  test('keeps times and dates as text, and yes as a word', () => {
    const { data } = read('---\na: 13:30\nb: 2021-08-06\nc: 2021-08-06T09:00:00\nd: yes\ne: 1_000\n---\n');
    expect(data).toEqual({ a: '13:30', b: '2021-08-06', c: '2021-08-06T09:00:00', d: 'yes', e: '1_000' });
  });

  test('keeps numbers as written', () => {
    expect(read('---\nroom: 007\n---\n').written(['room'])).toBe('007');
  });
});

describe('hazards', () => {
  afterEach(() => {
    delete (globalThis as { hazard?: unknown }).hazard;
  });

  test.each(['---js\n', '---javascript\n', '--- js\n', '\n---js\n'])(
    'rejects code under %j and never runs it',
    (open) => {
      expect(refusal(`${open}{ title: (globalThis.hazard = 'ran') }\n---\n`)).toContain(
        'only YAML is supported',
      );
      expect('hazard' in globalThis).toBe(false);
    },
  );

  test.each(['json', 'toml', 'coffee', '# remark', 'title: x'])('rejects the language %j', (language) => {
    expect(refusal(`---${language}\n{}\n---\n`)).toContain(`is marked as "${language}"`);
  });

  test('has the position and solution for another language', () => {
    expect(refusal('\n--- json\n{}\n---\n')).toMatchInlineSnapshot(`
      "2:5 error The front matter is marked as "json", but only YAML is supported.
        Write "---" alone on that line, and YAML below it."
    `);
  });

  test('fails again for the same broken file', () => {
    const broken = '---\ntitle: "A\n---\n';
    expect(refusal(broken)).toBe(refusal(broken));
  });

  test('rejects invalid fences', () => {
    const cases: readonly [text: string, what: string][] = [
      ['', 'nothing'],
      ['\n\n', 'blank lines'],
      ['Hello\n', 'text'],
      ['----\ntitle: A\n----\n', 'too long a fence'],
      ['---\ntitle: A\nBody\n', 'no second fence'],
      ['---\ntitle: A\n—-\nBody\n', 'a dash in its place'],
      ['---\ntitle: A\n---- \nBody\n', 'a longer one in its place'],
      ['---\ntitle: A\n---foo\ntrack: b\n---\n', 'a line within that begins like a fence'],
      ['---\ntitle: A\n--- foo\n---\n', 'a document mark within'],
    ];
    expect(cases.map(([text, what]) => `${what}\n${refusal(text)}`).join('\n\n')).toMatchInlineSnapshot(`
      "nothing
      1:1 error The file is empty.
        Begin it with "---", a line such as title: "The title", and "---".

      blank lines
      1:1 error The file is empty.
        Begin it with "---", a line such as title: "The title", and "---".

      text
      1:1 error The file begins with "Hello" instead of front matter.
        Begin it with a line of exactly "---", then the keys, such as title: "The title", then "---" again.

      too long a fence
      1:1 error The file begins with "----" instead of front matter.
        Begin it with a line of exactly "---", then the keys, such as title: "The title", then "---" again.

      no second fence
      1:1 error The front matter that begins here is never closed.
        Write a line of exactly "---" after the last key.

      a dash in its place
      3:1 error The front matter does not end with "—-".
        Write a line of exactly "---" after the last key.

      a longer one in its place
      3:1 error The front matter does not end with "----".
        Write a line of exactly "---" after the last key.

      a line within that begins like a fence
      3:1 error "---foo" begins with "---" within the front matter.
        Indent the line, or write exactly "---" if the front matter ends here.

      a document mark within
      3:1 error "--- foo" begins with "---" within the front matter.
        Indent the line, or write exactly "---" if the front matter ends here."
    `);
  });

  test('rejects what only attacks and accidents use', () => {
    const cases: readonly [string][] = [
      ['track: *x'],
      ['track: &x bigdata'],
      ['a: &x [1]\nb: [*x, *x]'],
      ['title: !!js/function x'],
      ['title: !custom x'],
      ['title: !!str 12'],
      ['a: {x: 1}\n<<: {b: 1}'],
      ['__proto__: {polluted: yes}'],
      ['a: {constructor: 1}\nb: [{prototype: 2}]'],
      ['"__proto__": x'],
      ['? [a, b]\n: c'],
      ['title: A\n...\ntrack: b'],
      ['%YAML 1.1'],
    ];
    expect(cases.map(([yaml]) => `${yaml}\n${refusal(`---\n${yaml}\n---\n`)}`).join('\n\n'))
      .toMatchInlineSnapshot(`
        "track: *x
        2:8 error "*x" is an alias, which is not allowed.
          Write the value itself; text that begins with "*" belongs in quotes.

        track: &x bigdata
        2:11 error "&x" is an anchor, which is not allowed.
          Remove it; text that begins with "&" belongs in quotes.

        a: &x [1]
        b: [*x, *x]
        2:7 error "&x" is an anchor, which is not allowed.
          Remove it; text that begins with "&" belongs in quotes.
        3:5 error "*x" is an alias, which is not allowed.
          Write the value itself; text that begins with "*" belongs in quotes.
        3:9 error "*x" is an alias, which is not allowed.
          Write the value itself; text that begins with "*" belongs in quotes.

        title: !!js/function x
        2:22 error "!!js/function" is a tag, which is not allowed.
          Remove it; text that begins with "!" belongs in quotes.

        title: !custom x
        2:16 error "!custom" is a tag, which is not allowed.
          Remove it; text that begins with "!" belongs in quotes.

        title: !!str 12
        2:14 error "!!str" is a tag, which is not allowed.
          Remove it; text that begins with "!" belongs in quotes.

        a: {x: 1}
        <<: {b: 1}
        3:1 error "<<" is a merge key, which YAML 1.2 does not have.
          Write the keys themselves.

        __proto__: {polluted: yes}
        2:1 error "__proto__" is not allowed as a key.
          Remove it, or give it another name.

        a: {constructor: 1}
        b: [{prototype: 2}]
        2:5 error "constructor" is not allowed as a key.
          Remove it, or give it another name.
        3:6 error "prototype" is not allowed as a key.
          Remove it, or give it another name.

        "__proto__": x
        2:1 error "__proto__" is not allowed as a key.
          Remove it, or give it another name.

        ? [a, b]
        : c
        2:1 error "? [a, b]" is not a "key: value" pair.
          Write a key, a colon, a space and the value; or remove the line.

        title: A
        ...
        track: b
        4:1 error A second YAML document begins here: "track: b".
          Remove the line "..." or "---" before it: a file can have one document.

        %YAML 1.1
        2:1 error "%YAML 1.1" is not a "key: value" pair.
          Write a key, a colon, a space and the value; or remove the line."
      `);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('rejects exponentially growing aliases at once', () => {
    const rows = Array.from({ length: 20 }, (_, i) => `k${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`);
    expect(refusal(`---\nk0: &a0 x\n${rows.join('\n')}\n---\n`)).toContain('is an alias');
  });

  test('rejects more than 32 KiB, or 1,000 lines, before parsing', () => {
    expect(refusal(`---\ntitle: "${'x'.repeat(33 * 1024)}"\n---\n`)).toMatchInlineSnapshot(`
      "1:1 error 34 KiB of YAML are more than the 32 KiB allowed.
        Write long text below the front matter instead."
    `);
    expect(refusal(`---\ntitle: A\n${'\n'.repeat(20_000)}---\n`)).toContain('more than 1000 lines');
    expect(read(`---\ntitle: A\n---\n${'x'.repeat(200_000)}`).body).toHaveLength(200_000);
  });

  test.each([
    `a: ${'['.repeat(30_000)}`,
    `a: ${'{a: '.repeat(8000)}`,
    '- '.repeat(16_000),
    '? '.repeat(16_000),
    `a: ${'['.repeat(9)}${']'.repeat(9)}`,
    Array.from({ length: 12 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  ])('rejects deep nesting: %#', (yaml) => {
    expect(refusal(`---\n${yaml}\n---\n`)).toContain('nested too deeply');
  });

  test('ignores brackets in a text', () => {
    expect(read(`---\ntitle: "${'['.repeat(100)}"\n---\n`).data).toEqual({ title: '['.repeat(100) });
  });
});

describe('broken YAML: one problem per cause, each with its solution', () => {
  test('broken entries', () => {
    const cases: readonly [text: string, what: string][] = [
      ['title: "A story of\nstreams"\ndate: 2021-08-06', 'a title that goes on in column 1'],
      ['title: A story of\nstreams\ndate: 2021-08-06', 'the same without quotes'],
      ['title: |\nstreams', 'a block in column 1'],
      ['title: "A story of\ndate: "2021-08-06"\ntrack: x', 'a quote never closed'],
      ['title: x\nlinks:\n\t- a', 'a tab'],
      ['title: A\ntrack: b\ntitle: C', 'a key twice'],
      ['title: Streams: a story\ntrack: x\npresenters: Ada: King', 'two values with colons'],
      ['title: "Say "hello" to streams"', 'quotes within quotes'],
      ["title: 'it's'", 'an apostrophe within single quotes'],
      ['title: `x`\ntrack: @foo\nroom: %a', 'reserved characters'],
      ['title：A\ntrack: b', 'a full-width colon first'],
      ['track: b\ntitle：A', 'a full-width colon later'],
      ['title: A\ndate:2021', 'no space after a colon'],
      ['title:A\ndate:2021', 'no space after any colon'],
      ['title: A\n  track: b', 'a key that is indented'],
      [' title: A\ntrack: b', 'a first key that is indented'],
      ['title: [WIP] Streams', 'text that begins with a bracket'],
      ['tags: [a, , b]', 'a comma too many'],
      ['tags: [a, b\ntitle: A', 'a list never closed'],
      ['title: "a\\q"', 'an escape that is none'],
      ['- a\n- b', 'a list'],
      ['hello', 'text'],
    ];
    expect(cases.map(([yaml, what]) => `${what}\n${refusal(`---\n${yaml}\n---\nBody\n`)}`).join('\n\n'))
      .toMatchInlineSnapshot(`
        "a title that goes on in column 1
        3:1 error The value of "title" continues in column 1, where a key should be: "streams".
          Put the title on one line, title: "A story of streams", or indent this line by two spaces.

        the same without quotes
        3:1 error The value of "title" continues in column 1, where a key should be: "streams".
          Put the title on one line, title: "A story of streams", or indent this line by two spaces.

        a block in column 1
        3:1 error The value of "title" continues in column 1, where a key should be: "streams".
          Indent this line by two spaces.

        a quote never closed
        2:8 error The quote before the value of "title" is never closed: "A story of".
          Close it at the end of the value: title: "A story of".

        a tab
        4:1 error "- a" is indented with a tab.
          Indent with spaces: YAML forbids tabs there.

        a key twice
        4:1 error Duplicate key "title".
          Keep one of the two.

        two values with colons
        2:8 error The value of "title" is not valid YAML: "Streams: a story".
          Put the whole value in quotes: title: "Streams: a story".
        4:13 error The value of "presenters" is not valid YAML: "Ada: King".
          Put the whole value in quotes: presenters: "Ada: King".

        quotes within quotes
        2:14 error The value of "title" is not valid YAML: "Say "hello" to streams".
          Put the whole value in quotes: title: 'Say "hello" to streams'.

        an apostrophe within single quotes
        2:12 error The value of "title" is not valid YAML: 'it's'.
          Put the whole value in quotes: title: "it's".

        reserved characters
        2:8 error The value of "title" is not valid YAML: "\`x\`".
          Put the whole value in quotes: title: "\`x\`".
        3:8 error The value of "track" is not valid YAML: "@foo".
          Put the whole value in quotes: track: "@foo".
        4:7 error The value of "room" is not valid YAML: "%a".
          Put the whole value in quotes: room: "%a".

        a full-width colon first
        2:1 error "title：A" is not a "key: value" pair.
          Write a plain colon and a space after the key: title: "A".

        a full-width colon later
        3:1 error "title：A" is not a "key: value" pair.
          Write a plain colon and a space after the key: title: "A".

        no space after a colon
        3:1 error "date:2021" is not a "key: value" pair.
          Write a plain colon and a space after the key: date: "2021".

        no space after any colon
        2:1 error This is text, not keys with values.
          Write one "key: value" per line, with a colon and a space after the key.

        a key that is indented
        3:3 error "track: b" is indented, and so belongs to the value of "title".
          Begin it in column 1; if it does belong to the value, put the whole value in quotes.

        a first key that is indented
        2:1 error "title: A" is indented.
          Begin each key in column 1.

        text that begins with a bracket
        2:14 error The value of "title" is not valid YAML: "[WIP] Streams".
          Put the whole value in quotes: title: "[WIP] Streams".

        a comma too many
        2:11 error YAML cannot read "tags: [a, , b]": Unexpected , in flow sequence.
          Put each text of the list in quotes, with a comma between them.

        a list never closed
        2:7 error The "[" before the value of "tags" is never closed: "[a, b".
          Close it with "]", or put the value in quotes if it is text.

        an escape that is none
        2:10 error "\\q" is not a valid escape within double quotes.
          Write "\\\\" for a backslash, or use single quotes, where it needs no escape.

        a list
        2:1 error This is a list, not keys with values.
          Write one "key: value" per line, with a colon and a space after the key.

        text
        2:1 error This is text, not keys with values.
          Write one "key: value" per line, with a colon and a space after the key."
      `);
  });

  test('the text that a hint proposes can be read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z"':#[\]{},&*!|>%@`\\ -]{1,30}$/), (title) => {
        const { problems } = parseFrontMatter(`---\ntitle: ${title}\n---\n`, 'x.md');
        for (const { hint } of problems) {
          const advised = /(title: .*["'])\.$/.exec(hint)?.[1];
          if (advised !== undefined)
            expect(typeof read(`---\n${advised}\n---\n`).data['title']).toBe('string');
        }
      }),
    );
  });
});

describe('positions', () => {
  const text =
    '\n---\r\ntitle: "A"\r\nlinks:\r\n  - label: { en: X, zh: 甲 }\r\n    href: /a\r\nroom:\r\n---\r\n';

  test.each([
    [['title'], 3, 8],
    [['links', 0, 'label', 'zh'], 5, 25],
    [['links', 0, 'href'], 6, 11],
    [['room'], 7, 1],
    [['links', 0, 'nothing'], 5, 5],
    [['links', 7], 4, 1],
    [['nothing'], 2, 1],
    [[], 2, 1],
  ])('of %j', (path, line, column) => {
    expect(read(text).at(path)).toEqual({ line, column });
  });

  test('of keys', () => {
    expect(read(text).keyAt(['links', 0, 'label', 'zh'])).toEqual({ line: 5, column: 21 });
    expect(read(text).keyAt(['nothing'])).toEqual({ line: 2, column: 1 });
  });

  const key = fc
    .stringMatching(/^[a-z]{1,8}$/)
    .filter((word) => !['constructor', 'prototype'].includes(word));
  const word = fc.stringMatching(/^[a-z甲乙é]{1,10}$/).map((letters) => `v${letters}`);
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 2 },
      word,
      fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(key, tie('any'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    ),
  })).any;

  test('point at the value in any mapping', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
        fc.nat(3),
        fc.constantFrom('\n', '\r\n'),
        (data, blankLines, end) => {
          const lines = [...Array<string>(blankLines).fill(''), '---', ...yamlOf(data, ''), '---', 'Body'];
          const { data: found, at } = read(lines.join(end));
          expect(found).toEqual(data);
          for (const [path, leaf] of leaves(data)) {
            const { line, column } = at(path);
            expect(lines[line - 1]?.slice(column - 1).startsWith(leaf)).toBe(true);
          }
        },
      ),
    );
  });
});

/** Block YAML of plain words, written without the library under test. */
function yamlOf(value: unknown, indent: string): string[] {
  if (typeof value === 'string') return [`${indent}${value}`];
  const entries = Array.isArray(value)
    ? value.map((item: unknown) => ['-', item] as const)
    : Object.entries(value as Record<string, unknown>).map(([name, item]) => [`${name}:`, item] as const);
  return entries.flatMap(([mark, item]) =>
    typeof item === 'string'
      ? [`${indent}${mark} ${item}`]
      : [`${indent}${mark}`, ...yamlOf(item, `${indent}  `)],
  );
}

function leaves(
  value: unknown,
  path: readonly (string | number)[] = [],
): [path: readonly (string | number)[], leaf: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => leaves(item, [...path, index]));
  return Object.entries(value as Record<string, unknown>).flatMap(([name, item]) =>
    leaves(item, [...path, name]),
  );
}

test.each([
  ['title: "A"\n  track: x', '3:3 "track: x" does not begin', 'Begin this line in column 1, as every key.'],
  [
    'title: "A"\ntags:\n  - a\n - b',
    '5:2 "- b" does not begin',
    'Begin this line in the column of the "-" above it.',
  ],
  [
    'title: "A"\n  "B"',
    '3:3 ""B"" does not begin',
    'Write the value on one line, within one pair of quotes.',
  ],
])('bad indentation names the line to move: %j', (yaml, expected, hint) => {
  const { problems } = parseFrontMatter(`---\n${yaml}\n---\n`, 'a.md');
  expect(problems).toHaveLength(1);
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)[0]).toContain(expected);
  expect(problems[0]?.hint).toBe(hint);
});

test.each([
  [
    'title: Fixing issue #3 of the port',
    '2:21',
    '"title" ends before "#"',
    'title: "Fixing issue #3 of the port"',
  ],
  ['title: Fix "it" #3 # later', '2:17', '"title" ends before "#"', 'title: \'Fix "it" #3\''],
  ['presenters: Al #x', '2:16', '"presenters" ends before "#"', 'presenters: "Al #x"'],
  ['moderators:\n  - Al #x', '3:8', '"moderators" ends before "#"', '- "Al #x"'],
  ['name:\n  en: DevDay #5', '3:14', '"en" ends before "#"', 'en: "DevDay #5"'],
  ['title: A\n  b #3', '3:5', '"title" ends before "#", which begins a comment: "A b".', 'title: "A b #3"'],
  ['room: Room #3', '2:12', '"room" ends before "#"', 'room: "Room #3"'],
  ['rooms:\n  - A\n  - Room #3', '4:10', '"rooms" ends before "#"', '- "Room #3"'],
  ['title: #1 of all', '2:8', '"title" has no value', 'title: "#1 of all"'],
  ['color: #c63', '2:8', '"color" has no value', 'color: "#c63"'],
  ['look:\n  accent: #0a6', '3:11', '"accent" has no value', 'accent: "#0a6"'],
])('a text or colour cut off by "#" is a warning: %j', (yaml, position, expected, advice) => {
  const { value, problems } = parseFrontMatter(`---\n${yaml}\n---\n`, 'a.md');
  expect(value).not.toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]?.severity).toBe('warning');
  expect(listed(problems)).toContain(`${position} warning ${expected}`);
  expect(problems[0]?.hint).toBe(`Put the whole value in quotes: ${advice}.`);
});

test.each([
  "date: '2027-05-10' # local time",
  'duration: 45 # minutes',
  'title: A story # of streams',
  'title: A story ## of streams',
  'title: C#1 and F#',
  "title: 'A #3' #yes",
  'track: web #todo',
  'presenters: #todo\n  - Al',
  'color: # none yet',
])('a comment is not: %j', (yaml) => {
  expect(parseFrontMatter(`---\n${yaml}\n---\n`, 'a.md').problems).toEqual([]);
});

test.each([
  [
    'look: { accent: #c2410c, hero: true }',
    '2:17',
    '"#" begins a comment, so this is ignored: "#c2410c".',
    'accent: "#c2410c"',
  ],
  [
    'look: {\n  accent: #c2410c,\n  hero: true }',
    '3:11',
    '"#" begins a comment, so this is ignored: "#c2410c".',
    'accent: "#c2410c"',
  ],
  ['tags: [a, #b]', '2:11', '"#" begins a comment, so this is ignored: "#b".', '"#b"'],
  [
    'sponsors:\n  - { name: PortCo: the port, logo: x.svg }',
    '3:13',
    'A text with a colon needs quotes between brackets: "PortCo: the port".',
    'name: "PortCo: the port"',
  ],
])('between brackets, the value that needs quotes is named: %j', (yaml, position, expected, advice) => {
  const { problems } = parseFrontMatter(`---\n${yaml}\n---\n`, 'a.md');
  expect(problems).toHaveLength(1);
  expect(listed(problems)).toContain(`${position} error ${expected}`);
  expect(problems[0]?.hint).toBe(`Put the value in quotes: ${advice}.`);
});

test.each([
  ['"Tides" and more', `'"Tides" and more'`],
  ['"How" tides "move"', `'"How" tides "move"'`],
  ['"Say "hello" to streams"', `'Say "hello" to streams'`],
  ['"潮汐"与港口', `'"潮汐"与港口'`],
  ['More: "Tides"', `'More: "Tides"'`],
  ["'Tides' and more", `"'Tides' and more"`],
  ["'it's'", `"it's"`],
  ['"Tides" it\'s', `"\\"Tides\\" it's"`],
])('quotes within a value stay in the proposal: %s', (title, advice) => {
  const { problems } = parseFrontMatter(`---\ntitle: ${title}\n---\n`, 'a.md');
  expect(problems.map(({ hint }) => hint)).toEqual([`Put the whole value in quotes: title: ${advice}.`]);
});

test.each([
  ['title: A\n\tduration: 45', 'Remove the tab: begin the key in column 1.'],
  ['\ttitle: A', 'Begin each key in column 1.'],
  ['tags: [a]\n\tduration: 45', 'Remove the tab: begin the key in column 1.'],
  ['links:\n\tnotes: x', 'Indent with spaces: YAML forbids tabs there.'],
  ['look: # colours\n\taccent: x', 'Indent with spaces: YAML forbids tabs there.'],
])('a tab is removed before a key, and else replaced by spaces: %j', (yaml, hint) => {
  expect(parseFrontMatter(`---\n${yaml}\n---\n`, 'a.md').problems.map((problem) => problem.hint)).toEqual([
    hint,
  ]);
});
