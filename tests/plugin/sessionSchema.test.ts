import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/plugin/frontMatter.ts';
import { positionOf } from '../../src/plugin/problem.ts';
import { readConference } from '../../src/plugin/conferenceSchema.ts';
import { readSession, type SessionRecord } from '../../src/plugin/sessionSchema.ts';
import { listed } from './listed.ts';

function read(yaml: string, facets?: Parameters<typeof readSession>[2]) {
  const { value } = parseFrontMatter(`---\n${yaml}\n---\n`, 'x.md');
  if (value === null) throw new Error('the fixture is broken');
  return readSession(value, 'x.md', facets);
}

function record(yaml: string): Omit<SessionRecord, 'positions'> {
  const { value, problems } = read(yaml);
  expect(listed(problems)).toBe('');
  if (value === null) throw new Error('not read');
  const { positions: _, ...rest } = value;
  return rest;
}

/** The values of a file without these keys. */
const plain = {
  subtitle: null,
  slots: [],
  within: null,
  rooms: [],
  links: { stream: null, questions: null, notes: null, feedback: null },
  moreLinks: [],
  recorded: true,
  sponsored: false,
};

describe('a session', () => {
  test('with every key', () => {
    const yaml = `title: " Streams  at\u00a0scale "
date: "2021-08-08 15:30"
end: 2021-08-08T16:10:00
duration: "40"
track: streaming
presenters: "Ada King,  Wang Wei (王伟) "
stype: Chinese Session
language: en
format: keynote
room: A
speechLink: "//player.bilibili.com/player.html?bvid=BV1x"
slides: http://example.org/s.pdf
subtitle: With "quotes"
within: ignites
stream: https://example.org/live
feedback: //example.org/feedback
links: [https://example.org/a, { label: Code, href: https://example.org/code }]
recorded: false
sponsored: true
tags: [flink, "", " stream "]
status: canceled
was: [1101, " keynote-7 "]`;
    expect(listed(read(yaml).problems)).toBe(
      '19:11 warning "recorded" is false, but "speechLink" has a recording.\n  Remove one of the two; the recording is shown.',
    );
    expect(record(yaml.replace('recorded: false\n', ''))).toEqual({
      ...plain,
      moderators: [],
      subtitle: 'With "quotes"',
      within: 'ignites',
      rooms: ['A'],
      links: {
        stream: 'https://example.org/live',
        questions: null,
        notes: null,
        feedback: 'https://example.org/feedback',
      },
      moreLinks: [
        { label: 'example.org', href: 'https://example.org/a' },
        { label: 'Code', href: 'https://example.org/code' },
      ],
      sponsored: true,
      title: 'Streams at scale',
      date: '2021-08-08T15:30:00',
      end: '2021-08-08T16:10:00',
      durationMinutes: 40,
      track: 'streaming',
      room: 'A',
      presenters: ['Ada King', 'Wang Wei (王伟)'],
      speakers: [],
      language: 'en',
      format: 'keynote',
      video: 'https://player.bilibili.com/player.html?bvid=BV1x',
      slides: 'http://example.org/s.pdf',
      tags: ['flink', 'stream'],
      facets: {},
      status: 'cancelled',
      was: ['1101', 'keynote-7'],
      trackName: null,
      draft: false,
    });
  });

  test('with only a title, or with empty values', () => {
    const empty = {
      ...plain,
      title: 'T',
      date: null,
      end: null,
      durationMinutes: null,
      track: null,
      room: null,
      moderators: [],
      presenters: [],
      speakers: [],
      language: null,
      format: null,
      video: null,
      slides: null,
      tags: [],
      facets: {},
      status: 'confirmed',
      was: [],
      trackName: null,
      draft: false,
    };
    expect(record('title: T')).toEqual(empty);
    expect(
      record(
        'title: T\ndate: ""\nroom: " "\ntrack:\npresenters: ""\nstype: "\u200b"\nspeechLink: ""\ntags: []',
      ),
    ).toEqual(empty);
  });

  test('may end at another time in another room; the same time twice is a warning', () => {
    const slots = (...ends: readonly string[]) =>
      `title: T\nslots:\n${ends.map((end) => `  - { date: 2027-05-10 12:00, end: 2027-05-10 ${end} }`).join('\n')}`;
    expect(record(slots('13:00', '14:00'))).toMatchObject({ slots: [{ end: '2027-05-10T14:00:00' }] });
    expect(listed(read(slots('13:00', '13:00')).problems)).toContain(
      '"slots" has "2027-05-10T12:00:00" twice',
    );
  });

  test('with several times, in order, each in the session’s room unless it has its own', () => {
    const yaml = `title: T
room: Hall
duration: 30
slots:
  - { date: 2027-05-11 09:00, rooms: [Hall, Pier] }
  - { date: 2027-05-10 09:00 }
  - { date: 2027-05-12 09:00, end: 2027-05-12 10:00, rooms: all }`;
    expect(record(yaml)).toMatchObject({
      date: '2027-05-10T09:00:00',
      end: null,
      durationMinutes: 30,
      room: 'Hall',
      rooms: ['Hall'],
      slots: [
        { date: '2027-05-11T09:00:00', end: null, durationMinutes: 30, rooms: ['Hall', 'Pier'] },
        { date: '2027-05-12T09:00:00', end: '2027-05-12T10:00:00', durationMinutes: null, rooms: 'all' },
      ],
    });
    expect(record('title: T\ndate: 2027-05-09 09:00\nslots: [{ date: 2027-05-10 09:00 }]')).toMatchObject({
      date: '2027-05-09T09:00:00',
      slots: [{ date: '2027-05-10T09:00:00' }],
    });
    expect(record('title: T\nrooms: All')).toMatchObject({ rooms: 'all', room: null });
  });

  test('has lists written as one text or several', () => {
    expect(record('title: T\npresenters: [Ada King, "Li, Na"]\ntags: "a, b，c"')).toMatchObject({
      presenters: ['Ada King', 'Li, Na'],
      speakers: [],
      tags: ['a', 'b', 'c'],
    });
  });

  test('knows the positions of its values', () => {
    const { positions } = read('title: T\nroom:\ndate: 2021-08-08T15:30:00').value ?? {};
    const positionsOf = (...keys: readonly string[]) =>
      keys.map((key) => positions && positionOf(positions, key));
    expect(positionsOf('date', 'room', 'track', 'constructor')).toEqual([
      { line: 4, column: 7 },
      { line: 3, column: 1 },
      { line: 1, column: 1 },
      { line: 1, column: 1 },
    ]);
  });

  test('keeps the invisible characters of its title, and reports them', () => {
    const { value, problems } = read('title: "\u200bStreams\u200b"\nroom: "\u200bA"');
    expect(value).toMatchObject({ title: '\u200bStreams\u200b', room: 'A' });
    expect(listed(problems)).toMatchInlineSnapshot(`
      "2:8 warning "title" has 2 invisible characters: "Streams".
        Retype the title, unless they are intended."
    `);
  });
});

