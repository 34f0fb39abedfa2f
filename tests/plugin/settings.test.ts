import { describe, expect, test } from 'vitest';
import { readConference } from '../../src/plugin/conferenceSchema.ts';
import { minimalConference } from '../../src/plugin/conferenceSchema.ts';
import { readRooms } from '../../src/plugin/roomsSchema.ts';
import { listed } from './listed.ts';

const least = 'name: Streams 2027\ntimezone: Asia/Shanghai\nlocales: [en, zh]\n';

describe('conference.yaml', () => {
  test('with every key', () => {
    const yaml = `\ufeff# a remark
name: { en: Streams 2027, zh: 流 2027 }
timezone: Asia/Shanghai
locales: [en, zh]
sessionMinutes: 30
url: https://example.org/2027
days: [2027-08-07, 2027-08-06, 2027-08-07]
links:
  - label: { en: Code of conduct, zh: 行为准则 }
    href: /conduct/
  - label: Mail
    href: mailto:hello@example.org
`.replaceAll('\n', '\r\n');
    expect(readConference(yaml, 'c.yaml')).toEqual({
      value: {
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
      },
      problems: [],
    });
  });

  test('with the least', () => {
    expect(readConference(least, 'c.yaml')).toEqual({
      value: {
        name: { en: 'Streams 2027', zh: 'Streams 2027' },
        timezone: 'Asia/Shanghai',
        locales: ['en', 'zh'],
        sessionMinutes: 40,
        url: null,
        days: [],
        links: [],
      },
      problems: [],
    });
  });

  test.each([
    ['https://example.org/', '/2027/', 'https://example.org/2027/'],
    ['https://example.org/大会/', '/2027/', 'https://example.org/2027/'],
  ])('an address, %s, that is not where the site is built for, %s', (url, base, right) => {
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
  ])('an address, %s, that goes with the base, %s', (url, base) => {
    expect(readConference(`${least}url: ${url}\n`, 'c.yaml', base).problems).toEqual([]);
  });

  test('the example given to those who have none is right', () => {
    expect(readConference(minimalConference, 'c.yaml').problems).toEqual([]);
  });

  test('what is missing', () => {
    expect(listed(readConference('name:\n', 'c.yaml').problems)).toMatchInlineSnapshot(`
      "1:1 error "name" is empty.
        Write name: The name of the conference.
      1:1 error There is no "timezone".
        Write timezone: Asia/Shanghai, with the IANA name of the zone of the venue.
      1:1 error There is no "locales".
        Write locales: [en], with the locale of the files without a suffix first."
    `);
  });

  test('what is wrong, all at once', () => {
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
      "3:1 warning "locale" is no key that is known here; it is left out.
        Did you mean "locales"?
      1:7 error "name" is a list, "["Streams"]", not text.
        Write one text, in quotes.
      2:11 error "timezone" is no time zone that is known: "Asia/Shangai".
        Did you mean "Asia/Shanghai"?
      4:15 error "locales.1" is no language tag: "english".
        Write one such as en, zh or pt-BR (BCP 47).
      4:24 error "locales.2" is no language tag: "en_US".
        Write one such as en, zh or pt-BR (BCP 47).
      4:31 error "locales.3" is the number "5", not text.
        Write it in quotes: "5".
      5:17 error "sessionMinutes" is no number of minutes: "0".
        Write a whole number of minutes from 1 to 1440 (a day), such as 40.
      6:6 error "url" is no absolute address: "example.org".
        Write one such as https://example.org/2027/.
      7:8 error "days.0" is no day: "2021-02-30".
        Write year, month and day of a day that exists: 2021-08-06.
      7:20 error "days.1" is the number "5", not text.
        Write it in quotes: "5".
      10:11 error "links.0.href" is no link that can be offered: "javascript:alert(1)".
        Write an address with https:, an e-mail address with mailto:, or a path on this site.
      11:5 error There is no "links.1.label".
        Write a value for "links.1.label".
      12:5 error "links.2" is the text "Programme", not a link.
        A link has a "label" and an "href".
      13:34 error "links.3.title" is no key that is known here.
        Remove it."
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

  test('words for a locale that the conference has not are a warning', () => {
    const yaml =
      'name: { en: A, fr: B }\ntimezone: UTC\nlocales: [en, zh]\nlinks: [{ label: { z: x, en: y }, href: /a }]';
    const { value, problems } = readConference(yaml, 'c.yaml');
    expect(value).toMatchObject({ name: { en: 'A' }, links: [{ label: { en: 'y' } }] });
    expect(listed(problems)).toMatchInlineSnapshot(`
      "4:23 warning "z" is none of the locales.
        Add it to "locales", or remove it.
      1:20 warning "fr" is none of the locales.
        Add it to "locales", or remove it."
    `);
  });

  test('broken YAML is told as in front matter', () => {
    expect(listed(readConference('name: "Streams\n2027"\ntimezone: UTC\nlocales: [en]', 'c.yaml').problems))
      .toMatchInlineSnapshot(`
      "2:1 error The value of "name" goes on in column 1, where a key should stand: "2027".
        Put the name on one line, name: "Streams 2027", or indent this line by two spaces."
    `);
  });
});

describe('rooms.yaml', () => {
  test('lists by locale', () => {
    expect(readRooms('en: [Hall A, "  Hall  B"]\nzh: [甲, 乙]', 'r.yaml', ['en', 'zh'])).toEqual({
      value: { en: ['Hall A', 'Hall B'], zh: ['甲', '乙'] },
      problems: [],
    });
  });

  test('nothing in it', () => {
    expect(readRooms('# none yet\n', 'r.yaml', ['en'])).toEqual({ value: {}, problems: [] });
  });

  test('lists that disagree', () => {
    const { value, problems } = readRooms('en: [A, B, A]\nzh: [甲]\nfr: [x]', 'r.yaml', ['en', 'zh']);
    expect(value).toEqual({ en: ['A', 'B', 'A'], zh: ['甲'] });
    expect(listed(problems)).toMatchInlineSnapshot(`
      "3:1 warning "fr" is no key that is known here; it is left out.
        The keys are en, zh.
      1:12 warning "A" is listed twice.
        Keep one, or tell the two rooms apart by name.
      2:5 warning "zh" lists 1 rooms, "en" 3.
        List the same rooms in the same order: the same place in each list is the same room."
    `);
  });

  test('what is no list of names', () => {
    const { value, problems } = readRooms('en: [A, "", 7]\nzh: B', 'r.yaml', ['en', 'zh']);
    expect(value).toBeNull();
    expect(listed(problems)).toMatchInlineSnapshot(`
      "1:9 error "en.1" is empty.
        Write the name of the room, or remove the item.
      1:13 error "en.2" is the number "7", not text.
        Write it in quotes: "7".
      2:5 error "zh" is the text "B", not a list of rooms.
        Write a list: en: [Hall A, Hall B]."
    `);
  });
});
