import { describe, expect, test } from 'vitest';
import { adapters } from '../../../src/plugin/import/adapters.ts';
import type { ForeignProgramme } from '../../../src/plugin/import/foreignProgramme.ts';

/** Reads files as the first format that recognises them does. */
function read(
  files: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, string>> = {},
): ForeignProgramme & { readonly format: string } {
  const sources = Object.entries(files).map(([path, text]) => ({ path, shown: path, text }));
  for (const adapter of adapters) {
    const recognised = adapter.recognises(sources);
    if (recognised !== null)
      return { format: adapter.name, ...adapter.read(recognised, { locale: null, columns }) };
  }
  throw new Error('No format recognises the files');
}

const messages = ({ problems }: ForeignProgramme) => problems.map(({ message }) => message);

describe('schedules of frab and pretalx', () => {
  test('XML: days, people by id, escaped HTML, a refused recording', () => {
    const programme = read({
      'schedule.xml': `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "x">]>
<schedule><conference><title>Tides &amp; more</title><time_zone_name>Europe/Paris</time_zone_name></conference>
<day date="2027-05-10" index="1"><room name="Hall">
<event id="12" guid="g"><date>2027-05-11T00:30:00+02:00</date><start>00:30</start><duration>01:15</duration><room>Hall</room>
<title>Night</title><subtitle>Late</subtitle><track>Water</track><type>podium</type><language>fr</language>
<abstract>A &lt;i&gt;word&lt;/i&gt;.</abstract><description></description>
<persons><person id="7">Ada</person><person id="8">Ada</person><person id="9">TBA</person></persons>
<recording><license/><optout>true</optout></recording>
<links><link href="https://a.example/">Page</link><link href="javascript:alert(1)">Bad</link></links></event>
</room></day></schedule>`,
    });
    expect(programme.timezone).toBe('Europe/Paris');
    expect(programme.days).toEqual(['2027-05-10']);
    expect(programme.sessions).toMatchObject([
      {
        id: '12',
        title: { fr: 'Night' },
        subtitle: { fr: 'Late' },
        abstract: { fr: 'A _word_.' },
        slots: [
          { start: { local: '2027-05-11T00:30:00', offset: 120 }, durationMinutes: 75, rooms: ['Hall'] },
        ],
        format: 'panel',
        speakers: ['7', '8'],
        recorded: false,
        links: [{ label: 'Page', href: 'https://a.example/' }],
        place: { line: 4 },
      },
    ]);
    expect(messages(programme)).toEqual(['"TBA" is not a person, and is left out.']);
  });

  test('JSON: a submission with two slots is one session, and answers are left out', () => {
    const event = (start: string) => ({
      id: 3,
      code: 'ABC123',
      guid: start,
      title: 'Twice',
      date: `2027-05-10T${start}:00+02:00`,
      duration: '00:30',
      room: 'Hall',
      persons: [{ code: 'P', public_name: 'Ada', email: 'ada@host.example', biography: 'Bio' }],
      answers: [{ answer: 'secret' }],
      do_not_record: true,
    });
    const programme = read({
      'schedule.json': JSON.stringify({
        schedule: {
          conference: {
            title: 'T',
            days: [{ date: '2027-05-10', rooms: { Hall: [event('10:00'), event('14:00')] } }],
          },
        },
      }),
    });
    expect(programme.sessions).toHaveLength(1);
    expect(programme.sessions[0]).toMatchObject({
      id: 'abc123',
      recorded: false,
      slots: [{ start: { local: '2027-05-10T10:00:00' } }, { start: { local: '2027-05-10T14:00:00' } }],
    });
    expect(JSON.stringify(programme)).not.toMatch(/secret|host\.example/);
  });
});

