import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { buildSite, projectRoot, type BuildResult } from '../site/buildSite.ts';
import {
  session,
  smallConference,
  temporaryFolder,
  type Files,
  type TemporaryFolder,
} from '../site/contentFolder.ts';
import { startBuilder } from '../site/siteBuilder.ts';

const builder = startBuilder(projectRoot);
afterAll(() => builder.stop());

const folders: TemporaryFolder[] = [];

function folder(files?: Files): TemporaryFolder {
  const made = temporaryFolder(files);
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const made of folders.splice(0)) made.remove();
});

const patience = 240_000;

const build = (
  content: TemporaryFolder,
  out: TemporaryFolder,
  environment: Readonly<Record<string, string>> = {},
) => builder.build({ content: content.path, out: out.path, environment });

function expectClearFailure({ code, output }: BuildResult, ...words: readonly string[]) {
  expect(code).toBe(1);
  for (const word of words) expect(output).toContain(word);
  expect(output).not.toMatch(/^\s+at .*(?:\.ts|\.js|\.mjs|node:)/m);
}

/** Every file below a folder with what is in it and when it was written. */
function pictureOf(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .map((name) => {
      const file = join(path, name);
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      return `${name} ${digest} ${statSync(file).mtimeMs}`;
    })
    .toSorted((a, b) => (a < b ? -1 : 1));
}

describe('a folder without a conference stops the build with a clear message', () => {
  test.each<[string, Files, string]>([
    ['an empty folder', {}, 'conference.yaml'],
    ['sessions without conference.yaml', { 'sessions/1.md': session({ title: 'One' }) }, 'conference.yaml'],
    ['a conference.yaml that is no YAML', { 'conference.yaml': 'name: [' }, 'conference.yaml:1'],
    [
      'a zone that does not exist',
      { 'conference.yaml': 'name: X\ntimezone: Mars/Olympus\nlocales: [en]\n' },
      'Mars/Olympus',
    ],
  ])(
    '%s',
    async (_what, files, words) => {
      const out = folder();
      expectClearFailure(await build(folder(files), out), words);
      expect(readdirSync(out.path)).toEqual([]);
    },
    patience,
  );

  test(
    'an empty folder, with the command',
    async () => {
      const options = { content: folder().path, out: folder().path };
      expectClearFailure(await buildSite(options), 'conference.yaml');
    },
    patience,
  );

  test(
    'a missing folder',
    async () => {
      const gone = folder();
      gone.remove();
      expectClearFailure(await build(gone, folder()), gone.path.split('/').at(-1) ?? '');
    },
    patience,
  );

  test(
    'a variable with an invalid value',
    async () => {
      const result = await build(folder(smallConference), folder(), { AGENDA_ON_ERROR: 'perhaps' });
      expectClearFailure(result, '"perhaps"');
    },
    patience,
  );
});

test(
  'a folder that is not a site is not built into, and nothing in it is changed',
  async () => {
    const content = folder(smallConference);
    const foreign = folder({ 'thesis/chapter.txt': 'years of work', 'index.html': 'a page of another tool' });
    const around = folder({ 'content/conference.yaml': smallConference['conference.yaml'] ?? '' });
    const before = [pictureOf(foreign.path), pictureOf(around.path)];
    expectClearFailure(await build(content, foreign), `AGENDA_OUT is "${foreign.path}"`, '"index.html"');
    const inner = { AGENDA_CONTENT: join(around.path, 'content') };
    expectClearFailure(await build(content, around, inner), 'that contains the content folder');
    expect([pictureOf(foreign.path), pictureOf(around.path)]).toEqual(before);
  },
  patience,
);

test(
  'odd files: each has a clear message, odd names that can work do, and the rest is built',
  async () => {
    const outside = folder({ 'secret.md': session({ title: 'Secret' }) });
    const content = folder({
      ...smallConference,
      'sessions/huge.md': session({ title: 'Huge', body: 'x'.repeat(5_000_000) }),
      'sessions/binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]),
      'sessions/two words.md': session({ title: 'Two words' }),
      'sessions/晚会.md': session({ title: 'An evening' }),
      'sessions/v1.2.md': session({ title: 'A version' }),
      'sessions/...md': session({ title: 'Dots' }),
    });
    mkdirSync(join(content.path, 'sessions/folder.md'));
    symlinkSync(join(outside.path, 'secret.md'), join(content.path, 'sessions/linked.md'));
    const out = folder();
    const { code, output } = await build(content, out, { AGENDA_ON_ERROR: 'skip' });
    expect(code, output).toBe(0);
    for (const name of ['huge.md', 'binary.md', 'folder.md', 'linked.md', '...md']) {
      expect(output).toContain(`sessions/${name}`);
    }
    expect(output).not.toMatch(/^\s+at /m);
    const published = readFileSync(join(out.path, 'programme.json'), 'utf8');
    const { sessions } = JSON.parse(published) as { readonly sessions: readonly { readonly id: string }[] };
    const ids = sessions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['hulls', 'two words', '晚会', 'v1.2']));
    for (const id of ['huge', 'binary', 'folder', 'linked']) expect(ids).not.toContain(id);
    expect(published).not.toContain('Secret');
    for (const file of [
      'sessions/two words/index.html',
      'sessions/晚会/index.html',
      'zh/sessions/v1.2/index.html',
    ]) {
      expect(existsSync(join(out.path, file)), file).toBe(true);
    }
  },
  patience,
);

