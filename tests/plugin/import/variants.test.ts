import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../../src/plugin/import/adapters.ts';
import type { ForeignProgramme } from '../../../src/plugin/import/foreignProgramme.ts';
import { readSource } from '../../../src/plugin/import/sourceFiles.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** Reads a folder as the first format that recognises it does. */
async function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  source = '',
): Promise<ForeignProgramme> {
  const root = temporaryFolder(files);
  const [only] = Object.keys(files).length === 1 ? Object.keys(files) : [];
  const sources = await readSource(join(root, source || (only ?? '')), root);
  for (const adapter of adapters) {
    const recognised = adapter.recognises(sources);
    if (recognised !== null) return adapter.read(recognised, { locale: null, columns: {} });
  }
  throw new Error('No format recognises the files');
}

const messages = ({ problems }: ForeignProgramme) => problems.map(({ message }) => message);
const starts = ({ sessions }: ForeignProgramme) =>
  sessions.map(({ slots }) => slots.map(({ start }) => start.local.slice(0, 16)).join(' '));
const titles = ({ sessions }: ForeignProgramme) => sessions.map(({ title }) => Object.values(title)[0]);

describe('schedules without dates of their own', () => {
  const schedule = (events: string) =>
    `<schedule><conference><title>Tides</title><day_change>04:00</day_change></conference>
<day date="2027-05-10"><room name="Hall">${events}</room></day></schedule>`;

  test('a time before the change of day belongs to the night after it', async () => {
    const event = (id: number, start: string) =>
      `<event id="${id}"><start>${start}</start><duration>01:00</duration><title>T${id}</title></event>`;
    const programme = await read({ 'schedule.xml': schedule(event(1, '03:30') + event(2, '04:00')) });
    expect(starts(programme)).toEqual(['2027-05-11T03:30', '2027-05-10T04:00']);
  });

  test('without a date and a change of day, times before the start of the day belong to the night after it', async () => {
    const event = (id: number, start: string) =>
      `<event id="${id}"><start>${start}</start><duration>01:00</duration><title>T${id}</title></event>`;
    const from = (attributes: string, conference = '') =>
      read({
        'schedule.xml': `<schedule><conference><title>Tides</title>${conference}</conference>
<day date="2027-05-10" ${attributes}><room name="Hall">${event(1, '09:00') + event(2, '23:30') + event(3, '00:45')}</room>
<room name="Deck">${event(4, '00:15')}</room></day></schedule>`,
      });
    const night = ['2027-05-10T09:00', '2027-05-10T23:30', '2027-05-11T00:45', '2027-05-11T00:15'];
    const day = [...night.slice(0, 2), '2027-05-10T00:45', '2027-05-10T00:15'];
    expect(starts(await from('start="2027-05-10T08:00:00+02:00" end="2027-05-11T02:00:00+02:00"'))).toEqual(
      night,
    );
    expect(starts(await from('start="2027-05-10T00:00:00+02:00" end="2027-05-10T23:59:00+02:00"'))).toEqual(
      day,
    );
    expect(starts(await from(''))).toEqual(day);
    expect(starts(await from('', '<day_change>00:30:00</day_change>'))).toEqual([
      ...day.slice(0, 3),
      '2027-05-11T00:15',
    ]);
  });

  test('a night stays with the day that the source lists it with', async () => {
    const event = (id: number, date: string) =>
      `<event id="${id}"><date>${date}:00+02:00</date><duration>00:30</duration><title>T${id}</title></event>`;
    const dayStart = async (change: string, ...dates: readonly string[]) =>
      (
        await read({
          'schedule.xml': `<schedule><conference><title>Tides</title>${change}</conference>
<day date="2027-05-10"><room name="Hall">${dates.map((date, id) => event(id, date)).join('')}</room></day></schedule>`,
        })
      ).dayStart;
    const [morning, night, late] = ['2027-05-10T09:00', '2027-05-11T00:30', '2027-05-11T09:30'];
    expect(await dayStart('', morning, night)).toBe('01:00');
    expect(await dayStart('<day_change>04:00</day_change>', morning, night)).toBe('04:00');
    expect(await dayStart('<day_change>04:00</day_change>', morning)).toBeUndefined();
    // No time of day separates these.
    expect(await dayStart('', morning, late)).toBeUndefined();
  });

  test('recordings among the links, and the feedback address once', async () => {
    const { sessions } = await read({
      'schedule.xml': schedule(`<event id="1"><start>10:00</start><title>Ebb</title>
<feedback_url>https://a.example.net/f</feedback_url><links>
<link href="https://v.example.net/a.webm">Video recording (AV1/WebM) - 61 MB</link>
<link href="https://v.example.net/a.mp4">Video recording (mp4)</link>
<link href="https://v.example.net/a.vtt">Video recording subtitle file (VTT)</link>
<link href="https://a.example.net/f">Submit feedback</link></links></event>`),
    });
    expect(sessions).toMatchObject([
      {
        video: 'https://v.example.net/a.mp4',
        feedback: 'https://a.example.net/f',
        links: [{ label: 'Video recording subtitle file (VTT)' }],
      },
    ]);
  });
});

