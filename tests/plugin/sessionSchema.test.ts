import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/plugin/frontMatter.ts';
import type { SessionRecord } from '../../src/plugin/records.ts';
import { placeOf } from '../../src/plugin/fields/fieldPlaces.ts';
import { readSession } from '../../src/plugin/sessionSchema.ts';
import { listed } from './listed.ts';

function read(yaml: string) {
  const { value } = parseFrontMatter(`---\n${yaml}\n---\n`, 'x.md');
  if (value === null) throw new Error('the fixture is broken');
  return readSession(value, 'x.md');
}

function record(yaml: string): Omit<SessionRecord, 'places'> {
  const { value, problems } = read(yaml);
  expect(listed(problems)).toBe('');
  if (value === null) throw new Error('not read');
  const { places: _, ...rest } = value;
  return rest;
}

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
tags: [flink, "", " stream "]
status: canceled`;
    expect(record(yaml)).toEqual({
      title: 'Streams at scale',
      date: '2021-08-08T15:30:00',
      end: '2021-08-08T16:10:00',
      durationMinutes: 40,
      track: 'streaming',
      room: 'A',
      presenters: ['Ada King', 'Wang Wei (王伟)'],
      language: 'en',
      format: 'keynote',
      video: 'https://player.bilibili.com/player.html?bvid=BV1x',
      slides: 'http://example.org/s.pdf',
      tags: ['flink', 'stream'],
      status: 'cancelled',
    });
  });

  test('with a title alone, or with empty values', () => {
    const empty = {
      title: 'T',
      date: null,
      end: null,
      durationMinutes: null,
      track: null,
      room: null,
      presenters: [],
      language: null,
      format: null,
      video: null,
      slides: null,
      tags: [],
      status: 'confirmed',
    };
    expect(record('title: T')).toEqual(empty);
    expect(
      record(
        'title: T\ndate: ""\nroom: " "\ntrack:\npresenters: ""\nstype: "\u200b"\nspeechLink: ""\ntags: []',
      ),
    ).toEqual(empty);
  });

  test('lists may be one text or several', () => {
    expect(record('title: T\npresenters: [Ada King, "Li, Na"]\ntags: "a, b，c"')).toMatchObject({
      presenters: ['Ada King', 'Li, Na'],
      tags: ['a', 'b', 'c'],
    });
  });

  test('knows where its values stand', () => {
    const { places } = read('title: T\nroom:\ndate: 2021-08-08T15:30:00').value ?? {};
    const placesOf = (...keys: readonly string[]) => keys.map((key) => places && placeOf(places, key));
    expect(placesOf('date', 'room', 'track', 'constructor')).toEqual([
      { line: 4, column: 7 },
      { line: 3, column: 1 },
      { line: 1, column: 1 },
      { line: 1, column: 1 },
    ]);
  });

  test('keeps the invisible characters of its title, and tells of them', () => {
    const { value, problems } = read('title: "\u200bStreams\u200b"\nroom: "\u200bA"');
    expect(value).toMatchObject({ title: '\u200bStreams\u200b', room: 'A' });
    expect(listed(problems)).toMatchInlineSnapshot(`
      "2:8 warning "title" has 2 invisible characters: "Streams".
        Type the title anew, unless they are meant."
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

  test('all at once, each with its place, its value and what to write', () => {
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
      3:7 error "date" is no date and time that can be read: "2021-02-30T10:00:00".
        There is no such day or hour: mend it.
      4:6 error "end" is no date and time that can be read: "2021-08-08".
        Give the time too: 2021-08-08T09:00:00.
      5:11 error "duration" is no number of minutes: "40 min".
        Write a whole number of minutes from 1 to 1440 (a day), such as 40.
      6:8 error "track" is no name of a track's file: "../api".
        Write the name of the file in tracks/ without ".md".
      7:24 error "presenters.1" is the number "7", not text.
        Write it in quotes: "7".
      8:8 error "stype" is a set of keys, "{"a":1}", not text.
        Write one text, in quotes.
      9:7 error "room" is the number "7", not text.
        Write it in quotes: room: "007".
      10:13 error "speechLink" is "true", not text.
        Write it in quotes: speechLink: "true".
      11:7 error "tags" is the number "5", not text.
        Write it in quotes: tags: "5".
      12:9 error "status" is no status: "maybe".
        Write "confirmed" or "cancelled", or leave it out."
    `);
  });

  test('a title is needed', () => {
    const without = ['track: api', 'track: api\ntitle:', 'title: "\u200b"'];
    expect(without.map((yaml) => listed(read(yaml).problems)).join('\n')).toMatchInlineSnapshot(`
      "1:1 error There is no "title".
        Write title: "The title of the session".
      3:1 error "title" is empty.
        Write title: "The title of the session".
      2:8 error "title" is empty.
        Write title: "The title of the session"."
    `);
  });

  test('dates that are nearly right', () => {
    const dates = ['2021-08-08', '2021-08-08T15:30:00+08:00', '2021-08-08T25:00:00', 'Friday'];
    expect(dates.map((date) => listed(read(`title: T\ndate: ${date}`).problems)).join('\n'))
      .toMatchInlineSnapshot(`
      "3:7 error "date" is no date and time that can be read: "2021-08-08".
        Give the time too: 2021-08-08T09:00:00.
      3:7 error "date" is no date and time that can be read: "2021-08-08T15:30:00+08:00".
        Leave the offset out: it is the time at the venue, such as 2021-08-08T15:30:00.
      3:7 error "date" is no date and time that can be read: "2021-08-08T25:00:00".
        There is no such day or hour: mend it.
      3:7 error "date" is no date and time that can be read: "Friday".
        Write a time at the venue such as 2021-08-08T15:30:00, or leave it empty while it is not known."
    `);
  });

  test('an end that is not after the start', () => {
    const { value, problems } = read('title: T\ndate: 2021-08-08T15:30:00\nend: 2021-08-08T15:30:00');
    expect(value).toBeNull();
    expect(listed(problems)).toMatchInlineSnapshot(`
      "4:6 error "end" is not after the start: "2021-08-08T15:30:00" with a date of "2021-08-08T15:30:00".
        Mend one of the two; a session over midnight ends on the next day."
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

  test('their words', () => {
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
      "8:1 warning "presentors" is no key that is known here; it is left out.
        Did you mean "presenters"?
      9:1 warning "toString" is no key that is known here; it is left out.
        The keys are title, date, end, duration, track, presenters, stype, format, language, room, speechLink, slides, tags, status.
      10:1 warning "xyz" is no key that is known here; it is left out.
        The keys are title, date, end, duration, track, presenters, stype, format, language, room, speechLink, slides, tags, status.
      3:8 warning "stype" is not understood: "Quux".
        Write language and kind, such as "Chinese Session" or "English Panel".
      4:11 warning "language" names no language: "Klingon".
        Write one, such as "en" or "Chinese".
      5:9 warning "format" names no kind of session: "nothing".
        Write one, such as "talk" or "panel".
      6:13 warning "speechLink" is no web address: "javascript:alert(1)".
        Write one that begins with "https://".
      7:9 warning "slides" is no web address: "see the mail".
        Write one that begins with "https://"."
    `);
  });
});

test('one wrong key hides nothing that is wrong with the others', () => {
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
    '7 format',
    '8 Speakers',
  ]);
  expect(problems.find(({ line }) => line === 8)?.hint).toBe('Did you mean "presenters"?');
  expect(read('title: 1\nformat: tlk').problems.map(({ line }) => line)).toEqual([2, 3]);
});