describe('errors', () => {
  test.each([
    'date: 2021-02-30T10:00:00',
    'date: 2021-08-08T13:70',
    'duration: 0',
    'end: soon',
    'title: [a]',
  ])('%s leaves the session out', (yaml) => {
    const { value, problems } = read(`title: T\n${yaml}`.replace('title: T\ntitle', 'title'));
    expect(value).toBeNull();
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  });

  test('are reported together, each with position, value and solution', () => {
    const yaml = `title: 2021
date: 2021-02-30T10:00:00
end: 2021-08-08
duration: 40 min
track: ../api
presenters: [Ada King, 7]
stype: {a: 1}
room: 007
speechLink: true
tags: 5
status: maybe`;
    expect(listed(read(yaml).problems)).toMatchInlineSnapshot(`
      "2:8 error "title" is the number "2021", not text.
        Write it in quotes: title: "2021".
      3:7 error "date" is not a valid date and time: "2021-02-30T10:00:00".
        That month has 28 days: 2021-02-28T10:00:00, or a day of another month.
      4:6 error "end" is not a valid date and time: "2021-08-08".
        Give the time too: 2021-08-08T09:00:00.
      5:11 error "duration" is not a number of minutes: "40 min".
        Write a whole number of minutes from 1 to 10080 (a week), such as 40.
      6:8 error "track" does not name a track's file: "../api" cannot be the name of a page.
        Write the name of the file in tracks/ without ".md".
      7:24 error Entry 2 of "presenters" is the number "7", not text.
        Write it in quotes: "7".
      8:8 error "stype" is a set of keys, "{"a":1}", not text.
        Write one text, in quotes.
      9:7 error "room" is the number "7", not text.
        Write it in quotes: room: "007".
      10:13 error "speechLink" is "true", not text.
        Write it in quotes: speechLink: "true".
      11:7 error "tags" is the number "5", not text.
        Write it in quotes: tags: "5".
      12:9 error "status" is not a known status: "maybe".
        Write "confirmed" or "cancelled", or leave it out."
    `);
  });

  test('a title is required', () => {
    const without = ['track: api', 'track: api\ntitle:', 'title: "\u200b"'];
    expect(without.map((yaml) => listed(read(yaml).problems)).join('\n')).toMatchInlineSnapshot(`
      "1:1 error "title" is missing.
        Write title: "The title of the session".
      3:1 error "title" is empty.
        Write title: "The title of the session".
      2:8 error "title" is empty.
        Write title: "The title of the session"."
    `);
  });

  test('dates that are nearly right', () => {
    const dates = ['2021-08-08', '2021-08-08T24:00', '2021-06-31T15:30:00', '2021-08-08T25:00:00', 'Friday'];
    expect(dates.map((date) => listed(read(`title: T\ndate: ${date}`).problems)).join('\n'))
      .toMatchInlineSnapshot(`
        "3:7 error "date" is not a valid date and time: "2021-08-08".
          Give the time too: 2021-08-08T09:00:00.
        3:7 error "date" is not a valid date and time: "2021-08-08T24:00".
          Write midnight as the beginning of the next day: 2021-08-09T00:00:00.
        3:7 error "date" is not a valid date and time: "2021-06-31T15:30:00".
          That month has 30 days: 2021-06-30T15:30:00, or a day of another month.
        3:7 error "date" is not a valid date and time: "2021-08-08T25:00:00".
          This day or hour does not exist: hours go from 00 to 23, and minutes from 00 to 59.
        3:7 error "date" is not a valid date and time: "Friday".
          Write a time at the venue such as 2021-08-08T15:30:00, or leave it empty until it is known."
      `);
  });

  test('an end that is not after the start', () => {
    const { value, problems } = read('title: T\ndate: 2021-08-08T15:30:00\nend: 2021-08-08T15:30:00');
    expect(value).toBeNull();
    expect(listed(problems)).toMatchInlineSnapshot(`
      "4:6 error "end" is not after the start: "2021-08-08T15:30:00" with a date of "2021-08-08T15:30:00".
        Fix one of the two; a session over midnight ends on the next day."
    `);
  });
});