describe('the API of pretalx', () => {
  const submissions = {
    count: 4,
    results: [
      {
        code: 'AAAAAA',
        title: 'Open',
        speakers: ['PPPPPP'],
        submission_type: 1,
        track: 2,
        tags: [5],
        state: 'confirmed',
        abstract: '**A**',
        description: '',
        content_locale: 'de',
        do_not_record: false,
        slots: [9],
        internal_notes: 'hush',
        notes: 'for organisers',
        resources: [{ resource: 'https://a.example/s.pdf', description: 'Slides' }],
      },
      { code: 'BBBBBB', title: 'No', speakers: [], submission_type: 1, state: 'rejected', slots: [] },
      {
        code: 'CCCCCC',
        title: 'Off',
        speakers: [],
        submission_type: { id: 1, name: { en: 'Workshop' } },
        state: 'canceled',
        slots: [
          {
            start: '2027-05-10T11:00:00+02:00',
            end: '2027-05-10T12:00:00+02:00',
            room: { id: 3, name: { en: 'Hall', de: 'Saal' }, capacity: 90 },
          },
        ],
      },
      { code: 'DDDDDD', title: 'Later', speakers: [], submission_type: 1, state: 'accepted', slots: [] },
    ],
  };
  const files = {
    'submissions.json': JSON.stringify(submissions),
    'speakers.json': JSON.stringify({
      results: [
        {
          code: 'PPPPPP',
          name: 'Ada Quay',
          biography: 'Tides.',
          email: 'ada@host.example',
          avatar_url: 'https://a.example/ada.png',
          submissions: ['AAAAAA'],
        },
      ],
    }),
    'rooms.json': JSON.stringify({
      results: [{ id: 3, name: { en: 'Hall', de: 'Saal' }, capacity: 90, position: 1 }],
    }),
    'slots.json': JSON.stringify({
      results: [
        {
          id: 9,
          submission: 'AAAAAA',
          room: 3,
          start: '2027-05-10T10:00:00+02:00',
          end: '2027-05-10T10:30:00+02:00',
          slot_type: 'talk',
        },
        {
          id: 10,
          submission: null,
          room: 3,
          start: '2027-05-10T12:00:00+02:00',
          end: '2027-05-10T13:00:00+02:00',
          slot_type: 'break',
          description: { en: 'Lunch' },
        },
      ],
    }),
    'tracks.json': JSON.stringify([{ id: 2, name: { en: 'Water', de: 'Wasser' }, color: '#fff' }]),
    'types.json': JSON.stringify({ results: [{ id: 1, name: { en: 'Panel' }, default_duration: 30 }] }),
    'tags.json': JSON.stringify({ results: [{ id: 5, tag: 'sea', color: '#000' }] }),
    'event.json': JSON.stringify({
      slug: 't',
      name: { en: 'Tides' },
      date_from: '2027-05-10',
      timezone: 'Europe/Berlin',
      locale: 'en',
    }),
  };

  test('are joined by id, without what is not public', () => {
    const programme = read(files);
    expect(programme).toMatchObject({
      format: 'export of the API of pretalx',
      name: { en: 'Tides' },
      timezone: 'Europe/Berlin',
      locales: ['en', 'de'],
      rooms: [{ key: 'Hall', name: { en: 'Hall', de: 'Saal' }, capacity: 90 }],
      tracks: [{ key: 'Water', name: { de: 'Wasser' } }],
    });
    expect(programme.sessions).toMatchObject([
      {
        key: 'AAAAAA',
        abstract: { en: '**A**' },
        track: 'Water',
        format: 'panel',
        language: 'de',
        tags: ['sea'],
        speakers: ['PPPPPP'],
        slides: 'https://a.example/s.pdf',
        slots: [
          { start: { local: '2027-05-10T10:00:00' }, end: { local: '2027-05-10T10:30:00' }, rooms: ['Hall'] },
        ],
      },
      { key: 'CCCCCC', status: 'cancelled', format: 'workshop' },
      { key: 'DDDDDD', slots: [] },
      { title: { en: 'Lunch' }, format: 'lunch' },
    ]);
    expect(programme.speakers).toMatchObject([
      { key: 'PPPPPP', name: { en: 'Ada Quay' }, bio: { en: 'Tides.' }, photo: 'https://a.example/ada.png' },
    ]);
    expect(messages(programme)).toEqual([
      '"No" is left out: its state is "rejected".',
      '"Later" has no slot: it is listed as not scheduled.',
    ]);
    expect(JSON.stringify(programme)).not.toMatch(/hush|for organisers|host\.example/);
  });

  test('are read from one file too', () => {
    const all = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name.replace('.json', ''), JSON.parse(text) as unknown]),
    );
    expect(read({ 'export.json': JSON.stringify(all) }).sessions).toHaveLength(4);
  });
});

