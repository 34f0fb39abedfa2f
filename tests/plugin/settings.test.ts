import { describe, expect, test } from 'vitest';
import { readConference } from '../../src/plugin/conferenceSchema.ts';
import { minimalConference } from '../../src/plugin/conferenceSchema.ts';
import { readRoomItems, readRooms } from '../../src/plugin/roomsSchema.ts';
import { listed } from './listed.ts';

const least = 'name: Streams 2027\ntimezone: Asia/Shanghai\nlocales: [en, zh]\n';

describe('facets', () => {
  test('are read in the order of the file, their values too', () => {
    const yaml = `${least}facets:
  tags: { label: { en: Topic, zh: 主题 }, many: true }
  level: { label: Level, values: { "300": Advanced, "100": { en: First steps } } }
  hands: { label: Hands-on, values: [yes please, no thanks] }`;
    const { value, problems } = readConference(yaml, 'c.yaml');
    expect(listed(problems)).toBe('');
    const both = (name: string) => ({ en: name, zh: name });
    expect(value?.facets).toEqual([
      { key: 'tags', label: { en: 'Topic', zh: '主题' }, many: true, values: null },
      {
        key: 'level',
        label: both('Level'),
        many: false,
        values: [
          { id: '300', name: both('Advanced') },
          { id: '100', name: { en: 'First steps' } },
        ],
      },
      {
        key: 'hands',
        label: both('Hands-on'),
        many: false,
        values: [
          { id: 'yes please', name: both('yes please') },
          { id: 'no thanks', name: both('no thanks') },
        ],
      },
    ]);
  });

  test('with a key that is in use, or missing, are errors at the key', () => {
    const keys = [
      'track',
      'Title',
      'q',
      'view',
      'saved',
      'during',
      'now',
      'tz',
      'day',
      '2x',
      'a b',
      'toString',
      'room',
    ];
    const yaml = `${least}facets:\n${keys.map((key) => `  ${key}: { label: L }`).join('\n')}\n  level: { label: { en: Level, fr: Niveau } }`;
    const { value, problems } = readConference(yaml, 'c.yaml');
    expect(value?.facets.map(({ key }) => key)).toEqual(['level']);
    expect(listed(problems)).toMatchInlineSnapshot(`
      "5:3 error "track" is already a key of sessions; a facet cannot use it.
        Choose another key.
      6:3 error "Title" is already a key of sessions; a facet cannot use it.
        Choose another key.
      7:3 error "q" is a parameter of the site's addresses ("?q="); a facet cannot use it.
        Choose another key.
      8:3 error "view" is a parameter of the site's addresses ("?view="); a facet cannot use it.
        Choose another key.
      9:3 error "saved" is a parameter of the site's addresses ("?saved="); a facet cannot use it.
        Choose another key.
      10:3 error "during" is a parameter of the site's addresses ("?during="); a facet cannot use it.
        Choose another key.
      11:3 error "now" is a parameter of the site's addresses ("?now="); a facet cannot use it.
        Choose another key.
      12:3 error "tz" is a parameter of the site's addresses ("?tz="); a facet cannot use it.
        Choose another key.
      13:3 error "day" is a parameter of the site's addresses ("?day="); a facet cannot use it.
        Choose another key.
      14:3 error "2x" cannot be the key of a facet.
        Use letters, digits, "-" and "_", starting with a letter, such as level.
      15:3 error "a b" cannot be the key of a facet.
        Use letters, digits, "-" and "_", starting with a letter, such as level.
      16:3 error "toString" cannot be the key of a facet.
        Use letters, digits, "-" and "_", starting with a letter, such as level.
      17:3 error "room" is already a key of sessions; a facet cannot use it.
        Choose another key.
      18:36 warning "fr" is not one of the locales.
        Add it to "locales", or remove it."
    `);
  });

  test('have listed values as they are written, numbers too, in their order', () => {
    const yaml = `${least}facets:
  edition: { label: Edition, values: [2026, "2025", 1.10, 007, true, a/b, "C, C++", 中文] }`;
    const { value, problems } = readConference(yaml, 'c.yaml');
    expect(listed(problems)).toBe('');
    expect(value?.facets[0]?.values?.map(({ id, name }) => [id, name['zh']])).toEqual(
      ['2026', '2025', '1.10', '007', 'true', 'a/b', 'C, C++', '中文'].map((id) => [id, id]),
    );
  });

  test('have at least one value where they list any, and each once', () => {
    const yaml = `${least}facets:
  level: { label: Level, values: [] }
  stage: { label: Stage, values: {} }`;
    expect(listed(readConference(yaml, 'c.yaml').problems)).toMatchInlineSnapshot(`
      "5:34 error "facets.level.values" is empty.
        List the values, or remove the key: then they are taken as written.
      6:34 error "facets.stage.values" is empty.
        List the values, or remove the key: then they are taken as written."
    `);
    const twice = readConference(
      `${least}facets: { level: { label: Level, values: [a, b, a, " "] } }`,
      'c.yaml',
    );
    expect(listed(twice.problems)).toMatchInlineSnapshot(`
      "4:52 error Entry 4 of "facets.level.values" is empty.
        Write a text, or remove it."
    `);
    const repeated = readConference(
      `${least}facets: { level: { label: Level, values: [a, b, a] } }`,
      'c.yaml',
    );
    expect(listed(repeated.problems)).toMatchInlineSnapshot(`
      "4:49 warning "facets.level.values" lists "a" twice.
        Keep one of the two."
    `);
    expect(repeated.value?.facets[0]?.values?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('of another shape are errors with a proposal', () => {
    const yaml = `${least}facets:
  level: { values: beginner }
  tags: { label: Topic, many: often, colour: red }
  stage: Main`;
    expect(listed(readConference(yaml, 'c.yaml').problems)).toMatchInlineSnapshot(`
      "6:38 warning Unknown key "colour" in "facets.tags"; it is ignored.
        The keys are label, many, values.
      5:3 error "facets.level.label" is missing.
        Write a value for "facets.level.label".
      5:20 error "facets.level.values" is the text "beginner", not values or a list of values.
        Write one value per line, with its name: beginner: { en: Beginner, zh: 入门 }.
      6:31 error "facets.tags.many" is the text "often", not true or false.
        Write true or false.
      7:10 error "facets.stage" is the text "Main", not a facet.
        A facet has a "label", and may have "values" and "many"."
    `);
  });
});

describe('conference.yaml', () => {
  test('with every key', () => {
    const yaml = `\ufeff# a remark
name: { en: Streams 2027, zh: 流 2027 }
timezone: Asia/Shanghai
locales: [en, zh]
sessionMinutes: 30
url: https://example.org/2027
days: [2027-08-07, 2027-08-06, 2027-08-07]
announced: 2027-06-01
dayStart: '04:30'
links:
  - label: { en: Code of conduct, zh: 行为准则 }
    href: /conduct/
  - label: Mail
    href: mailto:hello@example.org
`.replaceAll('\n', '\r\n');
    expect(readConference(yaml, 'c.yaml')).toEqual({
      value: {
        id: null,
        name: { en: 'Streams 2027', zh: '流 2027' },
        timezone: 'Asia/Shanghai',
        locales: ['en', 'zh'],
        sessionMinutes: 30,
        url: 'https://example.org/2027/',
        days: ['2027-08-06', '2027-08-07'],
        links: [
          { label: { en: 'Code of conduct', zh: '行为准则' }, href: '/conduct/' },
          { label: { en: 'Mail', zh: 'Mail' }, href: 'mailto:hello@example.org' },
        ],
        facets: [],
        look: { accent: null },
        embed: [],
        announced: Date.UTC(2027, 4, 31, 16),
        dayStart: '04:30',
      },
      problems: [],
      lint: { rules: {}, hours: null },
      pictures: [],
    });
  });

  test('sites that may show the agenda in a frame', () => {
    const embed = (list: string) => readConference(`${least}embed: ${list}\n`, 'c.yaml');
    expect(
      embed('[https://example.org, "https://*.Example.net:8443/", "http://127.0.0.1:*"]').value?.embed,
    ).toEqual(['https://example.org', 'https://*.example.net:8443', 'http://127.0.0.1:*']);
    for (const host of [
      '*',
      'https:',
      'https://*',
      'http://example.org',
      'example.org',
      'https://a.example; script-src *',
      'https://a.example/blog',
      'https://me@a.example',
      "'self'",
      'data:',
    ])
      expect({
        host,
        problems: embed(JSON.stringify([host])).problems.map(({ severity, message }) => [severity, message]),
      }).toEqual({
        host,
        problems: [['error', expect.stringContaining(`"${host}"`)]],
      });
    expect(embed('["https://a.example/blog"]').problems[0]?.hint).toContain('https://a.example');
    expect(embed('https://a.example').problems).toHaveLength(1);
  });

  test('with the required keys', () => {
    expect(readConference(least, 'c.yaml')).toEqual({
      value: {
        id: null,
        name: { en: 'Streams 2027', zh: 'Streams 2027' },
        timezone: 'Asia/Shanghai',
        locales: ['en', 'zh'],
        sessionMinutes: 40,
        url: null,
        days: [],
        links: [],
        facets: [],
        look: { accent: null },
        embed: [],
        announced: null,
        dayStart: '00:00',
      },
      problems: [],
      lint: { rules: {}, hours: null },
      pictures: [],
    });
  });

  test.each([
    ['https://example.org/', '/2027/', 'https://example.org/2027/'],
    ['https://example.org/大会/', '/2027/', 'https://example.org/2027/'],
  ])('a url, %s, that does not match the base, %s', (url, base, right) => {
    const { value, problems } = readConference(`${least}url: ${url}\n`, 'c.yaml', base);
    expect(value?.url).not.toBeNull();
    expect(problems).toMatchObject([{ file: 'c.yaml', line: 4, severity: 'warning' }]);
    expect(problems[0]?.message).toContain(`"${base}"`);
    expect(problems[0]?.hint).toContain(right);
  });

  test.each([
    ['https://example.org/2027/', '/2027/'],
    ['https://example.org/%E5%A4%A7%E4%BC%9A/', '/大会/'],
    // At the root a site is tried before it goes where it will be.
    ['https://example.org/2027/', '/'],
  ])('a url, %s, that matches the base, %s', (url, base) => {
    expect(readConference(`${least}url: ${url}\n`, 'c.yaml', base).problems).toEqual([]);
  });

  test('the example for organisers without one is valid', () => {
    expect(readConference(minimalConference, 'c.yaml').problems).toEqual([]);
  });

  test.each([
    ['2027-06-01T09:30', '2027-06-01T01:30:00Z'],
    ['"2027-06-01 09:30:10"', '2027-06-01T01:30:10Z'],
    ['2027-06-01T09:30Z', '2027-06-01T09:30:00Z'],
    ['2027-06-01T09:30:00+02:00', '2027-06-01T07:30:00Z'],
  ])('announced at a moment, %s', (written, instant) => {
    const { value, problems } = readConference(`${least}announced: ${written}\n`, 'c.yaml');
    expect(problems).toEqual([]);
    expect(value?.announced).toBe(Date.parse(instant));
  });

  test.each(['soon', '2027-06', '2027-02-30', '2027-06-01T25:00', '2027-06-01T09:00+99:00'])(
    'announced at no moment, %s',
    (written) => {
      const { value, problems } = readConference(`${least}announced: ${written}\n`, 'c.yaml');
      expect(value).toBeNull();
      expect(listed(problems)).toContain(
        `4:12 error "announced" is not a day or a date with a time: "${written}".`,
      );
    },
  );

  test('missing keys', () => {
    expect(listed(readConference('name:\n', 'c.yaml').problems)).toMatchInlineSnapshot(`
      "1:1 error "name" is empty.
        Write name: The name of the conference.
      1:1 error "timezone" is missing.
        Write timezone: Asia/Shanghai, with the IANA name of the zone of the venue.
      1:1 error "locales" is missing.
        Write locales: [en], with the locale of the files without a suffix first."
    `);
  });

  test('all errors at once', () => {
    const yaml = `name: [Streams]
timezone: Asia/Shangai
locale: [en]
locales: [en, english, en_US, 5]
sessionMinutes: 0
url: example.org
days: [2021-02-30, 5]
links:
  - label: Play
    href: javascript:alert(1)
  - href: /a
  - Programme
  - { label: x, href: /a, title: y }
`;
    const { value, problems } = readConference(yaml, 'c.yaml');
    expect(value).toBeNull();
    expect(listed(problems)).toMatchInlineSnapshot(`
      "3:1 warning Unknown key "locale"; it is ignored.
        Did you mean "locales"?
      13:27 warning Unknown key "title" in entry 4 of "links"; it is ignored.
        The keys are label, href, primary.
      1:7 error "name" is a list, "["Streams"]", not text.
        Write one text, in quotes.
      2:11 error "timezone" is not a known time zone: "Asia/Shangai".
        Did you mean "Asia/Shanghai"?
      4:15 error Entry 2 of "locales" is not a language tag: "english".
        Write one such as en, zh or pt-BR (BCP 47).
      4:24 error Entry 3 of "locales" is not a language tag: "en_US".
        Write one such as en, zh or pt-BR (BCP 47).
      4:31 error Entry 4 of "locales" is the number "5", not text.
        Write it in quotes: "5".
      5:17 error "sessionMinutes" is not a number of minutes: "0".
        Write a whole number of minutes from 1 to 10080 (a week), such as 40.
      6:6 error "url" is not an absolute address: "example.org".
        Write one such as https://example.org/2027/.
      7:8 error Entry 1 of "days" is not a valid day: "2021-02-30".
        Write the year, month and day of an existing day: 2021-08-06.
      7:20 error Entry 2 of "days" is the number "5", not text.
        Write it in quotes: "5".
      10:11 error "href" in entry 1 of "links" is not a supported link: "javascript:alert(1)".
        Write an address with https:, an e-mail address with mailto:, or a path on this site.
      11:5 error "label" in entry 2 of "links" is missing.
        Write a value for "label" in entry 2 of "links".
      12:5 error Entry 3 of "links" is the text "Programme", not a link.
        A link has a "label" and an "href"."
    `);
  });

  test.each([
    'locales: []',
    'locales: en',
    'locales: [en, EN]',
    'name: { en: "" }',
    'url: /2027/',
    'url: "//example.org/"',
    'url: https://example.org/?a',
    'url: https://me:secret@example.org/',
    'days: 2021-08-06',
    'links: [{ label: x, href: "data:text/html,x" }]',
    'sessionMinutes: 1.5',
    'timezone: Mars/Olympus',
  ])('%s is an error', (line) => {
    const key = line.slice(0, line.indexOf(':'));
    const yaml = `${least.replace(new RegExp(`^${key}:.*\n`, 'm'), '')}${line}\n`;
    const { value, problems } = readConference(yaml, 'c.yaml');
    expect(value).toBeNull();
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  });

  test('texts in an unlisted locale are a warning', () => {
    const yaml =
      'name: { en: A, fr: B }\ntimezone: UTC\nlocales: [en, zh]\nlinks: [{ label: { z: x, en: y }, href: /a }]';
    const { value, problems } = readConference(yaml, 'c.yaml');
    expect(value).toMatchObject({ name: { en: 'A' }, links: [{ label: { en: 'y' } }] });
    expect(listed(problems)).toMatchInlineSnapshot(`
      "4:23 warning "z" is not one of the locales.
        Add it to "locales", or remove it.
      1:20 warning "fr" is not one of the locales.
        Add it to "locales", or remove it."
    `);
  });

  test('broken YAML is reported as in front matter', () => {
    expect(listed(readConference('name: "Streams\n2027"\ntimezone: UTC\nlocales: [en]', 'c.yaml').problems))
      .toMatchInlineSnapshot(`
      "2:1 error The value of "name" continues in column 1, where a key should be: "2027".
        Put the name on one line, name: "Streams 2027", or indent this line by two spaces."
    `);
  });
});

describe('rooms.yaml', () => {
  test('as a list of rooms, each a name or keys', () => {
    const yaml = `# in order
- { name: { en: Hall A, zh: 甲 }, id: a, capacity: 400, floor: 2, way: { en: To the left } }
- Hall B
- { name: Hall C, capacity: many, flor: 3 }`;
    const { value, problems } = readRoomItems(yaml, 'r.yaml', ['en', 'zh']) ?? { value: null, problems: [] };
    expect(value).toBeNull();
    expect(listed(problems)).toMatchInlineSnapshot(`
      "4:35 warning Unknown key "flor" in entry 3 of "rooms"; it is ignored.
        Did you mean "floor"?
      4:29 error "capacity" in entry 3 of "rooms" is the text "many", not a number.
        Write how many people it seats: 120."
    `);
    expect(readRoomItems(yaml.replace(/\n- { name: Hall C.*/, ''), 'r.yaml', ['en', 'zh'])).toEqual({
      value: {
        lists: { en: ['Hall A', 'Hall B'], zh: ['甲', 'Hall B'] },
        facts: [{ id: 'a', capacity: 400, floor: { en: '2', zh: '2' }, way: { en: 'To the left' } }, {}],
      },
      problems: [],
    });
    expect(readRoomItems('en: [Hall A]', 'r.yaml', ['en'])).toBeNull();
  });

  test('two rooms with one address are an error that names both', () => {
    const read = (yaml: string) => {
      const { value, problems } = readRoomItems(yaml, 'r.yaml', ['en']) ?? { value: null, problems: [] };
      expect(value).toBeNull();
      return listed(problems);
    };
    expect(read('- { name: Hall A, id: main }\n- { name: Hall B, id: main }')).toMatchInlineSnapshot(`
      "2:23 error "rooms/main/" is also the address of the room on line 1.
        Write another "id"."
    `);
    expect(read('- { name: Pier, id: hall-b }\n- Hall B')).toMatchInlineSnapshot(`
      "1:21 error "rooms/hall-b/" is also the address of the room on line 2.
        Write another "id"."
    `);
  });

  test('lists by locale', () => {
    expect(readRooms('en: [Hall A, "  Hall  B"]\nzh: [甲, 乙]', 'r.yaml', ['en', 'zh'])).toEqual({
      value: { en: ['Hall A', 'Hall B'], zh: ['甲', '乙'] },
      problems: [],
    });
  });

  test('empty', () => {
    expect(readRooms('# none yet\n', 'r.yaml', ['en'])).toEqual({ value: {}, problems: [] });
  });

  test('lists of different lengths', () => {
    const { value, problems } = readRooms('en: [A, B, A]\nzh: [甲]\nfr: [x]', 'r.yaml', ['en', 'zh']);
    expect(value).toEqual({ en: ['A', 'B', 'A'], zh: ['甲'] });
    expect(listed(problems)).toMatchInlineSnapshot(`
      "3:1 warning Unknown key "fr"; it is ignored.
        The keys are en, zh.
      1:12 warning "A" is listed twice.
        Keep one, or tell the two rooms apart by name.
      2:5 warning "zh" lists 1 rooms, "en" 3.
        List the same rooms in the same order: the same place in each list is the same room."
    `);
  });

  test('values that are not a list of names', () => {
    const { value, problems } = readRooms('en: [A, "", 7]\nzh: B', 'r.yaml', ['en', 'zh']);
    expect(value).toBeNull();
    expect(listed(problems)).toMatchInlineSnapshot(`
      "1:9 error Entry 2 of "en" is empty.
        Write the name of the room, or remove the item.
      1:13 error Entry 3 of "en" is the number "7", not text.
        Write it in quotes: "7".
      2:5 error "zh" is the text "B", not a list of rooms.
        Write a list: en: [Hall A, Hall B]."
    `);
  });
});
