import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoWithOffset } from '../../../src/model/zonedTime.ts';
import type { Zone } from '../../../src/model/zonedTime.ts';
import { assemble } from '../../../src/plugin/assemble/assemble.ts';
import type { ParsedContent } from '../../../src/plugin/assemble/parsedContent.ts';
import { contentOf, sessionFile, speakerFile, trackFile } from './content.ts';

const shanghai = 'Asia/Shanghai' as Zone;

function sessionsOf(content: ParsedContent) {
  return assemble(content).programme.sessions;
}

function warnings(content: ParsedContent): string[] {
  return assemble(content).problems.map(({ file, message, hint }) => `${file}: ${message} ${hint}`);
}

function times(content: ParsedContent): string[] {
  return sessionsOf(content).map(({ id, start, end, endEstimated }) => {
    const clock = (at: typeof start) => (at === null ? 'none' : isoWithOffset(at, shanghai).slice(11, 16));
    return `${id} ${clock(start)}-${clock(end)}${endEstimated ? ' estimated' : ''}`;
  });
}

function people(content: ParsedContent) {
  return assemble(content).programme.speakers.map(({ id, name, sessions }) => {
    const { en, zh } = name;
    return { id, en, zh, sessions };
  });
}

describe('the end of a session', () => {
  test('is written in the file, as end or duration', () => {
    expect(
      times(
        contentOf([
          sessionFile('a', { end: '2021-08-06T09:25:00' }),
          sessionFile('b', { date: '2021-08-06T09:05:00', durationMinutes: 50 }),
        ]),
      ),
    ).toEqual(['a 09:00-09:25', 'b 09:05-09:55']);
  });

  test('is the next start in the same room, not in another room', () => {
    expect(
      times(
        contentOf([
          sessionFile('a', { room: 'A' }),
          sessionFile('b', { room: 'B', date: '2021-08-06T09:10:00' }),
          sessionFile('c', { room: 'A', date: '2021-08-06T09:55:00' }),
        ]),
      ),
    ).toEqual(['a 09:00-09:55 estimated', 'b 09:10-09:50 estimated', 'c 09:55-10:35 estimated']);
  });

  test('is the next start in the same track if there is no room', () => {
    expect(
      times(
        contentOf([
          sessionFile('a'),
          sessionFile('b', { date: '2021-08-06T09:30:00' }),
          sessionFile('c', { date: '2021-08-06T09:10:00', track: 'web' }),
        ]),
      ),
    ).toEqual(['a 09:00-09:30 estimated', 'c 09:10-09:50 estimated', 'b 09:30-10:10 estimated']);
  });

  test('is the usual duration if the next start is more than 90 minutes away, or on another day', () => {
    expect(
      times(
        contentOf([
          sessionFile('a'),
          sessionFile('b', { date: '2021-08-06T10:31:00' }),
          sessionFile('c', { date: '2021-08-07T09:00:00' }),
        ]),
      ),
    ).toEqual(['a 09:00-09:40 estimated', 'b 10:31-11:11 estimated', 'c 09:00-09:40 estimated']);
    expect(times(contentOf([sessionFile('a'), sessionFile('b', { date: '2021-08-06T10:30:00' })]))[0]).toBe(
      'a 09:00-10:30 estimated',
    );
  });

  test('is the start of a break without a room', () => {
    const tea = sessionFile('tea', { date: '2021-08-06T09:30:00', format: 'break', track: null });
    expect(times(contentOf([sessionFile('a', { room: 'A' }), tea]))[0]).toBe('a 09:00-09:30 estimated');
  });

  test('two sessions with the same start in one room do not end each other', () => {
    const content = contentOf([sessionFile('a', { room: 'A' }), sessionFile('b', { room: 'A' })]);
    expect(times(content)).toEqual(['a 09:00-09:40 estimated', 'b 09:00-09:40 estimated']);
  });

  test('is missing without a start; the session is sorted last', () => {
    expect(times(contentOf([sessionFile('a', { date: null }), sessionFile('b')]))).toEqual([
      'b 09:00-09:40 estimated',
      'a none-none',
    ]);
  });
});

