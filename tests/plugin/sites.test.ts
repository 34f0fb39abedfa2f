import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveOptions } from '../../src/plugin/options.ts';
import { parseFrontMatter } from '../../src/plugin/frontMatter.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { knownFolders, knownNames } from '../../src/plugin/sites/knownNames.ts';
import { ownStyle } from '../../src/plugin/sites/readingStyle.ts';
import { withKnownNames } from '../../src/plugin/sites/withKnownNames.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A site as Hugo has it: its configuration beside the content. */
const config = { 'hugo.toml': 'title = "Tidewater"\ntimeZone = "Europe/Paris"\n' };
const zone = { AGENDA_TIMEZONE: 'Europe/Paris' };

async function readSite(files: Readonly<Record<string, string>>, environment = {}, showsDrafts = false) {
  const root = temporaryFolder(files);
  const reader = programmeReader(resolveOptions({}, environment, root), undefined, { showsDrafts });
  const { assembly, problems } = await reader.read();
  return {
    root,
    reader,
    programme: assembly?.programme,
    introductions: assembly?.introductions,
    listed: problems.map(
      ({ file, line, column, severity, message, hint }) =>
        `${file}:${line}:${column} ${severity} ${message} ${hint}`,
    ),
  };
}

/** What a session says, in a few words. */
async function sessionOf(yaml: string, more: Readonly<Record<string, string>> = {}) {
  const { programme, listed } = await readSite({
    ...config,
    'content/sessions/_index.md': '---\ntitle: Sessions\n---\n',
    'content/sessions/x.md': `---\ntitle: X\n${yaml}\n---\nText.\n`,
    ...more,
  });
  const session = programme?.sessions.find(({ id }) => (id as string) === 'x');
  const iso = (at: number | null | undefined) =>
    at == null ? null : new Date(at).toISOString().slice(0, 16);
  return { programme, session, start: iso(session?.start), end: iso(session?.end), listed };
}

