import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent, readSourceFile } from '../../src/plugin/readContent.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const session = '---\ntitle: T\n---\nB\n';
const settings = { 'content/conference.yaml': 'name: C\ntimezone: UTC\nlocales: [en, zh]\n' };

async function read(root: string) {
  const { problems, ...content } = await readContent(join(root, 'content'), root);
  const lines = problems.map(
    ({ file, line, column, severity, message, hint }) =>
      `${file}:${line}:${column} ${severity} ${message}\n${hint}`,
  );
  return { ...content, problems, listed: lines.join('\n') };
}

describe('the files of the content folder', () => {
  test('have a path and kind, in a stable order', async () => {
    const root = temporaryFolder({
      ...settings,
      'content/rooms.yaml': 'en: [A]',
      'content/tracks/api.md': session,
      'content/speakers/ada.md': session,
      'content/sessions/b.md': session,
      'content/sessions/a.zh.md': session,
      'content/sessions/a.md': '\ufeff---\r\n',
    });
    const { conference, rooms, files, problems } = await read(root);
    expect(problems).toEqual([]);
    expect(conference?.path).toBe('content/conference.yaml');
    expect(rooms).toEqual({ path: 'content/rooms.yaml', text: 'en: [A]' });
    expect(files.map(({ path, kind, stem }) => [path, kind, stem])).toEqual([
      ['content/sessions/a.md', 'session', 'a'],
      ['content/sessions/a.zh.md', 'session', 'a.zh'],
      ['content/sessions/b.md', 'session', 'b'],
      ['content/speakers/ada.md', 'speaker', 'ada'],
      ['content/tracks/api.md', 'track', 'api'],
    ]);
    expect(files[0]?.text).toBe('\ufeff---\r\n');
  });

  test('may have names with spaces, in Chinese, with dots and in any Unicode form', async () => {
    const names = ['a b', '主题', 'v1.2', 'cafe\u0301'];
    const root = temporaryFolder({
      ...settings,
      ...Object.fromEntries(names.map((name) => [`content/sessions/${name}.md`, session])),
    });
    const { files, problems } = await read(root);
    expect(problems).toEqual([]);
    expect(files.map(({ stem }) => stem)).toEqual(['a b', 'caf\u00e9', 'v1.2', '主题']);
  });

  test('include no leftovers of editors and systems, without a message', async () => {
    const leftovers = [
      '.DS_Store',
      '.x.md.swp',
      'x.md~',
      '#x.md#',
      'x.md.bak',
      'README.md',
      '.hidden.md',
      'photo.png',
    ];
    const root = temporaryFolder({
      ...settings,
      ...Object.fromEntries(leftovers.map((name) => [`content/sessions/${name}`, session])),
    });
    const { files, problems } = await read(root);
    expect(files).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      '"content/sessions/photo.png" is not read: its name does not end with ".md".',
      'There is no session in "content/sessions", so the agenda is empty.',
    ]);
  });
});

test('are reported if nothing reads them, with the nearest name', async () => {
  const root = temporaryFolder({
    ...settings,
    'content/sessions/a.md': session,
    'content/sesions/b.md': session,
    'content/notes.docx': '',
    'content/README.md': '',
    'content/.git/config': '',
  });
  const { problems } = await read(root);
  expect(problems.map(({ file, hint }) => `${file} ${hint}`)).toEqual([
    'content/notes.docx Move it elsewhere, or remove it.',
    'content/sesions Did you mean "sessions"?',
  ]);
});

describe('the content folder', () => {
  test('is missing', async () => {
    const root = temporaryFolder();
    expect((await read(root)).listed).toMatchInlineSnapshot(`
      "content:1:1 error There is no content folder "content".
      Create it with a conference.yaml and a folder "sessions", or name the right one in AGENDA_CONTENT."
    `);
  });

  test('is empty', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'content'));
    expect((await read(root)).listed).toMatchInlineSnapshot(`
      "content/conference.yaml:1:1 error "content/conference.yaml" does not exist.
      Create it, with at least:
      name: The name of the conference
      timezone: Europe/Paris
      locales: [en]
      sessionMinutes: 30
      content/sessions:1:1 warning There is no folder "content/sessions", so the agenda is empty.
      Create it, with a file such as opening.md:
      ---
      title: Opening
      date: 2027-08-06T09:00:00
      ---
      What it is about."
    `);
  });

  test('is a file', async () => {
    const root = temporaryFolder({ content: 'x' });
    expect((await read(root)).listed).toContain('"content" is not a folder');
  });

  test('has its conference.yaml under another name', async () => {
    const root = temporaryFolder({ 'content/conference.yml': 'name: C', 'content/sessions/a.md': session });
    const { listed, files } = await read(root);
    expect(listed).toContain('Rename "conference.yml" to "conference.yaml".');
    expect(files).toHaveLength(1);
  });

  test('may be a link', async () => {
    const root = temporaryFolder({
      'elsewhere/conference.yaml': 'name: C',
      'elsewhere/sessions/a.md': session,
    });
    symlinkSync(join(root, 'elsewhere'), join(root, 'content'));
    expect((await read(root)).files.map(({ path }) => path)).toEqual(['content/sessions/a.md']);
  });
});