describe('Sessionize', () => {
  test('breaks, plenaries, categories and answers; ids as text or numbers', () => {
    const programme = read({
      'all.json': JSON.stringify({
        sessions: [
          {
            id: '1',
            title: 'Tides',
            description: 'One\r\nTwo\r\n\r\n# Three <b>',
            startsAt: '2027-05-10T10:00:00',
            endsAt: '2027-05-10T10:45:00',
            isServiceSession: false,
            isPlenumSession: true,
            speakers: ['u'],
            categoryItems: [11, 12, 13],
            questionAnswers: [
              { questionId: 5, answerValue: 'https://youtu.be/abcdefghijk' },
              { questionId: 6, answerValue: 'peanuts' },
            ],
            roomId: 2,
            liveUrl: null,
            recordingUrl: null,
            status: 'Accepted',
          },
          {
            id: '2',
            title: 'Coffee break',
            startsAt: '2027-05-10T10:45:00',
            endsAt: '2027-05-10T11:00:00',
            isServiceSession: true,
            isPlenumSession: true,
            speakers: [],
            categoryItems: [],
            questionAnswers: [],
            roomId: null,
          },
          { id: '3', title: 'Declined', startsAt: null, endsAt: null, speakers: [], status: 'Declined' },
        ],
        speakers: [
          {
            id: 'u',
            fullName: 'Ada Quay',
            tagLine: 'Engineer',
            bio: 'Bio',
            profilePicture: 'https://a.example/a.jpg',
            links: [{ url: 'mailto:a@b.example' }, { url: 'https://a.example' }],
            sessions: [1],
          },
        ],
        questions: [
          { id: 5, question: 'YouTube Video' },
          { id: 6, question: 'Allergies' },
        ],
        categories: [
          { id: 1, title: 'Track', items: [{ id: 11, name: 'Water' }] },
          { id: 2, title: 'Level', items: [{ id: 12, name: '200' }] },
          { id: 3, title: 'Language', items: [{ id: 13, name: 'German' }] },
        ],
        rooms: [{ id: 2, name: 'Hall', sort: 0 }],
      }),
    });
    expect(programme.sessions).toMatchObject([
      {
        title: { de: 'Tides' },
        abstract: { de: 'One\\\nTwo\n\n\\# Three \\<b>' },
        track: 'Water',
        tags: ['200'],
        language: 'de',
        video: 'https://youtu.be/abcdefghijk',
        slots: [{ start: { local: '2027-05-10T10:00:00', offset: null }, rooms: 'all' }],
      },
      { title: { de: 'Coffee break' }, format: 'break' },
    ]);
    expect(programme.speakers).toMatchObject([{ role: { de: 'Engineer' }, links: ['https://a.example'] }]);
    expect(JSON.stringify(programme)).not.toMatch(/peanuts|mailto/);
  });
});