describe('warnings, with the session kept', () => {
  test.each([
    'stype: Quux',
    'language: Klingon',
    'format: nothing',
    'speechLink: javascript:alert(1)',
    'slides: see the mail',
  ])('%s', (yaml) => {
    const { value, problems } = read(`title: T\n${yaml}`);
    expect(value).toMatchObject({ title: 'T', language: null, format: null, video: null, slides: null });
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([['warning', 3]]);
  });

  test('have these texts', () => {
    const yaml = `title: T
stype: Quux
language: Klingon
format: nothing
speechLink: javascript:alert(1)
slides: see the mail
presentors: Ada King
toString: x
xyz: 1`;
    expect(listed(read(yaml).problems)).toMatchInlineSnapshot(`
      "8:1 warning Unknown key "presentors"; it is ignored.
        Did you mean "presenters"?
      9:1 warning Unknown key "toString"; it is ignored.
        The keys are title, subtitle, date, end, duration, slots, within, track, presenters, moderators, speakers, stype, format, language, room, rooms, speechLink, recorded, slides, stream, questions, notes, feedback, links, sponsored, tags, status, was, draft.
      10:1 warning Unknown key "xyz"; it is ignored.
        The keys are title, subtitle, date, end, duration, slots, within, track, presenters, moderators, speakers, stype, format, language, room, rooms, speechLink, recorded, slides, stream, questions, notes, feedback, links, sponsored, tags, status, was, draft.
      3:8 warning Unknown "stype": "Quux".
        Write a language and a format, such as "Chinese Session" or "English Panel".
      4:11 warning Unknown language: "Klingon".
        Write one, such as "en" or "Chinese".
      5:9 warning Unknown format: "nothing".
        Write one, such as "talk" or "panel".
      6:13 warning "speechLink" is not a web address: "javascript:alert(1)".
        Write one that begins with "https://".
      7:9 warning "slides" is not a web address: "see the mail".
        Write one that begins with "https://"."
    `);
  });
});

