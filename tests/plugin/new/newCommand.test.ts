import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/plugin/check.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { newCommand } from '../../../src/plugin/new/newCommand.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
  version: string;
};
const ownTarball = `lectern-${version}.tgz`;

interface Setting {
  readonly answers?: readonly string[];
  readonly language?: string;
  /** Gets the questions with their defaults. */
  readonly asked?: string[];
}

async function run(root: string, argv: readonly string[], { answers, asked, language = 'en' }: Setting = {}) {
  let output = '';
  const left = [...(answers ?? [])];
  const code = await newCommand(argv, {
    output: { write: (text) => (output += text) },
    workingDirectory: root,
    options: () => Promise.resolve(resolveOptions({}, {}, root)),
    ask:
      answers === undefined
        ? null
        : (question, fallback) => {
            asked?.push(`${question} (${fallback})`);
            return Promise.resolve(left.shift() ?? '');
          },
    language,
    now: Date.UTC(2031, 1, 1),
  });
  return { code, output };
}

async function problemsOf(root: string): Promise<string> {
  let output = '';
  await check(resolveOptions({}, {}, root), [], { write: (text) => (output += text) });
  return output;
}

const read = (root: string, name: string) => readFileSync(join(root, name), 'utf8');

describe('new conference', () => {
  test.each(['en', 'zh', 'en, zh', 'zh, en', 'de, en'])(
    'in %s has no problem but its language',
    async (languages) => {
      const root = temporaryFolder();
      const { code, output } = await run(root, ['conference', '--yes', '--languages', languages]);
      expect(code).toBe(0);
      expect(output).toContain('content/conference.yaml');
      expect(await problemsOf(root)).toMatch(
        languages.startsWith('de')
          ? /The interface has no words in "de"/
          : /^The content has no problems\.\n/,
      );
    },
  );

  test.each([
    ['Berlin', 'Europe/Berlin', 'Berlin'],
    ['Europe/Berlin', 'Europe/Berlin', undefined],
    ['Old Harbour, Europe/Berlin', 'Europe/Berlin', 'Old Harbour'],
    ['Old Harbour, Berlin', 'Europe/Berlin', 'Old Harbour, Berlin'],
    ['老港区，上海', 'Asia/Shanghai', '老港区，上海'],
    ['UTC', 'UTC', undefined],
  ])('the place %j has the zone %s', async (said, timezone, place) => {
    const root = temporaryFolder();
    expect((await run(root, ['conference', '--yes', '--place', said])).code).toBe(0);
    const settings = parseDocument(read(root, 'content/conference.yaml')).toJS() as object;
    expect(settings).toMatchObject({ timezone, ...(place !== undefined && { place }) });
    expect('place' in settings).toBe(place !== undefined);
    expect(await problemsOf(root)).toMatch(/^The content has no problems/);
  });

  test('asks six questions, again if an answer is invalid', async () => {
    const root = temporaryFolder();
    const answers = [
      'Tidewater',
      '10 May',
      '2031-05-10 to 2031-05-12',
      '北京',
      'en zh',
      'Pier, Deck',
      'red',
      '#0a6',
    ];
    const { code, output } = await run(root, ['conference', 'tide'], { answers });
    expect(code).toBe(0);
    expect(output).toContain('"10 May" has no days');
    expect(output).toContain('"red" is not a colour');
    expect(output).toContain('cd tide');
    const settings: unknown = parseDocument(read(root, 'tide/content/conference.yaml')).toJS();
    expect(settings).toMatchObject({
      name: 'Tidewater',
      timezone: 'Asia/Shanghai',
      locales: ['en', 'zh'],
      days: ['2031-05-10', '2031-05-11', '2031-05-12'],
      look: { accent: '#0a6' },
    });
    expect(parseDocument(read(root, 'tide/content/rooms.yaml')).toJS()).toEqual(['Pier', 'Deck']);
  });

  test('speaks Chinese, and writes Chinese files', async () => {
    const root = temporaryFolder();
    const asked: string[] = [];
    const { output } = await run(root, ['conference'], { language: 'zh_CN.UTF-8', answers: [], asked });
    expect(output).toContain('已写入');
    expect(asked).toContain(
      '哪几天举行？例如 2027-05-10，或 2027-05-10 到 2027-05-12 (2031-05-02 到 2031-05-03)',
    );
    expect(asked.every((question) => /\p{Script=Han}/u.test(question))).toBe(true);
    expect(read(root, 'content/sessions/opening.md')).toContain('title: 开幕');
    for (const name of ['content/conference.yaml', '.github/workflows/agenda.yml', '.gitlab-ci.yml']) {
      const comments = [...read(root, name).matchAll(/(?:^| )# (.*)$/gm)].map(([, comment = '']) => comment);
      expect(comments.length, name).toBeGreaterThan(1);
      for (const comment of comments)
        if (!/^(?:url:|yaml-language-server)/.test(comment)) expect(comment).toMatch(/\p{Script=Han}/u);
    }
    expect((await run(root, ['session', 'A', '--rom', 'B'], { language: 'zh' })).output).toMatch(
      /^参数有误：--rom\n/,
    );
  });

  test('overwrites nothing: package.json keeps its keys, and a conference stays', async () => {
    const root = temporaryFolder({
      'package.json': '{ "name": "mine", "dependencies": { "lectern": "file:l.tgz" } }',
      '.gitignore': 'mine\n',
    });
    expect((await run(root, ['conference', '--yes'])).code).toBe(0);
    expect(JSON.parse(read(root, 'package.json'))).toMatchObject({
      name: 'mine',
      scripts: { check: 'lectern check' },
      dependencies: { lectern: 'file:l.tgz' },
    });
    expect(read(root, '.gitignore')).toBe('mine\n');
    const again = await run(root, ['conference', '--yes']);
    expect(again).toEqual({
      code: 1,
      output: 'There is a conference in ./content already: choose another folder.\n',
    });
  });

  test.each([
    ['file:l.tgz', '.', 'file:l.tgz', ['npm install']],
    ['file:../l-1.tgz', '.', 'file:../l-1.tgz', ['cp ../l-1.tgz .', 'npm install ./l-1.tgz']],
    ['file:l-1.tgz', 'tide', 'file:../l-1.tgz', ['cp ../l-1.tgz .', 'npm install ./l-1.tgz']],
    ['file:../a b/l.tgz', '.', 'file:../a b/l.tgz', ['cp "../a b/l.tgz" .', 'npm install ./l.tgz']],
    ['file:../code', 'tide', 'file:../../code', ['npm pack ../../code', `npm install ./${ownTarball}`]],
    ['^1.2.3', 'tide', '^1.2.3', ['npm install']],
  ])(
    'with Lectern from %s in %s, names %s and prints how to install it',
    async (known, folder, named, next) => {
      const root = temporaryFolder({ 'package.json': JSON.stringify({ dependencies: { lectern: known } }) });
      const { output } = await run(root, ['conference', folder, '--yes']);
      expect(JSON.parse(read(root, join(folder, 'package.json')))).toMatchObject({
        dependencies: { lectern: named },
      });
      expect(output).toContain(next.map((command) => `  ${command}\n`).join(''));
      expect(output.includes('Copy its tarball in')).toBe(next.length > 1);
      expect(read(root, join(folder, '.gitignore'))).not.toContain('tgz');
    },
  );

  test('from a copy of the repository, explains how to pack it', async () => {
    const root = temporaryFolder();
    const { output } = await run(root, ['conference', '--yes']);
    expect(output).toMatch(/  npm pack \S+\n  npm install \.\/lectern-\S+\.tgz\n  npm run dev\n$/);
    expect(JSON.parse(read(root, 'package.json'))).toMatchObject({
      dependencies: { lectern: expect.stringMatching(/^file:/) as string },
    });
  });

  test('writes valid workflows that fetch the whole history', async () => {
    const root = temporaryFolder();
    await run(root, ['conference', '--yes']);
    for (const name of ['.github/workflows/agenda.yml', '.gitlab-ci.yml']) {
      const text = read(root, name);
      expect(parseDocument(text).errors).toEqual([]);
      expect(text).toMatch(/fetch-depth: 0|GIT_DEPTH: 0/);
      expect(text).toContain('npx lectern build');
    }
  });

  test.each([
    [['conference'], 'No terminal for questions'],
    [['conference', '--yes', '--dates', '10.5.2031'], '--dates: "10.5.2031" has no days'],
    [['conference', '--yes', '--place', 'Nowhereville'], 'No time zone is known for "Nowhereville"'],
    [['conference', '--yes', '--place', 'Old Harbour, Nowhereville'], 'No time zone is known for'],
    [['conference', '--yes', '--languages', 'english'], '"english" is not a list of languages'],
    [['sesion', 'A'], 'did you mean "session"?'],
    [['session'], 'Missing title: lectern new session'],
    [['session', 'How', 'tides'], 'Put the title between quotes: "How tides".'],
    [['session', 'A', '--colour', 'red'], '--colour'],
  ])('%j is rejected with a reason', async (argv, message) => {
    const { code, output } = await run(temporaryFolder(), argv);
    expect(code).toBe(2);
    expect(output).toContain(message);
  });
});

test.each([
  [['--language', 'zh', '--help'], 0, 'lectern new 种类'],
  [['sesion', 'A', '--language=zh'], 2, '是不是 "session"？'],
  [['session', '--language', 'zh'], 2, '没有写标题：lectern new session "标题"。'],
  [['session', 'A', '--colour', 'red', '--language', 'zh'], 2, '--language en|zh      命令使用的语言'],
])('%j answers in Chinese', async (argv, expected, message) => {
  const { code, output } = await run(temporaryFolder(), argv);
  expect(code).toBe(expected);
  expect(output).toContain(message);
});

describe('in a conference', () => {
  async function conference() {
    const root = temporaryFolder();
    await run(root, [
      'conference',
      '--yes',
      '--languages',
      'en, zh',
      '--dates',
      '2031-05-10',
      '--rooms',
      'Pier, Deck',
    ]);
    return root;
  }

  test('adds a session with a free id, a file for each language, and the next free time and room', async () => {
    const root = await conference();
    for (const _ of [1, 2, 3])
      expect((await run(root, ['session', 'Tides: an "introduction"'])).code).toBe(0);
    expect(readdirSync(join(root, 'content/sessions')).filter((name) => name.startsWith('tides'))).toEqual([
      'tides-an-introduction-2.md',
      'tides-an-introduction-2.zh.md',
      'tides-an-introduction-3.md',
      'tides-an-introduction-3.zh.md',
      'tides-an-introduction.md',
      'tides-an-introduction.zh.md',
    ]);
    const slots = ['', '-2', '-3'].map((end) => {
      const text = read(root, `content/sessions/tides-an-introduction${end}.md`);
      return [/date: (.*)/.exec(text)?.[1], /room: (.*)/.exec(text)?.[1]];
    });
    expect(slots).toEqual([
      ['2031-05-10T09:30:00', 'Deck'],
      ['2031-05-10T10:10:00', 'Deck'],
      ['2031-05-10T10:50:00', 'Deck'],
    ]);
    expect(await problemsOf(root)).toMatch(/^The content has no problems/);
  });

  test('adds a session at the given time and place', async () => {
    const root = await conference();
    await run(root, [
      'session',
      'Moon',
      '--date',
      '2031-05-10 14:00',
      '--room',
      'Pier',
      '--id',
      'm',
      '--track',
      'main',
    ]);
    expect(read(root, 'content/sessions/m.md')).toBe(
      '---\ntitle: Moon\ndate: 2031-05-10T14:00:00\nduration: 40\ntrack: main\nroom: Pier\nstype: English Session\n# presenters: Ada Quay, Bo Ebb\n---\n',
    );
    for (const [flag, value] of [
      ['--room', 'Attic'],
      ['--track', 'cloud'],
      ['--date', '24:00'],
      ['--id', 'm'],
      ['--id', '../x'],
    ] as const) {
      const { code, output } = await run(root, ['session', 'Sun', flag, value]);
      expect(code).toBe(1);
      expect(output).toContain(`"${value}"`);
    }
  });

  test('adds speakers, tracks and rooms, and keeps the comments of rooms.yaml', async () => {
    const root = await conference();
    await run(root, ['speaker', 'Ada Quay']);
    await run(root, ['track', 'Water & Wind']);
    await run(root, ['room', 'Attic: left']);
    expect(read(root, 'content/speakers/ada-quay.zh.md')).toBe('---\nname: Ada Quay\n---\n');
    expect(read(root, 'content/tracks/water-wind.md')).toBe('---\ntitle: Water & Wind\n---\n');
    expect(read(root, 'content/rooms.yaml')).toBe(
      '# yaml-language-server: $schema=../node_modules/lectern/schemas/rooms.json\n# The rooms, in the order of the agenda.\n- Pier\n- Deck\n- "Attic: left"\n',
    );
    expect(await run(root, ['room', 'Pier'])).toEqual({
      code: 1,
      output: 'There is a room "Pier" already.\n',
    });
  });
});
