import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/plugin/check.ts';
import { normalDate } from '../../../src/plugin/fields/fields.ts';
import { fixText } from '../../../src/plugin/lint/fixContent.ts';
import { invalidRule, rules } from '../../../src/plugin/lint/rules.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const settings = 'name: C\ntimezone: Europe/Berlin\nlocales: [en]\ndays: [2031-05-10]\n';

/** A session's file; `body` is the abstract. */
const session = (keys: Readonly<Record<string, unknown>>, body = '') =>
  `---\n${Object.entries({ title: 'A', ...keys })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n${body}\n`;

async function run(root: string, ...argv: readonly string[]) {
  let output = '';
  mkdirSync(join(root, 'public'), { recursive: true });
  const code = await check(resolveOptions({}, {}, root), argv, { write: (text) => (output += text) });
  return { code, output };
}

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
}

/** The problems of a conference, with the names of their rules. */
async function found(files: Files, more = ''): Promise<readonly Found[]> {
  const inContent = Object.entries(files).map(([name, text]) => [
    name.startsWith('public/') ? name : `content/${name}`,
    text,
  ]);
  const root = temporaryFolder({
    'content/conference.yaml': settings + more,
    ...(Object.fromEntries(inContent) as Files),
  });
  return JSON.parse((await run(root, '--json')).output) as readonly Found[];
}

const rulesOf = async (files: Files, more = '') => [
  ...new Set((await found(files, more)).map(({ rule }) => rule)),
];

const talk = { date: '2031-05-10T10:00:00', duration: 45, presenters: 'Ada Quay', room: 'Pier' };