test('do not hide other problems', () => {
  const { value, problems } = read(`title: T
date: 2027-05-10T10:00:00
end: 2027-05-10T09:00:00
speechLink: "javascript:alert(1)"
slides: slides.pdf
format: tlk
Speakers: Ada Example`);
  expect(value).toBeNull();
  expect(problems.map(({ line, message }) => `${line} ${message.split('"')[1]}`).sort()).toEqual([
    '4 end',
    '5 speechLink',
    '6 slides',
    '7 tlk',
    '8 Speakers',
  ]);
  expect(problems.find(({ line }) => line === 8)?.hint).toBe('Did you mean "presenters"?');
  expect(read('title: T\nmoderator: Ada').problems[0]?.hint).toBe('Did you mean "moderators"?');
  expect(read('title: 1\nformat: tlk').problems.map(({ line }) => line)).toEqual([2, 3]);
});

describe('the facets that conference.yaml declares', () => {
  const declared = readConference(
    `name: N
timezone: UTC
locales: [en, zh]
facets:
  level: { label: Level, values: { beginner: { en: Beginner, zh: 入门 }, advanced: Advanced } }
  tags: { label: Topic, many: true, values: [flink, data-lake] }
  audience: { label: For whom, many: true }
  field: { label: Field, many: true, values: ["Research, Development", Ops, Design] }`,
    'c.yaml',
  ).value?.facets;
  const readWith = (yaml: string) => {
    const { value, problems } = parseFrontMatter(`---\n${yaml}\n---\n`, 'x.md');
    if (value === null) throw new Error(listed(problems));
    return readSession(value, 'x.md', declared);
  };

  test('are keys of a session; a value is found by id or name, and taken as written if none are listed', () => {
    const { value, problems } = readWith(
      'title: T\nlevel: 入门\ntags: [Flink, flink, data-lake]\naudience: "Ops, Dev"',
    );
    expect(listed(problems)).toBe('');
    expect(value).toMatchObject({
      facets: { level: ['beginner'], tags: ['flink', 'data-lake'], audience: ['Ops', 'Dev'] },
      tags: ['flink', 'data-lake'],
    });
    expect(readWith('title: T\nlevel: ""').value?.facets).toEqual({});
  });

  test('take numbers and true as they are written', () => {
    const { value, problems } = readWith('title: T\nlevel: 007\naudience: [2026, true, 1.10, Dev]');
    expect(listed(problems)).toMatchInlineSnapshot(`
      "3:8 warning "level" has no value "007".
        The values in conference.yaml are beginner, advanced; add it there if it is new."
    `);
    expect(value?.facets).toEqual({ audience: ['2026', 'true', '1.10', 'Dev'] });
    expect(readWith('title: T\naudience: 2026').value?.facets).toEqual({ audience: ['2026'] });
    expect(listed(readWith('title: T\naudience: [{ a: b }, null]').problems)).toMatchInlineSnapshot(`
      "3:12 error Entry 1 of "audience" is a set of keys, "{"a":"b"}", not text.
        Write one text, in quotes.
      3:22 error Entry 2 of "audience" is empty, not text.
        Write one text, in quotes."
    `);
  });

  test('may have listed values with a comma', () => {
    const { value, problems } = readWith('title: T\nfield: Research, Development');
    expect(listed(problems)).toBe('');
    expect(value?.facets).toEqual({ field: ['Research, Development'] });
    expect(readWith('title: T\nfield: "Ops, Design"').value?.facets).toEqual({ field: ['Ops', 'Design'] });
  });

  test('may be tags with one value, or listed ones: others are not tags either', () => {
    const tagsWith = (facet: string, tags: string) => {
      const yaml = `name: N\ntimezone: UTC\nlocales: [en]\nfacets: { tags: ${facet} }`;
      const facets = readConference(yaml, 'c.yaml').value?.facets;
      const { value, problems } = read(`title: T\ntags: ${tags}`, facets);
      return { tags: value?.tags, problems: listed(problems) };
    };
    expect(tagsWith('{ label: Topic }', '[a, b]').problems).toMatchInlineSnapshot(`
      "3:7 error "tags" is a list, "["a","b"]", not one value.
        Write one value, or add "many: true" to "tags" in conference.yaml."
    `);
    expect(tagsWith('{ label: Topic }', 'a, b').tags).toEqual(['a, b']);
    expect(tagsWith('{ label: Topic, many: true, values: [a] }', '[x]').tags).toEqual([]);
  });

  test('are checked, each value at its position, also if there are other errors', () => {
    expect(
      listed(readWith('title: [T]\nlevel: begginer\ntags: [flik, flink, cooking]\nlevl: beginner').problems),
    ).toMatchInlineSnapshot(`
      "5:1 warning Unknown key "levl"; it is ignored.
        Did you mean "level"?
      2:8 error "title" is a list, "["T"]", not text.
        Write one text, in quotes.
      3:8 warning "level" has no value "begginer".
        Did you mean "beginner"?
      4:8 warning "tags" has no value "flik".
        Did you mean "flink"?
      4:21 warning "tags" has no value "cooking".
        The values in conference.yaml are flink, data-lake; add it there if it is new."
    `);
    expect(listed(readWith('title: T\nlevel: [beginner, advanced]').problems)).toMatchInlineSnapshot(`
      "3:8 error "level" is a list, "["beginner","advanced"]", not one value.
        Write one value, or add "many: true" to "level" in conference.yaml."
    `);
  });
});