describe('files of another site', () => {
  test('may have sessions in subfolders and folders of their own, speakers in theirs; pages are ignored', async () => {
    const { programme, listed } = await readSite({
      ...config,
      'content/_index.md': '---\ntitle: Home\n---\n',
      'content/venue.md': '---\ntitle: Venue\n---\n',
      'content/sessions/_index.md': '---\ntitle: Sessions\ntime_start: 2024-06-03 9:00:00\n---\n',
      'content/sessions/2024/_index.md': '---\ntitle: Sessions of 2024\n---\n',
      'content/sessions/2024/tides.md':
        '---\ntitle: Tides\ndate: 2023-01-01T08:00:00Z\ntime_start: 2024-06-03 9:00:00\ntime_end: 2024-06-03 9:45:00\nspeakers: [Ada Quay]\ntracks: [Deep Water, Harbours]\nroom: Pier\nweight: 3\n---\n{{< youtube x >}}Text.\n',
      'content/sessions/2024/moon/index.md':
        '---\ntitle: The moon\ntime_start: 2024-06-03 10:00:00\nspeakers: [bo-ebb]\ntrack: Deep Water\n---\n',
      'content/sessions/2024/moon/notes.md': 'No page of its own.',
      'content/sessions/2023/old.md': '---\ntitle: Old\ntime_start: 2023-06-03 10:00:00\n---\n',
      'content/speakers/_index.md': '---\ntitle: Speakers\n---\n',
      'content/speakers/ada-quay/_index.md':
        '---\ntitle: Ada Quay\ndesignation: Engineer\ncompany: Port\nimages: [static/images/ada.png]\nlinkedin: ada\n---\nAbout Ada.\n',
      'content/speakers/bo-ebb.md': '---\nname: Bo Ebb\nrole: Keeper\n---\n',
    });
    expect(listed).toEqual([
      'content/sessions/2023:1:1 warning The folder "content/sessions/2023" is not read: an agenda has one year, and 2024 is the latest. Give each year a folder of its own in the content folder, with its conference.yaml: content/2024/.',
      'content/speakers/ada-quay/_index.md:5:9 warning Photo "images/ada.png" is not in the public folder. Put the file there; until then initials are shown.',
    ]);
    expect(programme?.conference).toMatchObject({
      name: { en: 'Tidewater' },
      timezone: 'Europe/Paris',
      locales: ['en'],
    });
    expect(programme?.tracks.map(({ id, name }) => [id, name])).toEqual([
      ['deep-water', { en: 'Deep Water' }],
    ]);
    expect(programme?.sessions).toMatchObject([
      {
        id: 'tides',
        start: Date.parse('2024-06-03T09:00+02:00'),
        end: Date.parse('2024-06-03T09:45+02:00'),
        track: 'deep-water',
        tags: ['Harbours'],
        speakers: ['ada-quay'],
        abstract: { en: '<p>Text.</p>' },
      },
      { id: 'moon', presenters: { en: ['Bo Ebb'] }, speakers: ['bo-ebb'] },
    ]);
    expect(programme?.speakers).toMatchObject([
      { id: 'ada-quay', role: { en: 'Engineer, Port' }, links: ['https://www.linkedin.com/in/ada'] },
      { id: 'bo-ebb', role: { en: 'Keeper' } },
    ]);
  });

  test('may have TOML front matter, translations, other folders, and a folder per language', async () => {
    const talk = (title: string) =>
      `+++\ntitle = "${title}"\nstart = 2024-06-03T09:00:00\nduration = "45 min"\nspeakers = ["Ada Quay"]\n[extra]\nx = 1\n+++\nText.\n`;
    const own = await readSite(
      {
        'content/conference.yaml': 'name: C\nlocales: [en, fr]\n',
        'content/talks/tides/index.md': talk('Tides'),
        'content/talks/tides/index.fr.md': talk('Marées'),
      },
      zone,
    );
    expect(own.listed).toEqual([
      expect.stringContaining('content/conference.yaml:2:15 warning The interface has no words in "fr"'),
      expect.stringContaining('warning Unknown key "extra"; it is ignored (here and in 1 more place).'),
    ]);
    const wanted = [
      { id: 'tides', title: { en: 'Tides', fr: 'Marées' }, end: Date.parse('2024-06-03T09:45+02:00') },
    ];
    expect(own.programme?.sessions).toMatchObject(wanted);
    const perLanguage = await readSite(
      {
        'hugo.yaml': 'title: C\nlanguages: { en: { weight: 1 }, fr: { title: Colloque } }\n',
        'content/en/talks/tides.md': talk('Tides'),
        'content/fr/talks/tides.md': talk('Marées'),
      },
      zone,
    );
    expect(perLanguage.programme?.sessions).toMatchObject(wanted);
    expect(perLanguage.programme?.conference.name).toEqual({ en: 'C', fr: 'Colloque' });
  });

  test('without a required setting report all at once, with the file and the line to write', async () => {
    const files = {
      'config.toml': 'title = "Tidewater"\n',
      'content/sessions/x.md': '---\ntitle: X\nstart: 2024-06-03 9:00\n---\n',
    };
    expect((await readSite(files)).listed).toEqual([
      'content/conference.yaml:1:1 error "content/conference.yaml" does not exist, and the site\'s configuration does not say the time zone of "Tidewater". Create it with the line "timezone: Europe/Paris", with the zone of the venue; or set AGENDA_TIMEZONE=Europe/Paris.',
    ]);
    const said = await readSite({ ...files, 'content/conference.yaml': 'timezone: Europe/Paris\n' });
    expect(said.listed).toEqual([]);
    expect(said.programme?.conference.name).toEqual({ en: 'Tidewater' });
    expect(() => resolveOptions({}, { AGENDA_TIMEZONE: 'Europe/Pariss' }, '/')).toThrow(
      'AGENDA_TIMEZONE is "Europe/Pariss": write the IANA name',
    );
  });

  test('may be given as the folder of the whole site', async () => {
    const root = temporaryFolder({
      'site/hugo.toml': 'title = "Tidewater"\ntimeZone = "Europe/Paris"\n',
      'site/content/talks/x.md': '---\ntitle: X\nstart: 2024-06-03 9:00\n---\n',
    });
    const options = resolveOptions({}, { AGENDA_CONTENT: 'site' }, root);
    expect(options.content).toBe(join(root, 'site/content'));
    const { assembly, problems } = await programmeReader(options).read();
    expect(problems).toEqual([]);
    expect(assembly?.programme.sessions).toMatchObject([{ id: 'x' }]);
  });

  test('are watched in inner folders', async () => {
    const { root, reader } = await readSite({
      ...config,
      'content/sessions/a.md': '---\ntitle: A\nstart: 2024-06-03 9:00\n---\n',
    });
    const added = join(root, 'content/sessions/more/b/index.md');
    mkdirSync(join(root, 'content/sessions/more/b'), { recursive: true });
    writeFileSync(added, '---\ntitle: B\nstart: 2024-06-03 10:00\n---\n');
    const ids = async () => (await reader.reread([added])).assembly?.programme.sessions.map(({ id }) => id);
    expect(await ids()).toEqual(['a', 'b']);
    rmSync(added);
    expect(await ids()).toEqual(['a']);
  });
});

