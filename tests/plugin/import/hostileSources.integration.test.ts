import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../../src/plugin/import/adapters.ts';
import { idAssigner, noState } from '../../../src/plugin/import/importState.ts';
import { mergeFile } from '../../../src/plugin/import/mergeFile.ts';
import { planFiles } from '../../../src/plugin/import/plannedFiles.ts';
import { SourceError } from '../../../src/plugin/import/sourceFiles.ts';
import { zoneOfImport } from '../../../src/plugin/import/zoneOfImport.ts';

/** Reads the files with every format that recognises them, and plans what would be written. */
function planned(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, shown: path, text }));
  return adapters.flatMap((adapter) => {
    const recognised = adapter.recognises(sources);
    if (recognised === null) return [];
    try {
      const programme = adapter.read(recognised, { locale: null, columns: {} });
      const { zone } = zoneOfImport(programme, null);
      const { files: plan } = planFiles(
        programme,
        zone,
        idAssigner(noState, () => null),
        { name: 'C', id: undefined },
      );
      return plan.map((file) => {
        const written = mergeFile(file, null, null);
        // Written and read again, a file has the same values.
        expect(mergeFile(file, written?.text ?? '', written?.imported ?? null)).toMatchObject({
          text: null,
          clashes: [],
        });
        return file.path;
      });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return [];
    }
  });
}

const safe = /^(?:conference\.yaml|rooms\.yaml|(?:sessions|speakers|tracks)\/[^/\\.\0]+(?:\.[\w-]+)?\.md)$/;

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    '../../x',
    '/etc/passwd',
    '..',
    '',
    ' ',
    'con',
    'a/b',
    'C:\\x',
    '__proto__',
    'constructor',
    '---',
    '\u0000',
    '\ud800',
    '<b>',
    '😀',
    'x'.repeat(300),
    null,
    true,
    -1,
    1e308,
    [],
    {},
    '2027-05-10T10:00:00+02:00',
    '2027-02-30T25:00:00Z',
    '0000-00-00',
    '99:99',
    'TBA',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);