test('the data of pretalx’s own schedule pages', async () => {
  const programme = await read({
    'v2.json': JSON.stringify({
      talks: [
        {
          code: 'ABCDEF',
          title: 'Ebb',
          abstract: 'A',
          speakers: ['ADAQUA'],
          track: 3,
          room: 2,
          state: 'confirmed',
          ...at(9),
        },
        { id: 61, title: { en: 'Lunch', de: 'Mittag' }, speakers: [], track: null, room: 2, ...at(12) },
      ],
      timezone: 'Europe/Berlin',
      tracks: [{ id: 3, name: { en: 'Water', de: 'Wasser' } }],
      rooms: [{ id: 2, name: { en: 'Hall', de: 'Halle' } }],
      speakers: [{ code: 'ADAQUA', name: 'Ada Quay', avatar: null }],
    }),
  });
  expect(programme).toMatchObject({
    timezone: 'Europe/Berlin',
    rooms: [{ name: { en: 'Hall', de: 'Halle' } }],
    sessions: [
      { title: { en: 'Ebb' }, track: 'Water', speakers: ['ADAQUA'], slots: [{ rooms: ['Hall'] }] },
      { title: { en: 'Lunch', de: 'Mittag' }, format: 'lunch', slots: [{ rooms: ['Hall'] }] },
    ],
  });
  expect(starts(programme)).toEqual(['2027-05-10T09:00', '2027-05-10T12:00']);
  function at(hour: number) {
    const two = (value: number) => String(value).padStart(2, '0');
    return { start: `2027-05-10T${two(hour)}:00:00+02:00`, end: `2027-05-10T${two(hour)}:45:00+02:00` };
  }
});

test('Sessionize’s view "Grid" has sessions in rooms', async () => {
  const session = {
    id: '7',
    title: 'Ebb',
    startsAt: '2027-05-10T09:00:00',
    endsAt: null,
    room: 'Hall',
    speakers: [{ id: 'u', name: 'Ada' }],
  };
  const grid = [
    { date: '2027-05-10T00:00:00', rooms: [{ id: 1, name: 'Hall', sessions: [session] }], timeSlots: [] },
  ];
  const programme = await read({ 'GridSmart.json': JSON.stringify(grid) });
  expect(programme.sessions).toMatchObject([
    { title: { en: 'Ebb' }, speakers: ['u'], slots: [{ rooms: ['Hall'] }] },
  ]);
});