describe('drafts', () => {
  const files = {
    'content/conference.yaml': 'name: C\ntimezone: UTC\nlocales: [en, zh]\n',
    'content/sessions/a.md': '---\ntitle: A\n---\n',
    'content/sessions/b.md': '---\ntitle: B\ndraft: true\n---\n',
    'content/sessions/b.zh.md': '---\ntitle: 乙\n---\n',
    'content/sessions/c.md': '---\ndraft: true\ndate: never\n---\n',
  };

  test('are left out of a build, with their translations and problems', async () => {
    const { programme, listed } = await readSite(files);
    expect(listed).toEqual([]);
    expect(programme?.sessions.map(({ id }) => id)).toEqual(['a']);
  });

  test('are shown as drafts in development', async () => {
    const { programme, listed } = await readSite(files, {}, true);
    expect(listed).toHaveLength(2);
    expect(programme?.sessions.map(({ title }) => title)).toEqual([
      { en: 'A' },
      { en: 'Draft: B', zh: '草稿：乙' },
    ]);
  });
});

describe('names and values', () => {
  test.each([
    ['time_start: 2024-06-03 9:00:00\ntime_end: 2024-06-03 9:45:00', '2024-06-03T07:00', '2024-06-03T07:45'],
    [
      'startTime: 2024-06-03T09:00:00+02:00\nendTime: 2024-06-03T09:45:00+02:00',
      '2024-06-03T07:00',
      '2024-06-03T07:45',
    ],
    ['start: 2024-06-03 2:00 PM\nlength: 45', '2024-06-03T12:00', '2024-06-03T12:45'],
    ['date: 2024-06-03\ntime: "22:30"\nend_time: "00:15"', '2024-06-03T20:30', '2024-06-03T22:15'],
    ['day: 2024-06-03\nparams: { start: "09:00", duration: 1h }', '2024-06-03T07:00', '2024-06-03T08:00'],
    ['date: 2024-06-03T09:00:00\nend: 2024-06-03T09:45:00', '2024-06-03T07:00', '2024-06-03T07:45'],
  ])('times: %s', async (yaml, start, end) => {
    expect(await sessionOf(yaml)).toMatchObject({ start, end });
  });

  test('a local time counts if its offset is not that of the zone', async () => {
    const { start, listed } = await sessionOf('time_start: 2024-06-03T09:00:00+01:00');
    expect(start).toBe('2024-06-03T07:00');
    expect(listed[0]).toContain(
      'content/sessions/x.md:3:13 warning "2024-06-03T09:00:00+01:00" has an offset',
    );
  });

  test('slides, recordings, several rooms, and a type that is a layout', async () => {
    const { session } = await sessionOf(
      'presentation: https://example.net/s.pdf\nvideoId: abcdefghijk\nroom: [Pier]\ntype: session-layout\nlocation: X',
    );
    expect(session).toMatchObject({
      slides: { en: 'https://example.net/s.pdf' },
      video: { en: 'https://www.youtube.com/watch?v=abcdefghijk' },
      room: 'pier',
      format: 'talk',
    });
    expect(
      (await sessionOf('type: Workshop\nstart: 2024-06-03 9:00\nroom: [Pier, Deck]')).session,
    ).toMatchObject({
      format: 'workshop',
      rooms: ['pier', 'deck'],
    });
  });

  test.each([
    ['speakers: [Ada Quay, bo-ebb]', ['Ada Quay', 'Bo Ebb']],
    ['speaker: Ada Quay and Bo Ebb', ['Ada Quay', 'Bo Ebb']],
    ['authors: [{ name: Ada Quay, bio: Tides. }, { title: Bo Ebb }]', ['Ada Quay', 'Bo Ebb']],
    ['speakers: [{ id: quay, name: Ada Quay }, { id: ebb, name: Bo Ebb }]', ['Ada Quay', 'Bo Ebb']],
    ['speakers: [{ slug: ada-quay }, bo-ebb]', ['Ada Quay', 'Bo Ebb']],
  ])('people: %s', async (yaml, names) => {
    const { session, listed } = await sessionOf(yaml, {
      'content/speakers/bo-ebb.md': '---\nname: Bo Ebb\n---\n',
    });
    expect(session?.presenters).toEqual({ en: names });
    expect(listed.filter((line) => line.includes('/sessions/') && !line.includes('has no file'))).toEqual([]);
  });

  test('the front matter of a person is used', async () => {
    const { programme } = await sessionOf(
      'speakers:\n  - name: Ada Quay\n    role: Engineer\n    company: Port\n    bio: "Measures *tides*."',
    );
    expect(programme?.speakers).toMatchObject([
      { id: 'ada-quay', role: { en: 'Engineer, Port' }, bio: { en: '<p>Measures <em>tides</em>.</p>' } },
    ]);
  });

  test.each([
    'speakers: [Ada Quay, TBA]',
    'speakers: Ada Quay, tbd',
    'presenters: [Ada Quay, "To be announced"]',
    'speakers:\n  - name: TBA\n    role: Unknown\n  - name: Ada Quay\n    role: Engineer',
    'speakers: [{ id: ada-quay, name: Ada Quay }, { id: tba, name: TBA }]',
  ])('a placeholder is not a speaker: %s', async (yaml) => {
    const { programme, listed } = await sessionOf(yaml, {
      'content/speakers/ada-quay.md': '---\nname: Ada Quay\n---\n',
    });
    expect(programme?.speakers.map(({ name }) => name)).toEqual([{ en: 'Ada Quay' }]);
    expect(listed).toEqual([]);
  });

  test.each(['speakers: [TBA]', 'speaker: TBA', 'presenters: TBA'])(
    'a session with nothing but a placeholder has no speaker: %s',
    async (yaml) => {
      const { programme, listed } = await sessionOf(yaml);
      expect(programme?.speakers).toEqual([]);
      expect(listed).toEqual([]);
    },
  );

  test('facets are read in `params` too, and are not keys of speakers', async () => {
    const { programme, listed } = await readSite({
      ...config,
      'content/conference.yaml':
        'name: C\ntimezone: UTC\nlocales: [en]\nfacets:\n  level: { label: Level, values: [beginner] }\n  designation: { label: For whom }\n  type: { label: Type }\n',
      'content/sessions/x.md':
        '---\ntitle: X\nstart: 2024-06-03 9:00\nspeakers: [Ada Quay]\ndesignation: Crews\nparams:\n  level: beginer\n  type: Demo\n---\n',
      'content/speakers/ada-quay.md': '---\ntitle: Ada Quay\ndesignation: Engineer\n---\n',
    });
    expect(programme?.sessions[0]?.facets).toEqual({ designation: ['Crews'], type: ['Demo'] });
    expect(programme?.speakers[0]?.role).toEqual({ en: 'Engineer' });
    expect(listed).toEqual([
      'content/sessions/x.md:7:10 warning "level" has no value "beginer". Did you mean "beginner"?',
    ]);
  });

  test('a message has the position and name of the key as written', async () => {
    const { listed } = await sessionOf('Time_Start: soon\nparams:\n  videoId: "not one"');
    expect(listed).toEqual([
      expect.stringContaining(
        'content/sessions/x.md:3:13 error "Time_Start" is not a valid date and time: "soon".',
      ),
      expect.stringContaining(
        'content/sessions/x.md:5:12 warning "videoId" is not a web address: "not one".',
      ),
    ]);
    const toml = await readSite({
      ...config,
      'content/sessions/x.md': '+++\ntitle = "X"\nstart = "soon"\n+++\n',
      'content/sessions/y.md': '+++\ntitle = "Y\n+++\n',
      'content/sessions/z.md': '+++\ntitle = "Z"\n',
    });
    expect(toml.listed.map((line) => line.split('. ')[0])).toEqual([
      'content/sessions/x.md:3:9 error "start" is not a valid date and time: "soon"',
      expect.stringContaining('content/sessions/y.md:2:9 error This is not valid TOML: '),
      'content/sessions/z.md:1:1 error The front matter that begins here is never closed',
    ]);
  });

  test('case is ignored, and the number of a day is not a date', async () => {
    const { programme, listed } = await readSite({
      ...config,
      'content/sessions/x.md':
        '+++\nTitle = "X"\nDate = 2024-01-15T08:00:00Z\nStart = "09:00"\nDay = 2\nSpeakers = ["Ada Quay"]\n+++\n',
      'content/sessions/y.md': '+++\nTitle = "Y"\nStart = 2024-06-03T09:00:00\n+++\n',
      'content/speakers/ada-quay.md': '+++\nTitle = "Ada Quay"\nCompany = "Port"\n+++\n',
    });
    expect(listed.filter((line) => line.includes('error'))).toEqual([
      expect.stringContaining('x.md:4:9 error "Start" is not a valid date and time: "09:00"'),
    ]);
    expect(programme?.sessions).toMatchObject([{ id: 'y', title: { en: 'Y' } }]);
  });

  test('a day beside a time is a known key', async () => {
    const { start, end, listed } = await sessionOf('day: 2024-06-03\nstartTime: 11:30 PM\nendTime: 12:30 AM');
    expect([start, end]).toEqual(['2024-06-03T21:30', '2024-06-03T22:30']);
    expect(listed).toEqual([]);
  });

  test('a text in the front matter is the abstract of a page without one', async () => {
    const { programme } = await readSite({
      ...config,
      'content/sessions/x.md': '---\ntitle: X\nstart: 2024-06-03 9:00\nabstract: |\n  About *tides*.\n---\n',
    });
    expect(programme?.sessions[0]?.abstract).toEqual({ en: '<p>About <em>tides</em>.</p>' });
  });

  test('property: any front matter can be read', () => {
    const names = [
      ...Object.keys(knownNames.session),
      ...Object.values(knownNames.session).flat(),
      'day',
      'params',
    ];
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('9:00', '2024-06-03', '25:10 pm'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (fields) => {
        const yaml = Object.entries(fields).map(([key, one]) => `${key}: ${JSON.stringify(one)}`);
        const { value: mapping } = parseFrontMatter(`---\n${yaml.join('\n')}\n---\n`, 'x.md');
        if (mapping === null) return;
        for (const kind of ['session', 'speaker', 'track'] as const) {
          const known = withKnownNames(mapping, kind, {
            ...ownStyle,
            isSite: true,
            hasPublicationDates: true,
          });
          for (const key of Object.keys(known.data)) expect(known.at([key]).line).toBeGreaterThan(0);
        }
      }),
    );
  });
});

test.each(['import.md', 'import.zh.md'])('%s has the table of names', (name) => {
  const page = readFileSync(resolve(import.meta.dirname, '../../.github/docs', name), 'utf8');
  const [, rows = ''] =
    /\n\| (?:other sites|其他网站的名称)[^\n]*\n\|[ -|]*\n((?:\|[^\n]*\n)+)/.exec(page) ?? [];
  const kinds: Readonly<Record<string, string>> = {
    议题: 'session',
    讲师: 'speaker',
    专题: 'track',
    文件夹: 'folder',
  };
  const codes = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
  const written = rows
    .trim()
    .split('\n')
    .map((row) => {
      const [, names, kind = '', key] = row.split('|');
      return [kinds[kind.trim()] ?? kind.trim(), ...codes(key), codes(names)];
    });
  const table = Object.entries(knownNames).flatMap(([kind, keys]) =>
    Object.entries(keys).map(([key, names]) => [kind, key, [...names]]),
  );
  // Pages have no other name.
  const folders = Object.entries(knownFolders)
    .filter(([, names]) => names.length > 1)
    .map(([kind, [key, ...names]]) => ['folder', key, names, kind]);
  expect(written).toEqual([...table, ...folders.map(([kind, key, names]) => [kind, key, names])]);
});