const entry = (...keys: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...keys), nasty, { maxKeys: keys.length });
const event = entry(
  'id',
  'guid',
  'code',
  'title',
  'subtitle',
  'date',
  'start',
  'duration',
  'room',
  'track',
  'type',
  'language',
  'abstract',
  'description',
  'persons',
  'links',
  'attachments',
  'slug',
  'url',
  'recording',
);
const sources: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  fc.tuple(fc.array(event, { maxLength: 4 }), nasty).map(([events, name]) => ({
    'schedule.json': JSON.stringify({
      schedule: {
        conference: { title: name, days: [{ date: '2027-05-10', rooms: { [String(name)]: events } }] },
      },
    }),
  })),
  fc
    .tuple(
      fc.array(
        entry(
          'id',
          'title',
          'startsAt',
          'endsAt',
          'speakers',
          'roomId',
          'categoryItems',
          'questionAnswers',
          'status',
          'description',
        ),
        { maxLength: 4 },
      ),
      fc.array(entry('id', 'fullName', 'bio', 'tagLine', 'links', 'profilePicture'), { maxLength: 3 }),
    )
    .map(([sessions, speakers]) => ({
      'all.json': JSON.stringify({
        sessions: sessions.map((session) => ({ title: 'T', startsAt: null, ...session })),
        speakers,
        rooms: speakers,
        categories: speakers,
        questions: sessions,
      }),
    })),
  fc
    .array(
      entry(
        'code',
        'title',
        'state',
        'speakers',
        'slots',
        'slot',
        'track',
        'tags',
        'submission_type',
        'abstract',
        'resources',
      ),
      { maxLength: 4 },
    )
    .map((results) => ({
      'submissions.json': JSON.stringify({
        results: results.map((record) => ({ code: 'A', title: 'T', state: 'confirmed', ...record })),
      }),
    })),
  fc
    .tuple(
      fc.array(
        entry('id', 'type', 'room', 'start', 'end', 'speakers', 'tags', 'broadcast', 'qa', 'zh', 'en'),
        { maxLength: 4 },
      ),
      nasty,
    )
    .map(([sessions, title]) => ({
      'opass.json': JSON.stringify({
        session_types: [],
        sessions: sessions.map((session) => ({ id: 'a', zh: { title }, en: { title: 'T' }, ...session })),
        rooms: sessions,
        speakers: sessions,
        tags: sessions,
      }),
    })),
  fc.tuple(fc.array(fc.tuple(nasty, nasty, nasty), { maxLength: 5 })).map(([rows]) => ({
    'talks.csv': `title,date,speaker\n${rows.map((row) => row.map((cell) => JSON.stringify(cell)).join()).join('\n')}`,
  })),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'UID',
          'SUMMARY',
          'DTSTART',
          'DTEND',
          'RRULE',
          'LOCATION',
          'CATEGORIES',
          'DESCRIPTION',
          'BEGIN',
          'END',
        ),
        nasty,
      ),
      { maxLength: 12 },
    )
    .map((lines) => ({
      'x.ics': [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        ...lines.map(([name, value]) => `${name}:${String(value)}`),
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\n'),
    })),
  fc.tuple(nasty, nasty, nasty).map(([a, b, c]) => ({
    '_data/program.yml': JSON.stringify({
      days: [
        {
          date: a,
          rooms: [
            {
              name: b,
              talks: [
                { name: c, time_start: a, time_end: '10:00' },
                { name: c, time_start: '9:00' },
              ],
            },
          ],
        },
      ],
    }),
    '_talks/a.md': `---\nname: ${JSON.stringify(c)}\nspeakers: ${JSON.stringify(b)}\n---\n`,
    'content/sessions/a.md': `---\ntitle: ${JSON.stringify(a)}\nstart: 2027-05-10 9:00\nspeakers: ${JSON.stringify(b)}\nroom: ${JSON.stringify(c)}\n---\n`,
    'data/schedule.yml': JSON.stringify([
      {
        day: '2027-05-10',
        rooms: [
          {
            room: a,
            slots: [
              { slot: 'x', talk: 'a' },
              { slot: b, talk: c },
            ],
          },
        ],
      },
    ]),
    'data/slots.yml': JSON.stringify([{ key: 'x', start: '9:00', duration: c }]),
    'data/main.yml': JSON.stringify({
      startdate: a,
      program: [{ type: 'talk', start_time: b, title: c }],
    }).replace('{"startdate"', 'program:\n#{'),
  })),
);

describe('malformed sources', () => {
  test('never crash the import, and never write outside of the content folder', () => {
    fc.assert(
      fc.property(sources, (files) => {
        for (const path of planned(files)) expect(path).toMatch(safe);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['schedule.json', `{"schedule":{"conference":{"days":${'['.repeat(100_000)}`],
    [
      'x.ics',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:../../x\nEND:\nBEGIN:[object Object]\nEND:VEVENT\nEND:VCALENDAR',
    ],
    [
      'schedule.json',
      `{"schedule":{"conference":{"title":${'['.repeat(5000)}${']'.repeat(5000)},"days":[]}}}`,
    ],
    ['schedule.xml', `<schedule>${'<day>'.repeat(100_000)}`],
    [
      'schedule.xml',
      '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY b "&a;&a;">]><schedule><conference/>&b;</schedule>',
    ],
    [
      'content/sessions/a.md',
      `---\ntitle: a\nstart: 2027-05-10 9:00\nx: &a [1]\ny: ${'[*a,'.repeat(200)}${']'.repeat(200)}\n---\n`,
    ],
    ['content/sessions/b.md', `+++\ntitle = "a"\nx = ${'['.repeat(20_000)}\n+++\n`],
    ['x.ics', `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(2000)}`],
    [
      'x.ics',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20270510T080000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR',
    ],
    ['talks.csv', `title\n"${'a'.repeat(100_000)}`],
  ])('%s, %.40s', (path, text) => {
    for (const written of planned({ [path]: text })) expect(written).toMatch(safe);
  });
});
