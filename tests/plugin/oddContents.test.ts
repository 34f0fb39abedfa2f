import { SaxesParser } from 'saxes';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAgenda, encodeAgenda } from '../../src/model/agenda/agendaJson.ts';
import { gridOf } from '../../src/model/grid/grid.ts';
import { exportFiles } from '../../src/plugin/exports/exportFormats.ts';
import { feedsOf } from '../../src/plugin/feeds.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeJson } from '../../src/plugin/publish.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { programmeData } from '../../src/plugin/virtualModules.ts';
import { pagesOf } from '../../src/plugin/prerender/pages.ts';
import { temporaryFolder, type Files } from '../site/contentFolder.ts';

/** A short run by default; LECTERN_ODD_CONTENTS=300 sets a longer one, LECTERN_FUZZ_SEED another. */
const numRuns = Number(process.env['LECTERN_ODD_CONTENTS'] ?? 40);
const seed = Number(process.env['LECTERN_FUZZ_SEED'] ?? 16);

const odd = fc.constantFrom(
  '',
  ' ',
  '0',
  '-1',
  'null',
  '~',
  '[]',
  '{}',
  "''",
  '[a, b]',
  '{ en: A, zh: 甲 }',
  '1e999',
  'true',
  '"\\ud800"',
  '__proto__',
  'constructor',
  '王峰',
  'C++',
  'C#',
  '<b>&"',
  '"a\\u0000b"',
  '\u202eabc',
  '../x',
  'a/b',
  'index',
  'x',
  'Lunch',
  '茶歇',
  'Ada Lee and Bo Ebb',
  'Ada Lee, Bo Ebb',
  'Ada Lee; Bo Ebb',
  'TBA',
  '"x: y"',
  `"${'长'.repeat(90)}"`,
);
const date = fc.constantFrom(
  '2031-05-10T10:00:00',
  '2031-05-10',
  '2031-05-10T24:00',
  '2031-06-31T10:00',
  '2031-03-30T02:30',
  '2031-10-26T02:30',
  '2031-10-26T02:30+02:00',
  '0001-01-01T00:00',
  '9999-12-31T23:59',
  '10 May',
  'soon',
  '2031-05-10T23:50Z',
  '""',
);
const fields = fc.record(
  {
    title: fc.oneof(fc.constantFrom('A talk', 'Opening', 'ภาษาไทย'), odd),
    date,
    end: fc.oneof(date, odd),
    duration: fc.constantFrom('45', '0', '-5', '1500', '99999', 'vacuum', '1.5'),
    presenters: odd,
    room: odd,
    rooms: fc.constantFrom('all', '[Pier, Deck]', '[]', 'Pier'),
    track: odd,
    stype: fc.constantFrom('English Session', '中文议题', 'Keynote', 'Klingon', ''),
    tags: odd,
    was: odd,
    within: fc.constantFrom('s0', 's1', 's2', 'x'),
    slots: fc.constantFrom(
      '[{ date: 2031-05-11T10:00 }]',
      '[{ date: 2031-05-11T10:00, room: Deck }, {}]',
      '3',
    ),
    speakers: fc.constantFrom('[ada]', '[ada, bo]', '[]', 'ada', '[x, x]'),
    speechLink: fc.constantFrom('https://youtu.be/abcdefghijk', 'javascript:1', '//x', 'x'),
    status: fc.constantFrom('cancelled', 'gone'),
    draft: fc.constantFrom('true', 'false', 'maybe'),
    level: odd,
  },
  { requiredKeys: ['title'] },
);
const body = fc.constantFrom(
  '',
  'Words.\n\n### Speakers:\n\nAda Lee: Pilot\n\nShe sails.',
  '### 讲师:\n\n<img src="images/a.png" width="200">\n\n王峰：船长',
  '| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]\n\n```\ncode\n```',
  '<script>x</script>[go](../sessions/s1.md) ![](images/none.png)',
  '### Sprecher:\n\nBo Ebb: Kapitän',
  '\ud800 \u202e **unclosed\n\n> - 1. #',
);
const page = fc.tuple(fields, body).map(
  ([keys, text]) =>
    `---\n${Object.entries(keys)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('')}---\n${text}\n`,
);
const plain = fc.constantFrom<Readonly<Record<string, string>>>(
  {},
  { url: 'https://c.example/2031/', days: '[2031-05-10, 2031-05-11]', hours: "'09:00-18:00'" },
  { facets: '{ level: { label: Level } }', links: '[{ label: A, href: venue.html }]', sessionMinutes: '30' },
  { facets: '{ level: { label: L, many: true, values: { x: X } } }', look: "{ accent: '#0a6' }" },
);
const broken = fc.record(
  {
    days: fc.constantFrom('[]', 'soon', '[2031-02-30]'),
    url: fc.constantFrom('http://x', 'x'),
    facets: fc.constantFrom('{ title: 1 }', '{ level: x }'),
    links: fc.constantFrom('[{ label: { en: A }, href: "javascript:1" }]', 'x'),
    sessionMinutes: fc.constantFrom('0', 'vacuum'),
    hours: fc.constantFrom('x', '25:00-26:00'),
    look: fc.constantFrom('{ accent: none }', 'x'),
  },
  { requiredKeys: [] },
);
const settings = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: broken }).chain((more) =>
  fc
    .tuple(
      fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia'),
      fc.constantFrom('[en]', '[en, zh]', '[zh, en]', '[ar, en]', '[de]'),
    )
    .map(([zone, locales]) =>
      Object.entries({ name: 'C', timezone: zone, locales, ...more })
        .map(([key, value]) => `${key}: ${value}\n`)
        .join(''),
    ),
);
const contents = fc
  .record({
    settings,
    sessions: fc.array(page, { minLength: 1, maxLength: 8 }),
    translation: fc.option(page),
    track: fc.option(page),
    speaker: fc.option(page),
    rooms: fc.option(
      fc.constantFrom(
        '- Pier\n- Deck\n',
        'en: [Pier]\nzh: [码头, 甲板]\n',
        '- { name: Pier, id: pier, capacity: 9 }\n',
        'x',
        '[C++, C#]',
      ),
    ),
  })
  .map(({ settings: conference, sessions, translation, track, speaker, rooms }): Files => ({
    'conference.yaml': conference,
    ...Object.fromEntries(sessions.map((text, index) => [`sessions/s${index}.md`, text])),
    ...(translation === null ? {} : { 'sessions/s0.zh.md': translation }),
    ...(track === null ? {} : { 'tracks/x.md': track, 'tracks/王峰.md': track }),
    ...(speaker === null ? {} : { 'speakers/ada.md': speaker }),
    ...(rooms === null ? {} : { 'rooms.yaml': rooms }),
  }));