/** For each rule, content with its problem, and the keys of conference.yaml that it needs, if any. */
const examples: readonly (readonly [rule: string, files: Files, more: string])[] = (
  [
    [
      'room-clash',
      { 'sessions/a.md': session(talk), 'sessions/b.md': session({ ...talk, presenters: 'Bo' }) },
    ],
    [
      'speaker-clash',
      { 'sessions/a.md': session(talk), 'sessions/b.md': session({ ...talk, room: 'Deck' }) },
    ],
    [
      'speaker-rush',
      {
        'sessions/a.md': session(talk),
        'sessions/b.md': session({ ...talk, date: '2031-05-10T10:47', room: 'Deck' }),
      },
    ],
    ['outside-hours', { 'sessions/a.md': session(talk) }, "hours: '10:30-18:00'\n"],
    ['day-unlisted', { 'sessions/a.md': session({ ...talk, date: '2031-06-10T10:00' }) }],
    [
      'no-lunch',
      { 'sessions/a.md': session(talk), 'sessions/b.md': session({ ...talk, date: '2031-05-10T17:00' }) },
      'rules: { no-lunch: warning }\n',
    ],
    [
      'clock-change',
      { 'sessions/a.md': session({ date: '2031-03-30T02:30' }) },
      'rules: { day-unlisted: off }\n',
    ],
    ['block', { 'sessions/a.md': session({ within: 'b' }) }],
    ['break-format', { 'sessions/a.md': session({ title: 'Lunch and learn', date: talk.date }) }],
    ['former-id', { 'sessions/a.md': session({ was: ['a'] }) }],
    ['title-long', { 'sessions/a.md': session({ title: 'Long '.repeat(20) }) }],
    ['abstract-short', { 'sessions/a.md': session({}, 'Short.') }, 'rules: { abstract-short: warning }\n'],
    [
      'abstract-long',
      { 'sessions/a.md': session({}, 'Long. '.repeat(600)) },
      'rules: { abstract-long: warning }\n',
    ],
    ['dead-link', { 'sessions/a.md': session({}, 'See [this](/sessions/gone/).') }],
    ['picture-missing', { 'sessions/a.md': session({}, 'See ![the plan](images/plan.png).') }],
    ['preview-font', { 'sessions/a.md': session({ title: 'ภาษาไทย' }) }],
    ['markdown', { 'sessions/a.md': session({}, '<script>x()</script>') }],
    [
      'translation-missing',
      {
        'conference.yaml': `${settings.replace('[en]', '[en, zh]')}rules: { translation-missing: warning }\n`,
        'sessions/a.md': session({}),
      },
    ],
    [
      'translation-only',
      { 'conference.yaml': settings.replace('[en]', '[en, zh]'), 'sessions/a.zh.md': session({}) },
    ],
    [
      'translation-differs',
      {
        'conference.yaml': settings.replace('[en]', '[en, zh]'),
        'sessions/a.md': session(talk),
        'sessions/a.zh.md': session({ ...talk, date: '2031-05-10T11:00' }),
      },
    ],
    [
      'locale-unknown',
      { 'conference.yaml': settings.replace('[en]', '[en, eo]'), 'sessions/a.md': session({}) },
    ],
    [
      'words-missing',
      {
        'conference.yaml': settings.replace('[en]', '[en, de]'),
        'sessions/a.md': session({}),
        'words/de.yaml': 'shell: { agenda: Programm }\n',
      },
    ],
    [
      'photo-missing',
      { 'sessions/a.md': session(talk, '### Speakers:\n\n<img src="images/a.png">\n\nAda Quay: Pilot') },
    ],
    ['photo-none', { 'sessions/a.md': session(talk) }, 'rules: { photo-none: warning }\n'],
    [
      'photo-broken',
      { 'sessions/a.md': session(talk, '### Speakers:\n\n<img src="javascript:x">\n\nAda Quay: Pilot') },
    ],
    ['speaker-unknown', { 'sessions/a.md': session(talk), 'speakers/bo.md': '---\nrole: X\n---\n' }],
    [
      'speaker-text',
      {
        'sessions/a.md': session(
          { ...talk, presenters: 'Ada Quay, Bo Ebb' },
          '### Speakers:\n\nAda Quay: Pilot',
        ),
      },
    ],
    ['track-unknown', { 'sessions/a.md': session({ track: 'water' }) }],
    ['room-unknown', { 'rooms.yaml': '- Pier\n', 'sessions/a.md': session({ room: 'Deck' }) }],
    ['room-list', { 'rooms.yaml': '- Pier\n- Pier\n', 'sessions/a.md': session({}) }],
    ['unknown-key', { 'sessions/a.md': session({ titel: 'B' }) }],
    ['unknown-rule', { 'sessions/a.md': session({}) }, 'rules: { title-lang: off }\n'],
    ['value', { 'sessions/a.md': session({ language: 'Klingonese' }) }],
    ['file-ignored', { 'sessions/a.md': session({}), 'sessions/b.txt': 'B' }],
    ['invalid', { 'sessions/a.md': session({ date: 'soon' }) }],
  ] as const satisfies readonly (readonly [rule: string, files: Files, more?: string])[]
).map(([rule, files, more]): readonly [string, Files, string] => [rule, files, more ?? '']);

