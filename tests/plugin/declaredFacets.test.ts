import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeAgenda, encodeAgenda } from '../../src/model/agenda/agendaJson.ts';
import { emptyFilter, filterOptions, filterSessions } from '../../src/model/filter.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeJson } from '../../src/plugin/publish.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { programmeData } from '../../src/plugin/virtualModules.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const session = (title: string, keys: string) =>
  `---\ntitle: ${title}\ndate: 2031-05-10T12:00:00\nslides: https://example.org/s.pdf\npresenters: Ada Weir\ntags: [weirs, locks]\n${keys}---\nWords.\n`;

test('another value in a translation is a warning; the original decides', async () => {
  const root = temporaryFolder({
    'content/conference.yaml':
      'name: Locks\ntimezone: Europe/Berlin\nlocales: [en, zh]\nfacets:\n  level: { label: Level, values: { beginner: { en: Beginner, zh: 入门 }, advanced: Advanced } }\n  stage: { label: Stage }\n',
    'content/sessions/gates.md': session('Gates', 'level: beginner\n'),
    'content/sessions/gates.zh.md': session('闸门', 'level: advanced\nstage: 主会场\n'),
    'content/sessions/pumps.md': session('Pumps', 'level: beginner\n'),
    'content/sessions/pumps.zh.md': session('水泵', 'level: 入门\n'),
  });
  const { assembly, problems } = await programmeReader(resolveOptions({}, {}, root)).read();
  expect(
    problems
      .filter(({ message }) => message.includes('level'))
      .map(({ file, line, column, message, hint }) => [`${file}:${line}:${column}`, message, hint]),
  ).toEqual([
    [
      'content/sessions/gates.zh.md:7:8',
      '"level" is "advanced" here, but "beginner" in content/sessions/gates.md.',
      'Write the same in both files; the agenda uses content/sessions/gates.md.',
    ],
  ]);
  expect(problems.map(({ rule }) => rule)).toContain('translation-differs');
  expect(assembly?.programme.sessions.map(({ facets }) => facets)).toEqual([
    { level: ['beginner'], stage: ['主会场'] },
    { level: ['beginner'] },
  ]);
});

test('a translation may have the values in another order', async () => {
  const root = temporaryFolder({
    'content/conference.yaml':
      'name: Locks\ntimezone: Europe/Berlin\nlocales: [en, zh]\nfacets:\n  topic: { label: Topic, many: true }\n',
    'content/sessions/gates.md': session('Gates', 'topic: [water, iron]\n'),
    'content/sessions/gates.zh.md': session('闸门', 'topic: [iron, water]\n'),
  });
  const { problems } = await programmeReader(resolveOptions({}, {}, root)).read();
  expect(problems.filter(({ rule }) => rule === 'translation-differs')).toEqual([]);
});

test('a facet needs only conference.yaml', async () => {
  const root = temporaryFolder({
    'content/conference.yaml': 'name: Locks\ntimezone: Europe/Berlin\nlocales: [en, zh]\n',
    'content/sessions/gates.md': session('Gates', 'level: beginner\n'),
    'content/sessions/pumps.md': session('Pumps', 'level: advanced\n'),
    'content/sessions/rain.md': session('Rain', 'level: avanced\n'),
  });
  const reader = programmeReader(resolveOptions({}, {}, root));
  const before = await reader.read();
  expect(before.problems.map(({ file, message }) => `${file} ${message}`)).toContain(
    'content/sessions/gates.md Unknown key "level"; it is ignored.',
  );
  if (before.assembly === null) throw new Error('It can be read');
  const [plain] = programmeData(before.assembly).agendas;
  if (plain === undefined) throw new Error('There is an agenda');
  expect(JSON.stringify(encodeAgenda(plain))).not.toContain('facets');

  const yaml = join(root, 'content/conference.yaml');
  appendFileSync(
    yaml,
    'facets:\n  level: { label: { en: Level, zh: 难度 }, values: { beginner: { en: Beginner, zh: 入门 }, advanced: { en: Advanced, zh: 进阶 } } }\n',
  );
  const { assembly, problems } = await reader.reread([yaml]);
  expect(problems.filter(({ message }) => message.includes('level'))).toEqual([
    {
      file: 'content/sessions/rain.md',
      line: 7,
      column: 8,
      severity: 'warning',
      message: '"level" has no value "avanced".',
      hint: 'Did you mean "advanced"?',
      rule: 'value',
    },
  ]);
  if (assembly === null) throw new Error('It can be read');

  const [en, zh] = programmeData(assembly).agendas.map((agenda) => decodeAgenda(encodeAgenda(agenda)));
  if (en === undefined || zh === undefined) throw new Error('There are two agendas');
  const named = (agenda: typeof en) =>
    filterOptions(agenda)['level']?.map(({ id, name, count }) => [id, name?.text, count]);
  expect(named(en)).toEqual([
    ['beginner', 'Beginner', 1],
    ['advanced', 'Advanced', 1],
  ]);
  expect(named(zh)).toEqual([
    ['beginner', '入门', 1],
    ['advanced', '进阶', 1],
  ]);
  const found = (filter: Partial<typeof emptyFilter>, agenda = en) =>
    filterSessions(agenda.sessions, { ...emptyFilter, ...filter }).map(({ id }) => id);
  expect(found({ facets: { level: ['beginner'] } })).toEqual(['gates']);
  expect(found({ facets: { level: ['beginner', 'advanced'], track: ['x'] } })).toEqual([]);
  expect(found({ text: '进阶' }, zh)).toEqual(['pumps']);
  expect(found({ text: 'beginner' }, zh)).toEqual(['gates']);

  const published = JSON.parse(programmeJson(assembly.programme)) as {
    conference: { facets: unknown };
    sessions: { id: string; slides: unknown; tags: unknown; facets: unknown }[];
  };
  expect(published.conference.facets).toEqual([
    {
      key: 'level',
      label: { en: 'Level', zh: '难度' },
      many: false,
      values: [
        { id: 'beginner', name: { en: 'Beginner', zh: '入门' } },
        { id: 'advanced', name: { en: 'Advanced', zh: '进阶' } },
      ],
    },
  ]);
  expect(published.sessions.map(({ id, slides, tags, facets }) => ({ id, slides, tags, facets }))).toEqual(
    [
      ['gates', { level: ['beginner'] }],
      ['pumps', { level: ['advanced'] }],
      ['rain', {}],
    ].map(([id, facets]) => ({
      id,
      slides: { en: 'https://example.org/s.pdf' },
      tags: ['weirs', 'locks'],
      facets,
    })),
  );
});