describe('calendars', () => {
  const calendar = (...lines: readonly string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Tides', ...lines, 'END:VCALENDAR'].join('\r\n');

  test('UTC, zones, folded lines, repetitions, HTML, without addresses of people', () => {
    const programme = read({
      'x.ics': calendar(
        'BEGIN:VEVENT',
        'UID:1',
        'DTSTART:20270510T080000Z',
        'DTEND:20270510T083000Z',
        'SUMMARY:Ebb\\, and',
        '  flow',
        'CATEGORIES:Water,Sea',
        'LOCATION:Hall\\, 2nd floor',
        'ORGANIZER;CN=Boss:mailto:boss@host.example',
        'ATTENDEE;CN=Ada Quay:invalid:nomail',
        'ATTENDEE;CN=Guest:mailto:guest@host.example',
        'DESCRIPTION:x',
        'X-ALT-DESC;FMTTYPE=text/html:<p>See <a href="https://a.example">this</a></p>',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:2',
        'DTSTART;TZID=Asia/Taipei:20270510T090000',
        'DURATION:PT30M',
        'RRULE:FREQ=DAILY;COUNT=3',
        'SUMMARY:Morning',
        'STATUS:CANCELLED',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:3',
        'DTSTART;VALUE=DATE:20270510',
        'SUMMARY:Lunch',
        'END:VEVENT',
      ),
    });
    expect(programme).toMatchObject({ name: { en: 'Tides' }, timezone: 'Asia/Taipei' });
    expect(programme.sessions).toMatchObject([
      {
        title: { en: 'Ebb, and flow' },
        abstract: { en: 'See [this](https://a.example)' },
        track: 'Water',
        tags: ['Sea'],
        speakers: ['Ada Quay'],
        slots: [{ start: { local: '2027-05-10T08:00:00', offset: 'utc' }, rooms: ['Hall, 2nd floor'] }],
      },
      {
        status: 'cancelled',
        slots: [
          { start: { local: '2027-05-10T09:00:00', offset: 480 }, durationMinutes: 30 },
          { start: { local: '2027-05-11T09:00:00' } },
          { start: { local: '2027-05-12T09:00:00' } },
        ],
      },
      { format: 'lunch', slots: [{ durationMinutes: 1440 }] },
    ]);
    expect(JSON.stringify(programme)).not.toMatch(/host\.example|Boss|Guest/);
  });
});

describe('spreadsheets', () => {
  test('columns by many names, quoted lines, speakers in separate columns', () => {
    const programme = read({
      'talks.csv':
        'Session Title;Speaker 1;Speaker 2;Speaker E-Mail;Date;Time;Room;Description;Track\n"Tides; and more";Ada Quay;Bo Ebb;x@host.example;13.05.2027;14:00 – 14:45;Hall;"Line one\nLine two";Water\nLunch;;;;13.05.2027;12:00;;;\n',
    });
    expect(programme.sessions).toMatchObject([
      {
        title: { en: 'Tides; and more' },
        speakers: ['Ada Quay', 'Bo Ebb'],
        track: 'Water',
        place: { line: 2 },
        slots: [
          { start: { local: '2027-05-13T14:00:00' }, end: { local: '2027-05-13T14:45:00' }, rooms: ['Hall'] },
        ],
      },
      { title: { en: 'Lunch' }, format: 'lunch', place: { line: 4 } },
    ]);
    expect(messages(programme)).toEqual(['These columns are left out: "Speaker E-Mail".']);
    expect(JSON.stringify(programme)).not.toContain('host.example');
  });

  test.each([
    ['5/13/2027,2:15 PM,45', '2027-05-13T14:15:00'],
    ['13/5/2027,14h15,45', '2027-05-13T14:15:00'],
    ['2027-05-13,14:15:00,45', '2027-05-13T14:15:00'],
    ['"May 13, 2027",2:15pm,0:45', '2027-05-13T14:15:00'],
    ['13 May 2027,14.15,45 min', '2027-05-13T14:15:00'],
    ['2027年5月13日,14:15,45', '2027-05-13T14:15:00'],
    ['2027-05-13T14:15:00,,45', '2027-05-13T14:15:00'],
  ])('a date as %s', (cells, local) => {
    const { sessions } = read({ 'a.csv': `title,date,start,duration\nTides,${cells}\n` });
    expect(sessions).toMatchObject([{ slots: [{ start: { local }, durationMinutes: 45 }] }]);
  });

  test('an ambiguous date is not guessed', () => {
    const programme = read({ 'a.csv': 'title,date,start\nTides,5/6/2027,10:00\n' });
    expect(programme.sessions).toMatchObject([{ slots: [] }]);
    expect(messages(programme).join()).toContain('ambiguous (day first or month first)');
  });

  test('without a title column the user is asked, and can name it', () => {
    const sources = [{ path: 'a.csv', shown: 'a.csv', text: 'Was,Wer\nEbbe,Ada\n' }];
    const adapter = adapters.find((each) => each.recognises(sources) !== null);
    expect(adapter?.questions?.(sources, { locale: null, columns: {} })).toMatchObject([
      { column: 'title', choices: ['Was', 'Wer'] },
    ]);
    expect(
      read({ 'a.csv': 'Was,Wer\nEbbe,Ada\n' }, { title: 'Was', speakers: 'Wer' }).sessions,
    ).toMatchObject([{ title: { en: 'Ebbe' }, speakers: ['Ada'] }]);
    expect(() => read({ 'a.csv': 'Was\nEbbe\n' }, { title: 'Wie' })).toThrow('There is no column "Wie"');
  });
});

describe('sites', () => {
  test('sessions after midnight in jekyll-theme-conference', () => {
    const programme = read({
      '_config.yml': 'title: Tides\nconference:\n  lang: de\n  live:\n    timezone: GMT+2\n',
      '_data/program.yml':
        'days:\n- date: 2027-05-10\n  rooms:\n  - name: Hall\n    talks:\n    - { name: Late, time_start: "23:00", time_end: "00:30" }\n    - { name: Later, time_start: "0:30", time_end: "25:15" }\n',
      '_talks/late.md':
        '---\nname: Late\nspeakers: [Ada]\ncategories: [Water]\nlinks:\n- { name: Slides, absolute_url: "https://a.example/s" }\n---\nWords.\n',
      '_speakers/ada.md': '---\nname: Ada\n---\n',
    });
    expect(programme).toMatchObject({ name: { de: 'Tides' }, locales: ['de'] });
    expect(programme.sessions).toMatchObject([
      {
        title: { de: 'Late' },
        slides: 'https://a.example/s',
        track: 'Water',
        slots: [
          { start: { local: '2027-05-10T23:00:00', offset: 120 }, end: { local: '2027-05-11T00:30:00' } },
        ],
      },
      {
        title: { de: 'Later' },
        slots: [{ start: { local: '2027-05-11T00:30:00' }, end: { local: '2027-05-11T01:15:00' } }],
      },
    ]);
  });

  test('Hugo: pages in folders, lists of objects, one of several years, drafts', () => {
    const programme = read({
      'config.toml': 'title = "Tides"\nDefaultContentLanguage = "en"\n',
      'content/sessions/2026/old.md': '---\ntitle: Old\nstart: 2026-05-10 9:00\n---\n',
      'content/sessions/2027/_index.md': '---\ntitle: All\ntime_start: 2027-05-10 9:00\n---\n',
      'content/sessions/2027/ebb/index.md':
        '---\ntitle: Ebb\ntime_start: 2027-05-10 9:00\ntime_end: 2027-05-10 9:30\nspeakers:\n- { id: ada, name: Ada Quay }\ntracks: [Water, Sea]\nroom: Hall\nvideoId: abcdefghijk\n---\n{{< youtube x >}}\nWords.\n \n \n',
      'content/sessions/2027/no.md': '---\ntitle: No\nstart: 2027-05-10 9:00\ndraft: true\n---\n',
      'content/speakers/ada/_index.md':
        '---\ntitle: Ada Quay\ndesignation: Engineer\nimages: [images/ada.jpg]\n---\nBio.\n',
    });
    expect(programme.sessions).toMatchObject([
      {
        id: 'ebb',
        track: 'Water',
        tags: ['Sea'],
        speakers: ['ada'],
        abstract: { en: 'Words.' },
        video: 'https://www.youtube.com/watch?v=abcdefghijk',
        slots: [{ start: { local: '2027-05-10T09:00:00' } }],
      },
    ]);
    expect(messages(programme)).toEqual([
      '1 sessions of other years than 2027 are left out.',
      '"No" is a draft, and is left out.',
    ]);
    expect(programme.speakers).toMatchObject([
      { id: 'ada', role: { en: 'Engineer' }, photo: 'images/ada.jpg' },
    ]);
  });
});