describe('calendars', () => {
  const calendar = (...events: readonly string[]) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-TIMEZONE:Europe/Berlin\n${events
      .map((event) => `BEGIN:VEVENT\n${event}\nEND:VEVENT\n`)
      .join('')}END:VCALENDAR\n`;

  test('a repetition that was moved or cancelled is not there twice', async () => {
    const lunch = 'UID:lunch\nSUMMARY:Lunch\nDURATION:PT1H';
    const zone = 'TZID=Europe/Berlin';
    const programme = await read({
      'a.ics': calendar(
        `${lunch}\nRECURRENCE-ID;${zone}:20270511T120000\nDTSTART;${zone}:20270511T123000`,
        `${lunch}\nDTSTART;${zone}:20270510T120000\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE;${zone}:20270513T120000`,
        `${lunch}\nRECURRENCE-ID;${zone}:20270512T120000\nDTSTART;${zone}:20270512T120000\nSTATUS:CANCELLED`,
      ),
    });
    expect(starts(programme)).toEqual(['2027-05-10T12:00 2027-05-11T12:30']);
    expect(programme.sessions).toMatchObject([{ status: 'confirmed' }]);
  });

  test('further dates (RDATE) are added to the start of the event, with and without a rule', async () => {
    const programme = await read({
      'a.ics': calendar(
        'UID:1\nSUMMARY:Ebb\nDTSTART:20270510T110000\nRDATE:20270512T110000',
        'UID:2\nSUMMARY:Flow\nDTSTART:20270510T120000\nRDATE:20270510T120000,20270511T120000',
        'UID:3\nSUMMARY:Tide\nDTSTART:20270510T130000\nRRULE:FREQ=DAILY;COUNT=2\nRDATE:20270513T130000',
        'UID:4\nSUMMARY:Moon\nDTSTART:20270510T140000\nRDATE:20270512T140000\nEXDATE:20270510T140000',
      ),
    });
    expect(starts(programme)).toEqual([
      '2027-05-10T11:00 2027-05-12T11:00',
      '2027-05-10T12:00 2027-05-11T12:00',
      '2027-05-10T13:00 2027-05-11T13:00 2027-05-13T13:00',
      '2027-05-12T14:00',
    ]);
  });

  test('private and confidential events are left out and listed', async () => {
    const programme = await read({
      'a.ics': calendar(
        'UID:1\nSUMMARY:Ebb\nDTSTART:20270510T110000\nCLASS:PUBLIC',
        'UID:2\nSUMMARY:Crew meeting\nDTSTART:20270510T120000\nCLASS:PRIVATE',
        'UID:3\nSUMMARY:Fees\nDTSTART:20270510T130000\nCLASS:confidential',
      ),
    });
    expect(titles(programme)).toEqual(['Ebb']);
    expect(programme.problems).toMatchObject([
      { line: 10, message: '"Crew meeting" is private (CLASS:PRIVATE), and is left out.' },
      { line: 16, message: '"Fees" is private (CLASS:CONFIDENTIAL), and is left out.' },
    ]);
  });

  test('a time in another zone keeps its offset, for the warning', async () => {
    const { sessions } = await read({
      'a.ics': calendar('UID:1\nSUMMARY:Ebb\nDTSTART;TZID=America/New_York:20270510T100000'),
    });
    expect(sessions).toMatchObject([{ slots: [{ start: { local: '2027-05-10T10:00:00', offset: -240 } }] }]);
  });
});

describe('spreadsheets of other programs', () => {
  test('column names with additions, times with am and pm, one row for each speaker', async () => {
    const programme = await read({
      'a.csv': `*Date,*Time Start,*Session Title,Room/Location (Optional),Presenter(s),Track (or stream)
5/20/2027,9:00 AM,Ebb,Hall,Ada Quay; Bo Ebb,Water
`,
    });
    expect(programme.sessions).toMatchObject([
      { speakers: ['Ada Quay', 'Bo Ebb'], track: 'Water', slots: [{ rooms: ['Hall'] }] },
    ]);
    const rows = await read({
      'b.csv': `Session Id,Title,FirstName,LastName,TagLine,Room,Scheduled At,Scheduled Duration,Status
7,Ebb,Ada,Quay,Engineer,Hall,10 May 2027 09:00 AM,45,Accepted
7,Ebb,Bo,Ebb,Keeper,Hall,10 May 2027 09:00 AM,45,Accepted
8,Flow,Bo,Ebb,Keeper,Hall,10 May 2027 10:00 AM,45,Declined
`,
    });
    expect(rows.sessions).toMatchObject([{ title: { en: 'Ebb' }, speakers: ['Ada Quay', 'Bo Ebb'] }]);
    expect(starts(rows)).toEqual(['2027-05-10T09:00']);
    expect(rows.speakers.map(({ role }) => role)).toEqual([{ en: 'Engineer' }, { en: 'Keeper' }]);
  });

  test('a description is kept beside an abstract, and unpublished rows are left out', async () => {
    const programme = await read({
      'a.csv':
        'Title,Session Start,Session End,Abstract,Description,Published (Y/N)\nEbb,2027-05-10 09:00,2027-05-10 09:45,Short.,Long.,Y\nFlow,2027-05-10 10:00,,,,N\n',
    });
    expect(programme.sessions).toMatchObject([{ abstract: { en: 'Short.\n\nLong.' } }]);
    expect(starts(programme)).toEqual(['2027-05-10T09:00']);
  });

  test('a table without times says so, with the columns it has', async () => {
    const programme = await read({ 'a.csv': 'Title,Wann\nEbb,9:00\n' });
    expect(programme.sessions).toMatchObject([{ slots: [] }]);
    expect(messages(programme)[1]).toContain('No column is called like a date or a start');
    expect(programme.problems[1]?.hint).toContain('The columns are: Title, Wann.');
  });

  test('lines above the header, and Excel’s separator line', async () => {
    const table = 'Title;Date;Time\nEbb;2027-05-10;9:00\n';
    const above = await read({ 'a.csv': `Programme of Tides 2027;;\n;;\n${table}` });
    expect(above.sessions).toMatchObject([{ place: { line: 4 } }]);
    const said = await read({ 'a.csv': `sep=;\n${table}` });
    expect(said.sessions).toMatchObject([{ title: { en: 'Ebb' }, place: { line: 3 } }]);
    expect(starts(said)).toEqual(['2027-05-10T09:00']);
  });

  test.each([
    ['2027-05-13', '下午 2:15', '2027-05-13T14:15'],
    ['2027/5/13 下午 02:15:00', '', '2027-05-13T14:15'],
    ['2027-05-13', '午前9時30分', '2027-05-13T09:30'],
    ['2027-05-13', '14 Uhr', '2027-05-13T14:00'],
    ['13. Mai 2027', '14:15 Uhr', '2027-05-13T14:15'],
    ['jeudi 13 août 2027', '14h15', '2027-08-13T14:15'],
    ['13 de mayo de 2027', '14:15', '2027-05-13T14:15'],
    ['5/13/27', '2:15 PM', '2027-05-13T14:15'],
    ['13.05.27', '14:15', '2027-05-13T14:15'],
    ['Thu 5/13/2027', '14:15 PM', '2027-05-13T14:15'],
    ['"Thursday, May 13th, 2027"', '2PM', '2027-05-13T14:00'],
  ])('the date %s and the time %s', async (date, time, start) => {
    expect(starts(await read({ 'a.csv': `title,date,start\nTides,${date},${time}\n` }))).toEqual([start]);
  });

  test.each([
    ['9:00 AM - 9:45 AM', '09:00', '09:45'],
    ['2:00–2:45 PM', '14:00', '14:45'],
    ['11:30 – 12:15 PM', '11:30', '12:15'],
    ['10:00 to 10:45', '10:00', '10:45'],
    ['10:00 至 10:45', '10:00', '10:45'],
    ['22:30-00:15', '22:30', '00:15'],
  ])('the times %s in one cell', async (cell, start, end) => {
    const { sessions } = await read({ 'a.csv': `title,date,time\nTides,2027-05-13,${cell}\n` });
    const [slot] = sessions[0]?.slots ?? [];
    expect([slot?.start.local.slice(11, 16), slot?.end?.local.slice(11, 16)]).toEqual([start, end]);
  });
});

describe('encodings', () => {
  const chinese =
    '标题,日期,开始时间,会场,讲师,摘要\n开源的未来,2027年5月10日,下午 2:00,港湾厅,张伟、李娜,我们谈谈开源\n';

  test('files of Excel in China and in Europe are read, and the encoding is reported', async () => {
    // 标题,日期,时间 / 开源的未来与社区的力量,2027-05-10,9:00 in GB 18030.
    const gb = Buffer.from(
      'b1eaccE22cc8d5c6da2ccab1bce40abfaad4b4b5c4ceb4c0b4d3ebc9e7c7f8b5c4c1a6c1bf2c323032372d30352d31302c393a30300a',
      'hex',
    );
    expect(titles(await read({ 'a.csv': gb }))).toEqual(['开源的未来与社区的力量']);
    const ansi = Buffer.from(
      'Titel;Datum;Uhrzeit;Raum\nÜber die Größe der Übung;10.05.2027;9:00;Großer Saal\n',
      'latin1',
    );
    expect(titles(await read({ 'a.csv': ansi }))).toEqual(['Über die Größe der Übung']);
    const [source] = await readSource('a.csv', temporaryFolder({ 'a.csv': ansi }));
    expect(source).toMatchObject({ guessedEncoding: 'ISO-8859-1' });
  });

  test('UTF-16 in both byte orders, and the encoding that XML declares', async () => {
    const little = Buffer.from(`\ufeff${chinese}`, 'utf16le');
    const programme = await read({ 'a.csv': little });
    expect(programme).toMatchObject({ locales: ['zh'], sessions: [{ title: { zh: '开源的未来' } }] });
    expect(titles(await read({ 'a.csv': Buffer.from(little).swap16() }))).toEqual(['开源的未来']);
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-1"?><schedule><conference/><day date="2027-05-10"><room name="R"><event id="1"><start>9:00</start><title>Größe</title></event></room></day></schedule>';
    expect(titles(await read({ 'schedule.xml': Buffer.from(xml, 'latin1') }))).toEqual(['Größe']);
  });

  test('ISO dates and equal numbers are never ambiguous, and a room without a time is kept', async () => {
    const programme = await read({
      'a.csv':
        'title,date,time,room\nOne,2027-05-10,09:00 - 10:00,A\nTwo,04/05/2027,10:00,B\nThree,05/05/2027,11:00,A\nFour,,,C\nFive,2027-05-10,9h30 – 10h,A\nSix,2027-05-10,9h - 9h20,A\n',
    });
    expect(starts(programme)).toEqual([
      '2027-05-10T09:00',
      '',
      '2027-05-05T11:00',
      '',
      '2027-05-10T09:30',
      '2027-05-10T09:00',
    ]);
    expect(programme.sessions.flatMap(({ slots }) => slots.map(({ end }) => end?.local))).toEqual([
      '2027-05-10T10:00:00',
      undefined,
      '2027-05-10T10:00:00',
      '2027-05-10T09:20:00',
    ]);
    expect(programme.rooms.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
    expect(programme.problems).toMatchObject([
      { file: 'a.csv', line: 3, message: expect.stringContaining('"04/05/2027" of "Two"') as string },
    ]);
  });

  test('a workbook or an archive is rejected by name', async () => {
    const bytes = Buffer.from('PK\u0003\u0004rest');
    await expect(read({ 'a.xlsx': bytes })).rejects.toThrow('Save the sheet with the sessions as CSV');
    await expect(read({ 'a.zip': bytes })).rejects.toThrow('Unpack it');
  });
});

describe('sites', () => {
  const hugo = 'title = "Tides"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.de]\n';

  test('Hugo: times in TOML, a day and a time, JSON, and unreadable files', async () => {
    const programme = await read({
      'hugo.toml': hugo,
      'content/talks/a.md':
        '+++\ntitle = "Ebb"\ndate = 2027-01-01T09:00:00+01:00\nstart = 2027-05-10T09:00:00\nend = 2027-05-10T09:45:00\nspeakers = ["ada", "Bo Ebb"]\n+++\nText\n',
      'content/talks/b.md':
        '---\ntitle: Flow\ndate: 2027-05-10\ntime_start: "10:00"\ntime_end: "10:45"\nlocation: Hall\nspeaker: Ada Quay\n---\n',
      'content/talks/c.md':
        '---\ntitle: Night\nday: 2027-05-10\nstartTime: 11:30 PM\nendTime: 12:30 AM\nrooms: [Hall, Deck]\n---\n',
      'content/talks/d.md':
        '{ "title": "Braces", "start": "2027-05-10T11:00:00", "speakers": [{ "name": "Cy", "title": "Pilot" }] }\nText\n',
      'content/talks/e.md': '---\ntitle: Bad: colon\n---\n',
      'content/speakers/ada.md': '---\ntitle: Ada Quay\ndesignation: Engineer\ncompany: Port\n---\n',
    });
    expect(starts(programme)).toEqual([
      '2027-05-10T09:00',
      '2027-05-10T10:00',
      '2027-05-10T23:30',
      '2027-05-10T11:00',
    ]);
    expect(programme.sessions.map(({ speakers }) => speakers)).toEqual([
      ['ada', 'Bo Ebb'],
      ['ada'],
      [],
      ['Cy'],
    ]);
    expect(programme.sessions[2]?.slots).toMatchObject([
      { end: { local: '2027-05-11T00:30:00' }, rooms: ['Hall', 'Deck'] },
    ]);
    expect(programme.speakers).toMatchObject([
      { name: { en: 'Ada Quay' }, role: { en: 'Engineer, Port' } },
      { name: { en: 'Bo Ebb' } },
      { name: { en: 'Cy' }, role: { en: 'Pilot' } },
    ]);
    expect(messages(programme)).toEqual(['The front matter cannot be read: the file is left out.']);
  });

  test.each([
    ['files beside each other', 'content/sessions/ebb.md', 'content/sessions/ebb.de.md'],
    ['a folder for each page', 'content/sessions/ebb/index.md', 'content/sessions/ebb/index.de.md'],
    ['a folder for each language', 'content/en/sessions/ebb.md', 'content/de/sessions/ebb.md'],
  ])('Hugo: translations in %s', async (_, en, de) => {
    const programme = await read({
      'hugo.toml': hugo,
      [en]: '---\ntitle: Ebb\nstart: 2027-05-10 9:00\n---\nWords.\n',
      [de]: '---\ntitle: Flut\nstart: 2027-05-10 9:00\n---\nWorte.\n',
    });
    expect(programme).toMatchObject({
      locales: ['en', 'de'],
      sessions: [{ id: 'ebb', title: { en: 'Ebb', de: 'Flut' }, abstract: { en: 'Words.', de: 'Worte.' } }],
    });
    expect(programme.sessions).toHaveLength(1);
  });

  test('jekyll-theme-conference 4: times after midnight, talks without a page, the offset', async () => {
    const programme = await read({
      '_config.yml': 'title: Tides\nconference:\n  tz: "+01:00"\n',
      '_data/program.yml':
        'days:\n- date: 2027-03-05\n  rooms:\n  - name: Hall\n    talks:\n    - { name: Secret, time_start: "22:00" }\n    - { name: Late, time_start: "23:30", time_end: "00:30 +1" }\n    - { name: Later, time_start: "00:30 +1", time_end: "1:15 +1" }\n',
      '_talks/late.md': '---\nname: Late\n---\n',
      '_talks/later.md': '---\nname: Later\n---\n',
      '_talks/secret.md': '---\nname: Secret\nhide: true\n---\n',
      '_talks/unplanned.md': '---\nname: Unplanned\nhide: true\n---\n',
    });
    expect(starts(programme)).toEqual(['2027-03-05T23:30', '2027-03-06T00:30', '2027-03-05T22:00']);
    expect(programme.sessions[0]?.slots).toMatchObject([
      { start: { offset: 60 }, end: { local: '2027-03-06T00:30:00' } },
    ]);
    expect(messages(programme)).toEqual(['"Unplanned" is hidden and not in the timetable, and is left out.']);
  });

  test('jekyll-theme-conference: hidden breaks, tracks, links to files, streams of rooms, addresses of the site', async () => {
    const programme = await read({
      '_config.yml': 'title: Tides\nurl: https://tides.example.net\nbaseurl: /2027\n',
      '_data/program.yml':
        'days:\n- date: 2027-03-05\n  rooms:\n  - name: Hall\n    talks:\n    - { name: Coffee Break, time_start: "9:00", time_end: "9:15" }\n    - { name: Ebb, time_start: "9:15" }\n',
      '_rooms/hall.md': '---\nname: Hall\nlive:\n  absolute_url: https://live.example.net/hall\n---\n',
      '_talks/coffee.md': '---\nname: Coffee Break\nhide: true\ncategories: [Break]\n---\n',
      '_talks/ebb.md':
        '---\nname: Ebb\ntrack: Water\ntags: [Beginner]\nlinks:\n- { name: Slides, file: slides.pdf }\n- { name: Paper, file: paper.pdf }\n---\nSee [it]({{ site.baseurl }}/x/) and {{site.baseurl}}/y, {{ page.title }}.\n',
    });
    expect(programme.sessions).toMatchObject([
      { title: { en: 'Coffee Break' }, format: 'break' },
      {
        track: 'Water',
        tags: ['Beginner'],
        slides: 'https://tides.example.net/2027/documents/slides.pdf',
        links: [{ label: 'Paper', href: 'https://tides.example.net/2027/documents/paper.pdf' }],
        abstract: {
          en: 'See [it](https://tides.example.net/2027/x/) and https://tides.example.net/2027/y, .',
        },
      },
    ]);
    expect(messages(programme)).toEqual([
      'The stream of the room "Hall", https://live.example.net/hall, is left out.',
    ]);
    const nowhere = await read({
      '_config.yml': 'title: Tides\n',
      '_data/program.yml':
        'days:\n- date: 2027-03-05\n  rooms:\n  - name: Hall\n    talks:\n    - { name: Ebb, time_start: "9:15" }\n',
      '_talks/ebb.md':
        '---\nname: Ebb\nlinks:\n- { name: Slides, file: slides.pdf }\n---\n[it]({{ site.baseurl }}/x/)\n',
    });
    expect(nowhere.sessions).toMatchObject([{ slides: null, links: [], abstract: { en: '[it](/x/)' } }]);
    expect(messages(nowhere)).toEqual([
      'The link "Slides" leads to "/documents/slides.pdf" on the source\'s own site, and is left out.',
    ]);
  });

  test('devopsdays: the folder of one event finds its timetable; several events are not guessed', async () => {
    const timetable = (city: string) =>
      `name: 2027-${city}\nyear: 2027\ncity: ${city}\nstartdate: 2027-06-05T00:00:00-05:00\nprogram:\n- { title: ada, type: talk, date: 2027-06-05, start_time: "09:00", end_time: "09:30" }\n`;
    const files = {
      'data/events/2027/ebb/main.yml': timetable('ebb'),
      'data/events/2027/flow/main.yml': timetable('flow'),
      'content/events/2027-ebb/program/ada.md': '+++\nTitle = "Tides"\nSpeakers = []\n+++\nWords\n',
    };
    const programme = await read(files, 'content/events/2027-ebb');
    expect(programme).toMatchObject({ name: { en: 'devopsdays ebb 2027' } });
    expect(starts(programme)).toEqual(['2027-06-05T09:00']);
    await expect(read(files)).rejects.toThrow('the timetables of 2 events');
  });
});

test('the script of the titles decides the language if nothing else does', async () => {
  const language = async (title: string) =>
    (await read({ 'a.csv': `title,date,time\n${title},2027-05-10,9:00\n` })).locales;
  expect(await language('潮汐如何推动港口')).toEqual(['zh']);
  expect(await language('潮の満ち引きについて')).toEqual(['ja']);
  expect(await language('조수와 항구')).toEqual(['ko']);
  expect(await language('Tides')).toEqual(['en']);
});

describe('colours of tracks', () => {
  const colors = ({ tracks }: ForeignProgramme) => tracks.map(({ key, color }) => [key, color]);
  const event = (id: number, track: string) =>
    `<event id="${id}"><date>2027-05-10T1${id}:00:00+02:00</date><duration>00:30</duration><title>T${id}</title><track>${track}</track></event>`;

  test('of schedule.xml and schedule.json, by the name of the track', async () => {
    const xml = `<schedule><conference><title>Tides</title><track name="API" color="#1e88e5" slug="api"/></conference>
<day date="2027-05-10"><room name="Hall">${event(1, 'API') + event(2, 'Data')}</room></day></schedule>`;
    const expected = [
      ['API', '#1e88e5'],
      ['Data', undefined],
    ];
    expect(colors(await read({ 'schedule.xml': xml }))).toEqual(expected);
    const one = (id: number, track: string) => ({
      id,
      date: `2027-05-10T1${id}:00:00+02:00`,
      duration: '00:30',
      title: `T${id}`,
      track,
    });
    const conference = {
      title: 'Tides',
      tracks: [{ name: 'API', color: '#1e88e5' }, { name: 'Data' }],
      days: [{ date: '2027-05-10', rooms: { Hall: [one(1, 'API'), one(2, 'Data')] } }],
    };
    const json = JSON.stringify({ schedule: { version: '1', conference } });
    expect(colors(await read({ 'schedule.json': json }))).toEqual(expected);
  });

  test('of the API of pretalx, nested or by id', async () => {
    const talk = (code: string, track: unknown) => ({
      code,
      title: code,
      track,
      speakers: [],
      submission_type: { en: 'Talk' },
      state: 'confirmed',
      slots: [],
    });
    const files = {
      'submissions.json': JSON.stringify({
        count: 2,
        results: [talk('AAAAAA', 7), talk('BBBBBB', { id: 8, name: { en: 'Data' }, color: '#00aa66' })],
      }),
      'tracks.json': JSON.stringify({ results: [{ id: 7, name: { en: 'API' }, color: '#1e88e5' }] }),
    };
    expect(colors(await read(files))).toEqual([
      ['API', '#1e88e5'],
      ['Data', '#00aa66'],
    ]);
  });
});

describe('dates without a year', () => {
  const table = (dates: readonly string[], header = 'Title,Date,Start') =>
    [header, ...dates.map((date, index) => `T${index},"${date}",10:00`)].join('\n');

  test.each([
    ['another date in the table', 'a.csv', ['10 May', 'May 11', '12 May 2027', '13.5.', '14/5'], ''],
    ['the name of the file', 'programme-2027.csv', ['10 May', '11.05.', '5月12日'], ''],
    ['a title above the header', 'a.csv', ['10 May'], 'Tides 2027,,\n'],
  ] as const)('have the year of %s', async (_, name, dates, above) => {
    const programme = await read({ [name]: `${above}${table(dates)}` });
    const days = starts(programme).map((start) => start.slice(0, 10));
    expect(days).toEqual(dates.map((_date, index) => `2027-05-${String(10 + index)}`));
    expect(messages(programme).filter((one) => one.includes('without a year'))).toEqual([
      expect.stringContaining('2027'),
    ]);
  });

  test('without a known year stay unscheduled, with a solution', async () => {
    const programme = await read({ 'a.csv': table(['10 May', '11 May']) });
    expect(starts(programme)).toEqual(['', '']);
    expect(programme.problems.map(({ hint }) => hint).join()).toContain('Write the year');
  });

  test('with two years in the table stay open, and times with dots are not dates', async () => {
    expect(starts(await read({ 'a.csv': table(['10 May', '31 December 2026', '2 January 2027']) }))[0]).toBe(
      '',
    );
    const dotted = await read({ 'a-2027.csv': 'Title,Date,Start\nA,10 May,10.30' });
    expect(starts(dotted)).toEqual(['2027-05-10T10:30']);
  });
});

test('two bare hours are a start and an end', async () => {
  const { sessions } = await read({ 'a.csv': 'Title,Date,Time\nA,2027-05-11,9-17\nB,2027-05-11,22–1' });
  expect(
    sessions.map(({ slots: [slot] }) => [slot?.start.local.slice(0, 16), slot?.end?.local.slice(0, 16)]),
  ).toEqual([
    ['2027-05-11T09:00', '2027-05-11T17:00'],
    ['2027-05-11T22:00', '2027-05-12T01:00'],
  ]);
});