function expectXml(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

test(
  'with any content, problems have a position in a file, and everything published is valid',
  async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(contents, async (files) => {
        const folder = temporaryFolder(files);
        try {
          const options = resolveOptions({ content: folder.path }, {}, folder.path);
          const { assembly, problems } = await programmeReader(options).read();
          for (const { file, line, column, message, hint } of problems) {
            const lines = String(files[file] ?? '').split('\n').length;
            expect(line, message).toBeLessThanOrEqual(Math.max(1, lines));
            expect(Math.min(line, column), message).toBeGreaterThan(0);
            expect(`${message}${hint}`).not.toMatch(/undefined|NaN|\[object/);
          }
          if (assembly === null) {
            expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
            return;
          }
          published += 1;
          const { programme } = assembly;
          JSON.parse(programmeJson(programme));
          for (const { name, parts } of exportFiles(programme)) {
            const text = parts.join('');
            if (name.endsWith('.json')) JSON.parse(text);
            if (name.endsWith('.xml')) expectXml(text);
          }
          const data = programmeData(assembly);
          const feeds = feedsOf(data.agendas);
          for (const name of feeds.files) {
            for (const line of feeds.text(name)?.split('\r\n') ?? [])
              expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          }
          const paths = new Set<string>();
          for (const agenda of data.agendas) {
            expect(decodeAgenda(encodeAgenda(agenda))).toEqual(agenda);
            for (const day of agenda.conference.days) gridOf(agenda, day, agenda.sessions);
            for (const { file } of pagesOf(agenda, programme.conference.locales[0])) {
              const key = file.normalize('NFC').toLowerCase();
              expect(paths).not.toContain(key);
              paths.add(key);
            }
          }
        } finally {
          folder.remove();
        }
      }),
      { seed, numRuns },
    );
    expect(published).toBeGreaterThan(numRuns / 4);
  },
  60_000 + numRuns * 2000,
);
