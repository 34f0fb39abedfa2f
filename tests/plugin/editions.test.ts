import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/plugin/check.ts';
import { editionOptions, optionsOfAll } from '../../src/plugin/editions.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { programmeData } from '../../src/plugin/virtualModules.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const settings = (name: string, days: string, more = '') =>
  `name: { en: ${name}, zh: ${name} 大会 }\ntimezone: UTC\nlocales: [en, zh]\ndays: [${days}]\n${more}`;
const session = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n`;

const files = {
  'content/conference.yaml': settings('Tides 2021', '2021-05-10, 2021-05-11'),
  'content/sessions/a.md': session('A'),
  'content/2027/conference.yaml': settings('Tides 2027', '2027-06-01, 2027-06-02, 2027-06-03'),
  'content/2027/sessions/b.md': session('B'),
  'content/2024/conference.yaml': 'name: Tides 2024\ntimezone: UTC\nlocales: [en]\ndays: [2024-04-01]\n',
  'content/2024/sessions/c.md': session('C'),
};

const read = (root: string, edition?: string, environment = {}) => {
  const options = resolveOptions({}, environment, root);
  return programmeReader(edition === undefined ? options : editionOptions(options, edition));
};

async function conferenceIn(root: string, edition: string | undefined, locale: string) {
  const { assembly } = await read(root, edition).read();
  return assembly && programmeData(assembly).agendas.find((agenda) => agenda.locale === locale)?.conference;
}

async function checked(root: string) {
  let output = '';
  const code = await check(resolveOptions({}, {}, root), ['--format', 'line'], {
    write: (text) => (output += text),
  });
  return { code, output };
}

describe('a folder of the content with a conference.yaml', () => {
  test('is another conference, which this one does not read', async () => {
    const root = temporaryFolder(files);
    const { assembly, problems } = await read(root).read();
    expect(problems).toEqual([]);
    expect(assembly?.programme.sessions.map(({ id }) => id)).toEqual(['a']);
    const edition = await read(root, '2027').read();
    expect(edition.assembly?.programme.sessions.map(({ id }) => id)).toEqual(['b']);
  });

  test('is built below the base and the output folder of this one', () => {
    const options = resolveOptions({}, { AGENDA_BASE: '/tides/' }, temporaryFolder(files));
    expect(optionsOfAll(options).map(({ base, out }) => [base, out.slice(options.root.length)])).toEqual([
      ['/tides/', '/dist'],
      ['/tides/2024/', '/dist/2024'],
      ['/tides/2027/', '/dist/2027'],
    ]);
  });

  test('is linked from the others with its name and address in their language', async () => {
    const root = temporaryFolder(files);
    const othersIn = async (edition: string | undefined, locale: string) =>
      (await conferenceIn(root, edition, locale))?.others;
    const first = { name: 'Tides 2021', href: '/' };
    const second = { name: 'Tides 2024', href: '/2024/' };
    const third = { name: 'Tides 2027', href: '/2027/' };
    expect(await othersIn(undefined, 'en')).toEqual([second, third]);
    expect(await othersIn('2024', 'en')).toEqual([first, third]);
    expect(await othersIn('2027', 'zh')).toEqual([
      { ...first, name: 'Tides 2021 大会', href: '/zh/' },
      second,
    ]);
  });

  test('is the next of earlier ones, if it is the latest', async () => {
    const root = temporaryFolder(files);
    const nextIn = async (edition: string | undefined, locale: string) =>
      (await conferenceIn(root, edition, locale))?.next;
    const english = { name: 'Tides 2027 · June 1 – 3, 2027', href: '/2027/', year: '2027' };
    expect(await nextIn(undefined, 'en')).toEqual(english);
    expect(await nextIn('2024', 'en')).toEqual(english);
    expect(await nextIn(undefined, 'zh')).toEqual({
      name: 'Tides 2027 大会 · 2027年6月1日–3日',
      href: '/2027/zh/',
      year: '2027',
    });
    expect(await nextIn('2027', 'en')).toBeUndefined();
  });

  test.each(['zh', 'days', '2027 spring'])('cannot be called "%s"', async (name) => {
    const root = temporaryFolder({
      ...files,
      [`content/${name}/conference.yaml`]: settings('X', '2027-01-01'),
    });
    const { problems } = await read(root).read();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({
        file: `content/${name}/conference.yaml`,
        message: expect.stringMatching(/cannot be a conference of its own/) as string,
        hint: 'Name it after its year, such as "2027".',
      }),
    ]);
  });

  test('may be linked in the footer of this one', async () => {
    const links =
      'links: [{ label: { en: Next, zh: 下届 }, href: /2027/ }, { label: { en: X, zh: Y }, href: /2028/ }]\n';
    const root = temporaryFolder({
      ...files,
      'content/conference.yaml': settings('Tides 2021', '2021-05-10', links),
    });
    // As a link to a file, because only the browser can navigate between the sites.
    const linked = (await conferenceIn(root, undefined, 'en'))?.links.map(({ href }) => href);
    expect(linked).toEqual(['/2027/index.html', '/2028/']);
    expect((await read(root).read()).problems.map(({ message }) => message)).toEqual([
      'The link "/2028/" leads to no page, and no file of the public folder.',
    ]);
  });

  test('is noticed if added or removed; edits in it are not', async () => {
    const root = temporaryFolder(files);
    const reader = read(root);
    const before = await reader.read();
    writeFileSync(join(root, 'content/2027/sessions/b.md'), 'no front matter');
    const edited = await reader.reread([join(root, 'content/2027/sessions/b.md')]);
    expect(edited.problems).toEqual([]);
    expect(edited.assembly?.programme).toEqual(before.assembly?.programme);
    const gone = join(root, 'content/2027/conference.yaml');
    rmSync(gone);
    expect(existsSync(gone)).toBe(false);
    const { assembly, problems } = await reader.reread([gone]);
    expect(assembly?.programme.conference.others?.map(({ base }) => base)).toEqual(['/2024/']);
    expect(problems.map(({ file }) => file)).toEqual(['content/2027']);
  });
});

test('check lists the problems of all conferences of a site, with the paths of their files', async () => {
  const root = temporaryFolder({
    ...files,
    'content/sessions/a.md': session('A', 'xyz: 1\n'),
    'content/2024/sessions/c.md': session('C', 'date: yesterday\n'),
    'content/2027/sessions/b.md': session('B', 'rom: Hall\n'),
  });
  const { code, output } = await checked(root);
  expect(code).toBe(1);
  const lines = output.trim().split('\n');
  expect(lines.map((line) => /^\S+ \w+/.exec(line)?.[0])).toEqual([
    'content/2024/sessions/c.md:3:7: error',
    'content/2027/sessions/b.md:3:1: warning',
    'content/sessions/a.md:3:1: warning',
  ]);
});