describe('rules', () => {
  test.each(examples)('%s finds its problem', async (rule, files, more) => {
    expect(await rulesOf(files, more)).toContain(rule);
  });

  test.each(examples.filter(([rule]) => !['invalid', 'unknown-rule', 'translation-missing'].includes(rule)))(
    '%s can be switched off, and made an error',
    async (rule, files, more) => {
      const own = String(files['conference.yaml'] ?? settings) + (more.startsWith('rules') ? '' : more);
      const inFile = (level: string) => ({
        ...files,
        'conference.yaml': `${own}rules: { ${rule}: ${level} }\n`,
      });
      expect(await rulesOf(inFile('off'))).not.toContain(rule);
      const errors = (await found(inFile('error'))).filter(({ severity }) => severity === 'error');
      expect(new Set(errors.map((error) => error.rule))).toEqual(new Set([rule]));
    },
  );

  test('every rule has an example, except those that need a repository or a picture', () => {
    const shown = new Set(examples.map(([rule]) => rule));
    const elsewhere = new Set(['translation-old', 'photo-small', 'logo-large', 'namesake', 'url', 'content']);
    const names = [...Object.keys(rules), invalidRule];
    expect(names.filter((name) => !shown.has(name) && !elsewhere.has(name))).toEqual([]);
  });

  test.each(['rules.md', 'rules.zh.md'])('each is explained in %s, with its level', (name) => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../.github/docs', name), 'utf8');
    const levels = Object.entries(rules).map(([rule, { level }]) => [rule, level] as const);
    for (const [rule, level] of [...levels, [invalidRule, 'error'] as const])
      expect(page).toMatch(new RegExp(`\\| \`${rule}\` +\\| ${level} +\\|`));
  });

  test('a dead link in the footer is reported with its line', async () => {
    const links = ['venue.html', '/coc/', '/speakers/', '#x', 'https://a.example/b', 'zh/rooms/', 'map.pdf'];
    const more = `links:\n${links.map((href) => `  - { label: A, href: '${href}' }\n`).join('')}`;
    const files = { 'sessions/a.md': session({}), 'public/map.pdf': 'x' };
    const problems = await found(files, more.replace('zh/', ''));
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '6:24 The link "venue.html" leads to no page, and no file of the public folder.',
      '7:24 The link "/coc/" leads to no page, and no file of the public folder.',
    ]);
  });

  test('a missing picture is reported where it is named, in texts of every kind', async () => {
    const text = 'One.\n\n![plan](images/plan.png) <img src="../images/b%20c.png"> ![](/images/there.png)';
    const problems = await found({
      'public/images/there.png': 'x',
      'sessions/a.md': session({ ...talk, track: 't' }, text),
      'tracks/t.md': session({ title: 'T' }, text),
      'speakers/ada.md': session({ title: undefined, name: 'Ada Quay' }, text),
    });
    const inTexts = problems.filter(({ rule }) => rule === 'picture-missing');
    expect(inTexts.map(({ message }) => message)).toEqual(
      [
        'images/plan.png',
        'images/b c.png',
        'images/plan.png',
        'images/b c.png',
        'images/plan.png',
        'images/b c.png',
      ].map((path) => `Picture "${path}" is not in the public folder.`),
    );
    expect(inTexts[0]).toMatchObject({ file: 'content/sessions/a.md', line: 11, column: 9 });
  });

  test('an address without https:// has a proposal', async () => {
    const body =
      '[A](www.a.example) [B](b.org/x?y#z) [C](../../rooms/) [D](map.pdf) [E](https://www.e.example) [F](f.js)';
    const problems = await found(
      {
        'sessions/a.md': session(talk, body),
        'pages/p.md': '---\ntitle: P\n---\n\n[G](www.g.example)\n',
        'sponsors.yaml':
          'levels:\n  - name: Gold\n    sponsors:\n      - { name: Port, href: www.port.example }\n',
      },
      'links:\n  - { label: L, href: www.l.example/a }\nfooter:\n  imprint: { label: I, href: www.i.example }\n  privacy: www.p.example\n',
    );
    expect(
      problems
        .filter(({ rule }) => rule === 'dead-link' || rule === 'value')
        .map(({ file, line, message, hint }) => `${file.replace('content/', '')}:${line} ${message} ${hint}`)
        .toSorted(),
    ).toEqual([
      'conference.yaml:6 The link "www.l.example/a" leads to no page, and no file of the public folder. Write https://www.l.example/a.',
      'conference.yaml:8 The link "www.i.example" leads to no page, and no file of the public folder. Write https://www.i.example.',
      'conference.yaml:9 "footer.privacy" is shown as text: "www.p.example". To link to it, write https://www.p.example.',
      'pages/p.md:5 The link "www.g.example" leads to no page. Write https://www.g.example.',
      'sessions/a.md:8 The link "b.org/x?y#z" leads to no page. Write https://b.org/x?y#z.',
      'sessions/a.md:8 The link "www.a.example" leads to no page. Write https://www.a.example.',
      'sponsors.yaml:4 The link "www.port.example" leads to no page. Write https://www.port.example.',
    ]);
  });

  test('theme.css is checked, with the files it names', async () => {
    const problems = await found({
      'sessions/a.md': session({}),
      'theme.css': 'body { background: url(images/tide.png); }\nh1 { color red; }\n',
    });
    expect(problems).toMatchObject([
      { rule: 'picture-missing', file: 'content/theme.css', line: 1, column: 24 },
      { rule: 'invalid', file: 'content/theme.css', line: 2, column: 12 },
    ]);
  });

  test.each(['### Sprecher:', '## Ponentes', '#### Orateurs'])(
    '"%s" above people is named, and not above other things',
    async (heading) => {
      const people = async (body: string) =>
        (await found({ 'sessions/a.md': session(talk, `About.\n\n${heading}\n\n${body}`) }))
          .filter(({ rule }) => rule === 'speaker-text')
          .map(({ message }) => message);
      const warned = [`"${heading}" is not known as a heading of speakers`];
      expect(await people('Ada Quay: Pilot')).toEqual(warned);
      expect(await people('**Ada Quay**, Pilot\n\nShe sails.')).toEqual(warned);
      expect(await people('<img src="https://a.example/a.png" width="200">\n\nAda Quay: Pilot')).toEqual(
        warned,
      );
      expect(await people('Ada Quay shows how it is done.')).toEqual([]);
      expect(await people('Nothing of the kind: words.')).toEqual([]);
    },
  );

  test('titles without a preview font are counted in one warning', async () => {
    const titles = ['ภาษาไทย', 'שלום עולם', 'Grüße, Здравствуйте', '你好，世界', 'Ünïcödé 🌊', '한국어'];
    const files = Object.fromEntries(titles.map((title, n) => [`sessions/${n}.md`, session({ title })]));
    const fonts = (await found(files)).filter(({ rule }) => rule === 'preview-font');
    expect(fonts).toMatchObject([
      {
        file: 'content/sessions/0.md',
        line: 2,
        message: 'The preview picture has no font for this title ("ภาษ"), and for 1 more.',
      },
    ]);
  });

  test('a photo that a build could not show is reported as in the build', async () => {
    const whole = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const problems = async (bytes: Uint8Array | string) => {
      const body = '### Speakers:\n\n<img src="images/a.jpg">\n\nAda Quay: Pilot';
      const all = await found({ 'public/images/a.jpg': bytes, 'sessions/a.md': session(talk, body) });
      return all.map(({ rule, line, message }) => `${line} ${rule} ${message}`);
    };
    expect(await problems(whole)).toEqual([]);
    expect(await problems(whole.subarray(0, whole.length / 2))).toEqual([
      '10 photo-broken Photo "images/a.jpg" is damaged: it cannot be read to its end.',
    ]);
    expect(await problems('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual([
      '10 photo-broken Photo "images/a.jpg" is not a photo: its content is SVG.',
    ]);
  });

  test('a photo that is too small is reported with its size', async () => {
    const photo = await sharp({ create: { width: 90, height: 120, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const files = {
      'public/images/a.png': photo,
      'sessions/a.md': session(talk, '### Speakers:\n\n<img src="images/a.png">\n\nAda Quay: Pilot'),
    };
    expect(await found(files)).toMatchObject([
      { rule: 'photo-small', message: 'Photo "images/a.png" has only 90 × 120 pixels.' },
    ]);
  });

  test('a translation older than its original is reported, with the day', async () => {
    const root = temporaryFolder({
      'content/conference.yaml': `${settings.replace('[en]', '[en, zh]')}rules: { translation-old: warning }\n`,
      'content/sessions/a.md': session({}),
      'content/sessions/a.zh.md': session({}),
    });
    const git = (date: string, ...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: root,
        env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
      });
    git('2031-01-01T00:00Z', 'init', '-q');
    git('2031-01-01T00:00Z', 'add', '.');
    git('2031-01-01T00:00Z', 'commit', '-qm', 'both');
    expect((await run(root)).output).not.toContain('translation-old');
    writeFileSync(join(root, 'content/sessions/a.md'), session({}, 'More.'));
    git('2031-02-03T00:00Z', 'commit', '-qam', 'more');
    expect((await run(root)).output).toContain(
      'content/sessions/a.zh.md:1:1 warning The original was edited on 2031-02-03, after this translation. [translation-old]',
    );
  });

  test('links to existing pages, other sites and anchors are valid', async () => {
    const links = [
      '/sessions/a/',
      '../a/',
      '/speakers/ada-quay/',
      '/rooms/pier/',
      '/days/2031-05-10/',
      '#top',
      '/',
      'https://example.org/sessions/x/',
      'mailto:a@example.org',
      '/sessions/old/',
    ];
    const text = links.map((link) => `[x](${link})`).join(' ');
    expect(await rulesOf({ 'sessions/a.md': session({ ...talk, was: ['old'] }, text) })).toEqual([]);
    const [dead] = await found({ 'sessions/a.md': session(talk, '\nSee [x](/speakers/bo/).') });
    expect(dead).toMatchObject({
      line: 9,
      column: 9,
      message: 'The link "/speakers/bo/" leads to no speaker.',
    });
  });

  test('links to a day that only a repetition takes place on are valid', async () => {
    const slots = [{ date: '2031-05-10T10:00:00' }, { date: '2031-05-11T10:00:00' }];
    const rulesFound = await rulesOf({ 'sessions/a.md': session({ slots }, '[x](/days/2031-05-11/)') });
    expect(rulesFound).not.toContain('dead-link');
    expect(rulesFound).not.toContain('invalid');
  });
});