describe('recognising speakers', () => {
  test('the same position in both locales’ lists connects a Latin name to a Chinese one', () => {
    const content = contentOf([
      sessionFile('a', { presenters: ['Lan Moreau', 'Wei Tester'] }),
      sessionFile('a.zh', { presenters: ['莫兰', '测伟'] }),
    ]);
    expect(people(content)).toEqual([
      { id: 'lan-moreau', en: 'Lan Moreau', zh: '莫兰', sessions: ['a'] },
      { id: 'wei-tester', en: 'Wei Tester', zh: '测伟', sessions: ['a'] },
    ]);
  });

  test('a name in both lists outweighs the position', () => {
    const content = contentOf([
      sessionFile('a', { presenters: ['Lan Moreau', 'Ada Example'] }),
      sessionFile('a.zh', { presenters: ['Ada Example', '莫兰'] }),
    ]);
    expect(people(content).map(({ en, zh }) => [en, zh])).toEqual([
      ['Ada Example', 'Ada Example'],
      ['Lan Moreau', '莫兰'],
    ]);
  });

  test('a shared photo outweighs the position', () => {
    const content = contentOf([
      sessionFile('a', { presenters: ['Lan Moreau', 'Wei Tester'] }, [
        { presenter: 0, photo: 'images/speaker/lan.png' },
        { presenter: 1, photo: 'images/speaker/wei.png' },
      ]),
      sessionFile('a.zh', { presenters: ['测伟', '莫兰'] }, [
        { presenter: 0, photo: './images/speaker/wei.png' },
        { presenter: 1, photo: '/images/speaker/lan.png' },
      ]),
    ]);
    expect(people(content).map(({ en, zh }) => [en, zh])).toEqual([
      ['Lan Moreau', '莫兰'],
      ['Wei Tester', '测伟'],
    ]);
  });

  test('a person is the same across sessions, independent of order and accents', () => {
    const content = contentOf([
      sessionFile('a', { presenters: ['Léa Moreau'] }),
      sessionFile('b', { presenters: ['Moreau Lea'], date: '2021-08-06T10:00:00' }),
    ]);
    expect(people(content)).toEqual([{ id: 'lea-moreau', en: 'Léa Moreau', sessions: ['a', 'b'] }]);
  });

  test('a Latin name shared by two Chinese ones is two people', () => {
    const content = contentOf([
      sessionFile('a', { presenters: ['Wei Tester'] }),
      sessionFile('a.zh', { presenters: ['测伟'] }),
      sessionFile('b', { presenters: ['Wei Tester'] }),
      sessionFile('b.zh', { presenters: ['测薇'] }),
    ]);
    expect(people(content).map(({ id, zh }) => [id, zh])).toEqual([
      ['wei-tester', '测伟'],
      ['wei-tester-2', '测薇'],
    ]);
  });

  test('two people of one list are never merged', () => {
    const content = contentOf([sessionFile('a', { presenters: ['Wei Tester', 'Tester Wei'] })]);
    expect(people(content)).toHaveLength(2);
  });

  test('a bracket in the other script is the name in that language; in the same script it stays', () => {
    const content = contentOf([
      sessionFile('a', { presenters: ['Lan Moreau（莫兰）', 'Ada (Addy) Example'] }),
      sessionFile('a.zh', { presenters: ['Lan Moreau（莫兰）', 'Ada (Addy) Example'] }),
    ]);
    expect(people(content).map(({ en, zh }) => [en, zh])).toEqual([
      ['Ada (Addy) Example', 'Ada (Addy) Example'],
      ['Lan Moreau', '莫兰'],
    ]);
  });

  test('a placeholder photo of several people identifies nobody', () => {
    const photo = 'images/speaker/nobody.png';
    const content = contentOf([
      sessionFile('a', { presenters: ['Ada Example'] }, [{ presenter: 0, photo }]),
      sessionFile('b', { presenters: ['Bob Example'] }, [{ presenter: 0, photo }]),
      sessionFile('c', { presenters: ['莫兰'] }, [{ presenter: 0, photo }]),
    ]);
    expect(people(content)).toHaveLength(3);
  });

  test('people who are only in the body are speakers too', () => {
    const content = contentOf([sessionFile('a', { presenters: ['Ada Example'] }, [{ name: 'Bob Example' }])]);
    expect(people(content).map(({ id }) => id)).toEqual(['ada-example', 'bob-example']);
  });

  test('a file in content/speakers overrides, and connects the names it lists', () => {
    const content = contentOf(
      [
        sessionFile('a', { presenters: ['Lan Moreau'] }, [{ presenter: 0, role: 'From the session' }]),
        sessionFile('b', { presenters: ['莫兰'] }),
      ],
      {
        speakers: [
          speakerFile('lan-moreau', { name: 'Lan Moreau', role: 'By hand' }),
          speakerFile('lan-moreau.zh', { name: '莫兰' }),
        ],
      },
    );
    const { speakers } = assemble(content).programme;
    expect(speakers).toMatchObject([
      {
        id: 'lan-moreau',
        name: { en: 'Lan Moreau', zh: '莫兰' },
        role: { en: 'By hand' },
        sessions: ['a', 'b'],
      },
    ]);
  });
});

