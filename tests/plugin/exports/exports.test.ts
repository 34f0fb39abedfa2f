import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Programme } from '../../../src/model/programme.ts';
import { exportFiles } from '../../../src/plugin/exports/exportFormats.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { programmeReader } from '../../../src/plugin/readProgramme.ts';
import { session, temporaryFolder } from '../../site/contentFolder.ts';
import { harbour } from '../../site/harbour.ts';

const withAddress = {
  ...harbour,
  'conference.yaml': [
    'name: { en: Tidewater Conference, zh: 潮水大会 }',
    'timezone: Asia/Shanghai',
    'locales: [en, zh]',
    'url: https://tides.example/2031/',
    '',
  ].join('\n'),
  'sessions/twice.md': [
    '---',
    'title: Twice',
    'subtitle: In two rooms, then in one',
    'slots:',
    '  - { date: 2031-05-12 10:00, duration: 30, rooms: [Harbour Hall, Pier Room] }',
    '  - { date: 2031-05-12 15:00, duration: 30, room: Pier Room }',
    'stream: https://live.example/twice',
    'feedback: https://ask.example/twice',
    'links: [{ label: Code, href: https://code.example/ }]',
    'recorded: false',
    '---',
    '',
  ].join('\n'),
  'sessions/formula.md': session({
    title: '=HYPERLINK("https://evil.example","a, b") <b>&\u0001',
    date: '2031-05-12T23:30:00',
    stype: 'English Session',
    room: '__proto__',
  }),
};
const folder = temporaryFolder(withAddress);

interface Event {
  readonly guid: string;
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly start: string;
  readonly duration: string;
  readonly room: string;
  readonly type: string;
  readonly persons: readonly { readonly name: string; readonly url: string }[];
  readonly links: readonly { readonly url: string; readonly type: string }[];
}

async function filesOf(path: string): Promise<ReadonlyMap<string, string>> {
  const { assembly } = await programmeReader(resolveOptions({ content: path }, {}, path)).read();
  if (!assembly) throw new Error('The conference cannot be read');
  return new Map([...exportFiles(assembly.programme)].map(({ name, parts }) => [name, parts.join('')]));
}

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await filesOf(folder.path);
});
afterAll(() => folder.remove());

const text = (name: string) => files.get(name) ?? '';

const placeOf = ({ title, start, room }: Event) => [title, start, room].join(', ');

function eventsIn(name: string): readonly Event[] {
  const { schedule } = JSON.parse(text(name)) as {
    schedule: { conference: { days: readonly { rooms: Record<string, Event[]> }[] } };
  };
  return schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
}

describe('files for other programs', () => {
  test('exist in each format and locale', () => {
    expect([...files.keys()].toSorted()).toEqual(
      ['schedule.csv', 'schedule.json', 'schedule.xml', 'speakers.json']
        .flatMap((name) => [name, `zh/${name}`])
        .toSorted(),
    );
  });

  test('have the same bytes for the same content', async () => {
    expect([...(await filesOf(folder.path))]).toEqual([...files]);
  });

  test('schedule.json: texts of the locale, absolute addresses, recordings, breaks', () => {
    const hulls = eventsIn('schedule.json').find(({ title }) => title === 'Hulls that forgive');
    expect(hulls).toMatchObject({
      start: '09:30',
      type: 'talk',
      url: 'https://tides.example/2031/sessions/hulls/',
      persons: [{ name: 'Ada Quay', url: 'https://tides.example/2031/speakers/ada-quay/' }],
      links: [{ type: 'media', url: 'https://www.youtube.com/embed/abcdefghijk' }],
    });
    const translated = eventsIn('zh/schedule.json').find(({ title }) => title === '宽容的船体');
    expect(translated?.guid).toBe(hulls?.guid);
    expect(translated?.url).toBe('https://tides.example/2031/zh/sessions/hulls/');
    expect(eventsIn('schedule.json').map(({ type }) => type)).toContain('lunch');
  });

  test('schedule.json has an event for each time and room of a session, with all that the format supports', () => {
    const events = eventsIn('schedule.json').filter(({ title }) => title === 'Twice');
    expect(events).toMatchObject(
      [
        ['10:00', 'Harbour Hall'],
        ['10:00', 'Pier Room'],
        ['15:00', 'Pier Room'],
      ].map(([start, room]) => ({
        start,
        room,
        duration: '00:30',
        subtitle: 'In two rooms, then in one',
        do_not_record: true,
        feedback_url: 'https://ask.example/twice',
        links: [
          { type: 'web', title: 'Live stream', url: 'https://live.example/twice' },
          { type: 'web', title: 'Code', url: 'https://code.example/' },
        ],
      })),
    );
  });

  test('schedule.json lists nothing cancelled or unscheduled', () => {
    const titles = eventsIn('schedule.json').map(({ title }) => title);
    expect(titles).not.toContain('The last ferry');
    expect(text('schedule.csv')).toContain('The last ferry');
  });

  test('guids and numbers depend only on the session', async () => {
    const ids = eventsIn('schedule.json').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const guids = new Map(eventsIn('schedule.json').map((event) => [placeOf(event), event.guid]));
    expect(new Set(guids.values()).size).toBe(ids.length);
    const other = temporaryFolder(withAddress);
    other.delete(['sessions/cafe.md', 'sessions/cafe.zh.md']);
    const before = files;
    files = await filesOf(other.path);
    for (const event of eventsIn('schedule.json')) expect(event.guid).toBe(guids.get(placeOf(event)));
    files = before;
    other.remove();
  });

  test('schedule.csv: RFC 4180, wall-clock times, and no formula', () => {
    expect(text('schedule.csv').startsWith('\ufeffid,title,subtitle,')).toBe(true);
    const rows = parseCsv(text('schedule.csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.find(({ id }) => id === 'hulls')).toMatchObject({
      title: 'Hulls that forgive',
      date: '2031-05-10',
      start: '09:30',
      room: 'Harbour Hall',
      track: 'Boats',
      speakers: 'Ada Quay',
    });
    expect(rows.find(({ id }) => id === 'formula')?.['title']).toMatch(/^'=HYPERLINK\("https/);
  });

  test('speakers.json: all speakers, with their sessions', () => {
    const { speakers } = JSON.parse(text('zh/speakers.json')) as {
      speakers: readonly { readonly id: string }[];
    };
    expect(speakers.find(({ id }) => id === 'ada-quay')).toMatchObject({
      name: '阿达',
      url: 'https://tides.example/2031/zh/speakers/ada-quay/',
      sessions: expect.arrayContaining([
        { id: 'hulls', title: '宽容的船体', url: 'https://tides.example/2031/zh/sessions/hulls/' },
      ]) as unknown,
    });
  });

  test('a programme without a day has no schedule', () => {
    const empty = {
      conference: {
        id: null,
        key: 'x',
        name: { en: 'X' },
        timezone: 'UTC',
        locales: ['en'],
        sessionMinutes: 40,
        url: null,
        days: [],
        links: [],
        embed: [],
        facets: [],
      },
      tracks: [],
      rooms: [],
      speakers: [],
      sessions: [],
    } as unknown as Programme;
    expect([...exportFiles(empty)].map(({ name }) => name)).toEqual(['speakers.json', 'schedule.csv']);
  });
});