describe('--fix', () => {
  test('fixes what has one safe answer, reports it, and lists the rest', async () => {
    const root = temporaryFolder({
      'content/conference.yaml': `${settings}url: https://example.org/\n`,
      'content/sessions/a.md':
        '---\ntitel: B\ntitle: \'A \'\ndate: 2031/5/10 9:30\npresentes: Ada\nfoo: x\n---\n<img src="http://example.org/a.png">\n',
    });
    const { code, output } = await run(root, '--fix');
    expect(readFileSync(join(root, 'content/sessions/a.md'), 'utf8')).toBe(
      '---\ntitel: B\ntitle: \'A\'\ndate: 2031-05-10T09:30:00\npresenters: Ada\nfoo: x\n---\n<img src="https://example.org/a.png">\n',
    );
    expect(output).toContain('content/sessions/a.md:4:7 fixed 2031/5/10 9:30 → 2031-05-10T09:30:00\n');
    expect(output).toContain('Unknown key "foo"');
    expect(code).toBe(0);
    expect((await run(root, '--fix')).output).not.toContain(' fixed ');
  });

  test('corrects keys in sets of keys, unless the set has the key already or two candidates', async () => {
    const root = temporaryFolder({
      'content/conference.yaml': `${settings}look: { acent: '#0a6' }\nfooter:\n  imprnt: { labl: X }\n`,
      'content/sponsors.yaml':
        'levels:\n  - name: Gold\n    sponsors:\n      - { name: A, nmae: B }\n      - { nam: C, nme: D }\n',
    });
    const { output } = await run(root, '--fix');
    expect(output).toContain('content/conference.yaml:5:9 fixed acent → accent\n');
    expect(readFileSync(join(root, 'content/conference.yaml'), 'utf8')).toContain(
      "look: { accent: '#0a6' }\nfooter:\n  imprint: { label: X }\n",
    );
    expect(readFileSync(join(root, 'content/sponsors.yaml'), 'utf8')).toContain(
      '{ name: A, nmae: B }\n      - { nam: C, nme: D }',
    );
  });

  test('fixes in the same run what only shows once the file can be read', async () => {
    const root = temporaryFolder({
      'content/conference.yaml': settings,
      'content/sessions/a.md':
        '---\ntitel: B\n\tdate: 2031/5/10 9:30\n# a remark\n\n\tduration: 45\nlinks:\n\t- https://example.org/x\n---\n',
    });
    const { code, output } = await run(root, '--fix');
    expect(readFileSync(join(root, 'content/sessions/a.md'), 'utf8')).toBe(
      '---\ntitle: B\ndate: 2031-05-10T09:30:00\n# a remark\n\nduration: 45\nlinks:\n  - https://example.org/x\n---\n',
    );
    expect(output).toContain('content/sessions/a.md:3:1 fixed tab → column 1\n');
    expect(code).toBe(0);
    expect((await run(root, '--fix')).output).not.toContain(' fixed ');
  });

  test.each([
    ['links:\n\tnotes: x', 'links:\n  notes: x'],
    ['title: >\n\tdate: x', 'title: >\n  date: x'],
    ['title: "A\n\tdate: x"', 'title: "A\n  date: x"'],
    ['title: A story\n\tof: streams', 'title: A story\n  of: streams'],
    ['tags: [a]\n\tduration: 45', 'tags: [a]\nduration: 45'],
  ])('removes a tab before a key only if the key above has its value: %j', (yaml, fixed) => {
    expect(fixText(`---\n${yaml}\n---\n`, [], null).text).toBe(`---\n${fixed}\n---\n`);
  });

  test('does not write an existing key twice', () => {
    const problem = {
      file: 'a.md',
      line: 2,
      column: 1,
      severity: 'warning',
      message: 'Unknown key "titel"; it is ignored.',
      hint: 'Did you mean "title"?',
      rule: 'unknown-key',
    } as const;
    expect(fixText('---\ntitel: B\n---\n', [problem], null).text).toBe('---\ntitle: B\n---\n');
    expect(fixText('---\ntitel: B\ntitle: A\n---\n', [problem], null).changes).toEqual([]);
  });

  test('replaces tabs by spaces only in YAML, and keeps line ends', () => {
    expect(fixText('---\r\nlinks:\r\n\t- x\r\n---\r\n\tcode\r\n', [], null).text).toBe(
      '---\r\nlinks:\r\n  - x\r\n---\r\n\tcode\r\n',
    );
  });

  test.each([
    ['2031/5/10 9:30', '2031-05-10T09:30:00'],
    ['2031.05.10 09:30', '2031-05-10T09:30:00'],
    ['2031年5月10日 9:30', '2031-05-10T09:30:00'],
    ['5/31/2031 3:30 pm', '2031-05-31T15:30:00'],
    ['31.5.2031 12:00 AM', '2031-05-31T00:00:00'],
    ['5/6/2031 9:30', null],
    ['2031-05-32 9:30', null],
    ['2031/5/10 24:00', null],
    ['soon', null],
  ])('turns the date %s into %s', (written, date) => {
    expect(normalDate(written)).toBe(date);
  });
});

test.each([
  ['track-unknown', { 'sessions/a.md': session({ track: 'two people' }) }],
  ['value', { 'sessions/a.md': session({ stype: 'heading of speakers' }) }],
  ['markdown', { 'sessions/a.md': session({}, 'A note.[^1]') }],
  ['words-missing', { 'sessions/a.md': session({}), 'words/de.yaml': 'shell:\n  agenda: A\n' }],
] as const)('the rule %s does not depend on the words of the message', async (rule, files) => {
  expect(await rulesOf(files)).toEqual([rule]);
});