describe('rooms', () => {
  test('are listed as in rooms.yaml, others after them by first use, with a warning', () => {
    const content = contentOf(
      [
        sessionFile('a', { room: 'Attic' }),
        sessionFile('b', { room: 'Hall two', date: '2021-08-06T10:00:00' }),
        sessionFile('b.zh', { room: '二号厅', date: '2021-08-06T10:00:00' }),
      ],
      { rooms: { en: ['Hall One', 'Hall Two'], zh: ['一号厅', '二号厅'] } },
    );
    const { rooms, sessions } = assemble(content).programme;
    expect(rooms.map(({ id, name }) => [id, name.zh])).toEqual([
      ['hall-one', '一号厅'],
      ['hall-two', '二号厅'],
      ['attic', undefined],
    ]);
    expect(sessions.map(({ room }) => room)).toEqual(['attic', 'hall-two']);
    expect(warnings(content)).toEqual([
      'content/sessions/a.md: Room "Attic" is not in rooms.yaml. Add it there; until then it is sorted after the listed rooms.',
    ]);
  });

  test('several rooms in one text differ from an unlisted room', () => {
    const content = contentOf([sessionFile('a', { room: 'Hall One / hall two' })], {
      rooms: { en: ['Hall One', 'Hall Two'] },
    });
    expect(warnings(content)).toEqual([
      'content/sessions/a.md: "Hall One / hall two" is not a room of rooms.yaml, but 2 of them. Write rooms: [Hall One, hall two] instead.',
    ]);
  });

  test('several rooms in one text are recognised without rooms.yaml, if other sessions name each', () => {
    const sessions = ['R1 and R2', 'R1', 'R2', 'Wine and Cheese'].map((room, index) =>
      sessionFile(`s${index}`, { room, date: `2021-08-06T1${index}:00:00` }),
    );
    expect(warnings(contentOf(sessions))).toEqual([
      'content/sessions/s0.md: "R1 and R2" seems to be 2 rooms, which other sessions name; it is listed as a room of its own. Write rooms: [R1, R2] instead, or list "R1 and R2" in rooms.yaml.',
    ]);
  });

  test('without rooms.yaml, most sessions decide which names belong together', () => {
    const pair = (id: string, en: string, zh: string) => [
      sessionFile(id, { room: en, date: null }),
      sessionFile(`${id}.zh`, { room: zh, date: null }),
    ];
    const content = contentOf([
      ...pair('a', 'Garden', '花园'),
      ...pair('b', 'Garden', '阁楼'),
      ...pair('c', 'Garden', '花园'),
    ]);
    expect(assemble(content).programme.rooms).toEqual([{ id: 'garden', name: { en: 'Garden', zh: '花园' } }]);
    expect(warnings(content)).toEqual([
      'content/sessions/b.zh.md: The room is "阁楼" here, but "Garden" in content/sessions/b.md. Write "花园" here, or fix the other file. The agenda shows "花园".',
    ]);
  });
});

test('a room that one original names in its translation is the same room, in any order of sessions', () => {
  const content = contentOf([
    sessionFile('a', { room: '花园' }),
    sessionFile('a.zh', { room: '花园' }),
    sessionFile('b', { room: 'Garden', date: '2021-08-06T10:00:00' }),
    sessionFile('b.zh', { room: '花园', date: '2021-08-06T10:00:00' }),
  ]);
  const { rooms, sessions } = assemble(content).programme;
  expect(rooms).toEqual([{ id: 'garden', name: { en: 'Garden', zh: '花园' } }]);
  expect(sessions.map(({ room }) => room)).toEqual(['garden', 'garden']);
});