test(
  'an error stops the build and keeps the last good site; skip leaves out what has the error',
  async () => {
    const content = folder(smallConference);
    const out = folder();
    expect(await build(content, out)).toMatchObject({ code: 0 });
    const before = pictureOf(out.path);
    expect(before.length).toBeGreaterThan(10);

    content.write({
      'sessions/moon.md': '---\ntitle: The moon\n at: work\ndate: never\n---\n',
      'sessions/night.md': '---\ntitle: ""\ndate: 2031-02-30T10:00:00\n---\n',
    });
    const failed = await build(content, out);
    expectClearFailure(
      failed,
      'sessions/moon.md:',
      'sessions/night.md:2',
      'sessions/night.md:3',
      '"2031-02-30T10:00:00"',
    );
    expect(pictureOf(out.path)).toEqual(before);

    const skipped = await build(content, out, { AGENDA_ON_ERROR: 'skip' });
    expect(skipped).toMatchObject({ code: 0 });
    expect(skipped.output).toContain('sessions/moon.md:');
    const published = readFileSync(join(out.path, 'programme.json'), 'utf8');
    expect(published).toContain('"hulls"');
    expect(published).not.toContain('"moon"');
  },
  patience,
);

test(
  'programme.json has the same bytes in two builds, in any time zone, and for any order of files',
  async () => {
    const one = folder(smallConference);
    const other = folder(Object.fromEntries(Object.entries(smallConference).toReversed()));
    const builds = [
      { content: one, zone: 'UTC', start: builder.build },
      { content: one, zone: 'UTC', start: builder.build },
      { content: other, zone: 'Asia/Kolkata', start: builder.build },
      // A process that has had no other zone.
      { content: one, zone: 'America/Los_Angeles', start: buildSite },
    ];
    const texts: string[] = [];
    // One folder for all, because another would need its own bundles; what is compared is built again each time.
    const out = folder();
    for (const { content, zone, start } of builds) {
      const options = { content: content.path, out: out.path, environment: { TZ: zone } };
      expect(await start(options)).toMatchObject({ code: 0 });
      texts.push(readFileSync(join(out.path, 'programme.json'), 'utf8'));
      out.delete(['programme.json']);
    }
    expect(texts[0]).toContain('"start": "2031-05-10T09:30:00+08:00"');
    expect(new Set(texts).size).toBe(1);
  },
  patience,
);

/** The same names in two tests, so that the second takes its bundles, which depend on them, from the cache. */
async function publicFiles(): Promise<Files> {
  const picture = { create: { width: 40, height: 40, channels: 3, background: '#123456' } } as const;
  const png = await sharp(picture).png().toBuffer();
  return {
    'images/whole.png': png,
    'images/broken.png': png.subarray(0, 20),
    'robots.txt': 'User-agent: *\nDisallow: /\n',
    'programme.json': '{}',
    'version.json': '{}',
  };
}

test(
  'structured data of a person has a photo only if the page shows it',
  async () => {
    const shown = folder(await publicFiles());
    const person = (photo: string) => `---\nphoto: images/${photo}.png\n---\n`;
    const content = folder({
      ...smallConference,
      'speakers/ada-quay.md': person('whole'),
      'speakers/bo-ebb.md': person('broken'),
      'speakers/cy-flow.md': person('missing'),
    });
    const conference = smallConference['conference.yaml'] as string;
    content.write({ 'conference.yaml': `${conference}url: https://tides.example/\n` });
    const out = folder();
    const { code, output } = await build(content, out, { AGENDA_PUBLIC: shown.path });
    expect(code, output).toBe(0);
    const toldOf = (id: string): unknown => {
      const html = readFileSync(join(out.path, 'speakers', id, 'index.html'), 'utf8');
      return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    };
    expect(toldOf('ada-quay')).toHaveProperty('image', 'https://tides.example/images/whole.png');
    expect(toldOf('bo-ebb')).not.toHaveProperty('image');
    expect(toldOf('cy-flow')).not.toHaveProperty('image');
  },
  patience,
);

test(
  'a build prints only problems and the number of pages, and keeps the organiser’s robots.txt',
  async () => {
    const shown = folder(await publicFiles());
    const out = folder();
    const { code, output } = await build(folder(smallConference), out, { AGENDA_PUBLIC: shown.path });
    expect(code, output).toBe(0);
    expect(output).toMatch(/conference\.yaml:1:1 warning "url" is missing/);
    expect(output).toMatch(/programme\.json:1:1 warning The site has a file of its own/);
    expect(output).toMatch(/^\d+ pages rendered\.$/m);
    expect(output).toMatch(/version\.json:1:1 warning The site has a file of its own/);
    expect(output).toContain('3 warnings in 3 files');
    expect(output).not.toContain('assets/');
    expect(readFileSync(join(out.path, 'robots.txt'), 'utf8')).toContain('Disallow: /');
    expect(readFileSync(join(out.path, 'programme.json'), 'utf8')).toContain('"hulls"');
    expect(readFileSync(join(out.path, 'version.json'), 'utf8')).toMatch(
      /^\{"version":"[\w-]{27}","code":"assets\/[\w-]+\.js","files":"[\w-]{27}"\}\n$/,
    );
  },
  patience,
);