describe('unexpected file types', () => {
  test('are a problem each, and the rest is read', async () => {
    const root = temporaryFolder({
      ...settings,
      'outside.md': session,
      'elsewhere/x.md': session,
      'content/sessions/good.md': session,
      'content/sessions/large.md': 'x'.repeat(5 * 1024 * 1024),
      'content/sessions/limit.md': 'x'.repeat(512 * 1024),
      'content/sessions/binary.md': new Uint8Array([45, 10, 0, 255]),
      'content/sessions/gbk.md': new Uint8Array([45, 45, 45, 10, 0x74, 0x3a, 0xc4, 0xe3, 10]),
      'content/sessions/folder.md/x.md': session,
      'content/sessions/more/x.md': session,
      'content/sessions/y.markdown': session,
      'content/sessions/z.MD': session,
      'content/sessions/.md': session,
      'content/sessions/..md': session,
      'content/sessions/...md': session,
      'content/sessions/a\nb.md': session,
    });
    const at = (name: string) => join(root, 'content/sessions', name);
    symlinkSync('good.md', at('inside.md'));
    symlinkSync(join(root, 'outside.md'), at('outside.md'));
    symlinkSync('nowhere.md', at('dangling.md'));
    symlinkSync('loop.md', at('loop.md'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'content/tracks'));
    const { files, listed } = await read(root);
    expect(files.map(({ stem }) => stem)).toEqual(['good', 'inside', 'limit', 'x']);
    expect(listed).toMatchInlineSnapshot(`
      "content/sessions/...md:1:1 error "...md" has no name before ".md".
      Rename it, for example to "opening.md".
      content/sessions/..md:1:1 error "..md" has no name before ".md".
      Rename it, for example to "opening.md".
      content/sessions/.md:1:1 error ".md" has no name before ".md".
      Rename it, for example to "opening.md".
      content/sessions/a
      b.md:1:1 error "a\\nb.md" cannot be the name of a page.
      Rename it with letters, digits and hyphens, such as "opening.md".
      content/sessions/y.markdown:1:1 warning "y.markdown" is ignored: only files that end with ".md" are read.
      Rename it to "y.md".
      content/sessions/z.MD:1:1 warning "z.MD" is ignored: only files that end with ".md" are read.
      Rename it to "z.md".
      content/sessions/binary.md:2:1 error "content/sessions/binary.md" is not text: it contains a NUL character.
      Save it as text in UTF-8; UTF-16 ("Unicode" in some editors) is not read.
      content/sessions/dangling.md:1:1 error "content/sessions/dangling.md" is a broken symbolic link.
      Remove it, or put the file in its place.
      content/sessions/folder.md:1:1 error "content/sessions/folder.md" is a folder, not a file.
      Rename the folder, or move the file it should be in its place.
      content/sessions/gbk.md:2:3 error "content/sessions/gbk.md" is not encoded in UTF-8.
      Save it as UTF-8; if it looks right in your editor, it may be in GBK or Latin-1 now.
      content/sessions/large.md:1:1 error "content/sessions/large.md" has 5.0 MiB; at most 512 KiB are read.
      Shorten the text, and put pictures into the public folder.
      content/sessions/loop.md:1:1 error "content/sessions/loop.md" is a broken symbolic link.
      Remove it, or put the file in its place.
      content/sessions/outside.md:1:1 error "content/sessions/outside.md" is a symbolic link out of the content folder; it is not followed.
      Copy its target into the content folder.
      content/tracks:1:1 error "content/tracks" is a symbolic link out of the content folder; it is not followed.
      Copy its target into the content folder."
    `);
  });

  test.skipIf(process.platform === 'win32')('a pipe does not block', async () => {
    const root = temporaryFolder({ ...settings, 'content/sessions/a.md': session });
    execFileSync('mkfifo', [join(root, 'content/sessions/pipe.md')]);
    expect((await read(root)).listed).toContain('"content/sessions/pipe.md" is not a regular file.');
  });

  // Permissions do not apply to the superuser, the usual user in containers.
  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const root = temporaryFolder({ ...settings, 'content/sessions/a.md': session });
    chmodSync(join(root, 'content/sessions/a.md'), 0o000);
    expect((await read(root)).listed).toContain('"content/sessions/a.md" is not readable.');
  });

  test('sessions is a file, conference.yaml a folder', async () => {
    const root = temporaryFolder({ 'content/conference.yaml/x': '', 'content/sessions': '' });
    const { listed, conference } = await read(root);
    expect(conference).toBeNull();
    expect(listed).toContain('"content/conference.yaml" is a folder, not a file.');
    expect(listed).toContain('"content/sessions" is a file, not a folder.');
  });
});

describe('reading one file again', () => {
  test('edited, broken, removed, and not content', async () => {
    const root = temporaryFolder({
      ...settings,
      'content/sessions/a.zh.md': session,
      'content/notes.md': '',
    });
    const folder = join(root, 'content');
    const file = join(folder, 'sessions/a.zh.md');
    const again = (path: string) => readSourceFile(path, folder, root);
    expect(await again(file)).toEqual({
      file: { path: 'content/sessions/a.zh.md', kind: 'session', stem: 'a.zh', text: session },
      problems: [],
    });
    writeFileSync(file, new Uint8Array([0]));
    expect(await again(file)).toMatchObject({ file: null, problems: [{ file: 'content/sessions/a.zh.md' }] });
    rmSync(file);
    expect(await again(file)).toEqual({ file: null, problems: [] });
    expect(await again(join(folder, 'notes.md'))).toEqual({ file: null, problems: [] });
    expect(await again(join(folder, 'sessions/.x.md.swp'))).toEqual({ file: null, problems: [] });
  });

  test('behind a link to the outside', async () => {
    const root = temporaryFolder({ ...settings, 'elsewhere/x.md': session });
    symlinkSync(join(root, 'elsewhere'), join(root, 'content/tracks'));
    const again = await readSourceFile(join(root, 'content/tracks/x.md'), join(root, 'content'), root);
    expect(again?.file).toBeNull();
    expect(again?.problems).toHaveLength(1);
  });
});