test('a session without speakers and type is a break if its title says so', () => {
  const content = contentOf([
    sessionFile('a', { format: null, title: 'Lunch' }),
    sessionFile('b', { format: null, title: 'Fresh air' }),
    sessionFile('c', { format: 'talk', title: 'To be announced' }),
    sessionFile('d', { format: null, title: 'Closing keynote' }),
    sessionFile('e', { format: null, title: 'Tea for two', presenters: ['Ada Example'] }),
  ]);
  const formats = new Map(sessionsOf(content).map(({ id, format }) => [String(id), format]));
  expect(Object.fromEntries(formats)).toEqual({ a: 'lunch', b: 'talk', c: 'talk', d: 'keynote', e: 'talk' });
});

describe('warnings', () => {
  test('locales that disagree on date, track and language: the original decides', () => {
    const content = contentOf(
      [sessionFile('a'), sessionFile('a.zh', { date: '2021-08-07T09:00:00', track: 'web', language: 'zh' })],
      { tracks: [trackFile('data', 'Data'), trackFile('web', 'Web')] },
    );
    expect(sessionsOf(content)).toMatchObject([{ day: '2021-08-06', track: 'data', language: 'en' }]);
    expect(assemble(content).problems.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Date is "2021-08-07T09:00:00" here, but "2021-08-06T09:00:00" in content/sessions/a.md.",
        "Track is "web" here, but "data" in content/sessions/a.md.",
        "Spoken language is "zh" here, but "en" in content/sessions/a.md.",
      ]
    `);
  });

  test('a translation without an original, an unknown track, an unlisted day', () => {
    const content = contentOf([sessionFile('a.zh', { track: 'dta' })], { days: ['2021-08-07'] });
    expect(sessionsOf(content)).toHaveLength(1);
    expect(warnings(content)).toMatchInlineSnapshot(`
      [
        "content/sessions/a.zh.md: "a" is written in "zh" only: a.md is missing. Write a.md in the default locale "en"; until then its readers see this file.",
        "content/sessions/a.zh.md: Track "dta" has no file. Did you mean "data"? Otherwise write tracks/dta.md with a title; until then the track is called "dta".",
        "content/sessions/a.zh.md: "2021-08-06" is not a day of the conference. Fix the date, or add 2021-08-06 to "days" in conference.yaml; the agenda shows the day anyway.",
      ]
    `);
  });

  test('double bookings of rooms and people; not of cancelled sessions or with estimated ends', () => {
    const both = { room: 'A', presenters: ['Ada Example'] };
    expect(warnings(contentOf([sessionFile('a', both), sessionFile('b', { ...both, room: 'B' })])))
      .toMatchInlineSnapshot(`
      [
        "content/sessions/b.md: "Ada Example" has another session at 09:00: content/sessions/a.md runs from "09:00" to "09:40". Change one of the times in one of the two files, or cancel one of them with "status: cancelled".",
      ]
    `);
    const long = sessionFile('a', { room: 'A', end: '2021-08-06T10:00:00' });
    const during = { room: 'A', date: '2021-08-06T09:30:00' };
    expect(warnings(contentOf([long, sessionFile('b', during)]))).toMatchInlineSnapshot(`
      [
        "content/sessions/b.md: Room "A" is taken at 09:30: content/sessions/a.md runs from "09:00" to "10:00". Change the room or the time in one of the two files, or cancel one of them with "status: cancelled".",
      ]
    `);
    expect(warnings(contentOf([long, sessionFile('b', { ...during, status: 'cancelled' })]))).toEqual([]);
    const elsewhere = sessionFile('b', { ...both, room: 'B', date: '2021-08-06T09:30:00' });
    expect(warnings(contentOf([sessionFile('a', both), elsewhere]))).toEqual([]);
  });

  test('a missing photo, with the nearest file name; remote photos are not checked', () => {
    const photo = (src: string) =>
      sessionFile('a', { presenters: ['Ada Example'] }, [{ presenter: 0, photo: src }]);
    const publicFiles = new Set(['images/speaker/ada example.png']);
    expect(warnings(contentOf([photo('images/speaker/ada-exmple.png')], { publicFiles }))).toEqual([
      'content/sessions/a.md: Photo "images/speaker/ada-exmple.png" is not in the public folder. Did you mean "images/speaker/ada example.png"?',
    ]);
    expect(warnings(contentOf([photo('/images/speaker/ada%20example.png')], { publicFiles }))).toEqual([]);
    expect(warnings(contentOf([photo('https://photos.example/ada.png')], { publicFiles }))).toEqual([]);
  });

  test('a speaker’s file that no session names', () => {
    const content = contentOf([sessionFile('a', { presenters: ['Ada Example'] })], {
      speakers: [speakerFile('ada-exampel', {})],
    });
    expect(warnings(content)).toEqual([
      'content/speakers/ada-exampel.md: No session has a speaker "ada-exampel". Did you mean "ada-example"? Rename the file, or add "name" as the sessions spell it.',
    ]);
  });
});

test('a time skipped by a clock change is reported, with the time that is shown', () => {
  const content = contentOf([sessionFile('a', { date: '2026-03-08T02:30:00' })]);
  const newYork = { ...content, conference: { ...content.conference, timezone: 'America/New_York' as Zone } };
  expect(warnings(newYork)).toEqual([
    'content/sessions/a.md: "2026-03-08T02:30:00" does not exist in America/New_York: clocks skip this time when they go forward. Write the correct time; the agenda shows "2026-03-08T03:30:00".',
  ]);
});

test('tracks that differ only in capitals are an error at the session with the later name', () => {
  const content = contentOf([sessionFile('a', { track: 'AI' }), sessionFile('b', { track: 'ai' })], {
    tracks: [trackFile('AI', 'AI')],
  });
  expect(warnings(content)).toContain(
    'content/sessions/b.md: Track "ai" and track "AI" differ only in upper and lower case, or in Unicode normalization. Write the same name in all sessions: the pages of two tracks would overwrite each other.',
  );
});

test('tracks without a file and track files without a session both exist', () => {
  const content = contentOf([sessionFile('a', { track: 'web' })], { tracks: [trackFile('data', 'Data')] });
  expect(assemble(content).programme.tracks.map(({ id, name }) => [id, name.en])).toEqual([
    ['data', 'Data'],
    ['web', 'web'],
  ]);
});

test('a talk in the keynote track is a keynote, a panel stays a panel', () => {
  const content = contentOf(
    [
      sessionFile('a', { track: 'k' }),
      sessionFile('b', { track: 'k', format: 'panel' }),
      sessionFile('c', { track: 'l', format: null, presenters: ['Ada Example'] }),
      sessionFile('d', { format: null, presenters: ['Bob Example'] }),
    ],
    {
      tracks: [
        trackFile('k', 'Keynotes'),
        trackFile('l', '5 min'),
        trackFile('l.zh', '闪电演讲'),
        trackFile('data', 'Data'),
      ],
    },
  );
  const formats = new Map(sessionsOf(content).map(({ id, format }) => [String(id), format]));
  expect(Object.fromEntries(formats)).toEqual({ a: 'keynote', b: 'panel', c: 'lightning', d: 'talk' });
});

test('property: the order of files does not matter', () => {
  const name = fc.constantFrom(
    'Ada Example',
    'Example Ada',
    'Wei Tester',
    '测伟',
    '莫兰',
    'Lan Moreau（莫兰）',
  );
  const file = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    locale: fc.constantFrom('', '.zh'),
    presenters: fc.array(name, { maxLength: 3 }),
    room: fc.constantFrom(null, 'A', 'B', '甲'),
    minute: fc.integer({ min: 10, max: 59 }),
  });
  fc.assert(
    fc.property(
      fc.array(file, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (files, keys) => {
        const unique = [...new Map(files.map((each) => [each.id + each.locale, each])).values()];
        const sessions = unique.map(({ id, locale, presenters, room, minute }) =>
          sessionFile(id + locale, { presenters, room, date: `2021-08-06T09:${minute}:00` }),
        );
        const shuffled = sessions
          .map((session, index) => ({ session, key: keys[index] ?? 0 }))
          .sort((x, y) => x.key - y.key)
          .map(({ session }) => session);
        const [one, other] = [assemble(contentOf(sessions)), assemble(contentOf(shuffled))];
        expect(JSON.stringify(other.programme)).toBe(JSON.stringify(one.programme));
        // Every presenter of every file is one of the session's speakers.
        for (const session of one.programme.sessions) {
          const longest = Math.max(0, ...Object.values(session.presenters).map((list) => new Set(list).size));
          expect(session.speakers.length).toBeGreaterThanOrEqual(Math.min(1, longest));
        }
      },
    ),
  );
});