describe('moderators', () => {
  const people = (yaml: string) => {
    const { value, problems } = read(`title: T\n${yaml}`);
    return { ...value, problems: listed(problems) };
  };

  test('come after the presenters, and once if they are among them', () => {
    expect(people('presenters: [Ada Quay, Bo Ebb]\nmoderators: Cy Flow, Ada Quay')).toMatchObject({
      presenters: ['Ada Quay', 'Bo Ebb', 'Cy Flow'],
      moderators: [2, 0],
      speakers: [],
      problems: '',
    });
    expect(people('moderators: Cy Flow')).toMatchObject({ presenters: ['Cy Flow'], moderators: [0] });
    expect(people('presenters: Ada Quay')).toMatchObject({ moderators: [] });
  });

  test('are ids if the speakers are', () => {
    expect(people('speakers: [ada-quay, bo-ebb]\nmoderators: [cy-flow, bo-ebb]')).toMatchObject({
      presenters: ['Ada Quay', 'Bo Ebb', 'Cy Flow'],
      speakers: ['ada-quay', 'bo-ebb', 'cy-flow'],
      moderators: [2, 1],
      problems: '',
    });
  });

  test('who are listed twice are reported', () => {
    expect(people('presenters: Ada Quay\nmoderators: [Cy Flow, Cy Flow]')).toMatchObject({
      presenters: ['Ada Quay', 'Cy Flow'],
      problems: expect.stringContaining('"moderators" lists somebody twice.') as string,
    });
  });
});
