import { spawnSync } from 'node:child_process';
import { Ajv } from 'ajv';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { basename, dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../site/buildSite.ts';
import { ensureBrowser, testArguments } from '../e2e/browser.mjs';
import { smallConference, temporaryFolder } from '../site/contentFolder.ts';
import { realProgrammes } from '../site/realProgrammes.ts';
import { serveSite } from '../site/staticHost.ts';
import { emptyHistory } from '../../src/plugin/history/readHistory.ts';
import type { LargeFilesTask, WrittenFile } from '../../src/plugin/prerender/largeFiles.ts';
import { programmeJson } from '../../src/plugin/publish.ts';
import { smallProgramme } from './prerender/programme.ts';

/** Variables of test runners would reach the build. */
const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;

function run(cwd: string, file: string, ...args: readonly string[]) {
  return runWith({}, cwd, file, ...args);
}

function runWith(
  variables: Readonly<Record<string, string>>,
  cwd: string,
  file: string,
  ...args: readonly string[]
) {
  const isNode = file.endsWith('js');
  const { status, stdout, stderr } = spawnSync(
    isNode ? process.execPath : file,
    isNode ? [file, ...args] : args,
    {
      cwd,
      encoding: 'utf8',
      shell: !isNode && process.platform === 'win32',
      env: { ...inherited, NO_COLOR: '1', AGENDA_PREVIEWS: 'off', ...variables },
    },
  );
  return { status, stdout, output: stdout + stderr };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly version?: string }>>;
}

const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as Lock;
/** The packages that Lectern needs when it is installed, by folder. */
const used = Object.entries(packages).filter(([name, { dev }]) => name !== '' && dev !== true);

/** Links the files of a package, or copies them where links are not possible. */
function linkPackage(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      // The packages in it are listed too.
      if (entry.name !== 'node_modules') linkPackage(source, target);
      continue;
    }
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
  }
}

/** The lock file of a folder with only the tarball, with the versions of this repository, so that npm uses no others. */
function lockFor(tarball: string): string {
  const { '': own } = packages;
  return JSON.stringify({
    name: 'conference',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'conference', dependencies: { lectern: `file:${tarball}` } },
      ...Object.fromEntries(used),
      'node_modules/lectern': { ...own, devDependencies: undefined, resolved: `file:${tarball}` },
    },
  });
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}

function expectSame(packaged: ReadonlyMap<string, string>, site: ReadonlyMap<string, string>): void {
  expect(site.size).toBeGreaterThan(20);
  expect([...packaged.keys()]).toEqual([...site.keys()]);
  expect([...packaged].filter(([name, bytes]) => site.get(name) !== bytes).map(([name]) => name)).toEqual([]);
}

let browser: Browser | undefined;
afterAll(() => browser?.close());

/** Opens a built site in a browser, and fails if its console has an error. */
async function visit(site: string, look: (page: Page) => Promise<void>): Promise<void> {
  const host = await serveSite(site);
  browser ??= await chromium.launch({ executablePath: ensureBrowser(), args: testArguments });
  const page = await browser.newPage({ baseURL: host.url, locale: 'en-GB' });
  try {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await look(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
    await host.close();
  }
}

/** A folder with only Lectern, installed from its tarball. */
const folder = temporaryFolder();
const installed = folder.path;
afterAll(() => folder.remove());
const lectern = 'node_modules/lectern/src/plugin/command.mjs';

/** A folder that has only content. */
const year = join(installed, 'year');

/** Builds the content in `year`, or another there, with the package and with the repository. */
function expectSameBuilds(name: string, content?: string): void {
  const settings = { AGENDA_ON_ERROR: 'skip', AGENDA_OUT: join(year, 'packaged', name) };
  const packaged = content === undefined ? settings : { ...settings, AGENDA_CONTENT: content };
  expect(runWith(packaged, year, join(installed, lectern), 'build').output).toContain('pages rendered.');
  const repository = {
    ...settings,
    AGENDA_CONTENT: content ?? join(year, 'content'),
    AGENDA_PUBLIC: join(year, 'public'),
    AGENDA_OUT: join(year, 'repository', name),
  };
  expect(runWith(repository, projectRoot, 'src/plugin/command.mjs', 'build').output).toContain('rendered.');
  expectSame(filesOf(join(year, 'packaged', name)), filesOf(join(year, 'repository', name)));
}

beforeAll(() => {
  const packed = run(projectRoot, 'npm', 'pack', '--json', '--pack-destination', installed);
  expect(packed.output).toContain('lectern-');
  const tarball = readdirSync(installed).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(
    join(installed, 'package.json'),
    JSON.stringify({ name: 'conference', dependencies: { lectern: `file:${tarball}` } }),
  );
  writeFileSync(join(installed, 'package-lock.json'), lockFor(tarball));
  // With them in place npm unpacks only the tarball.
  for (const [name] of used)
    if (existsSync(join(projectRoot, name))) linkPackage(join(projectRoot, name), join(installed, name));
  const outcome = run(installed, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund');
  expect(outcome).toMatchObject({ status: 0 });
});

describe('the package', () => {
  test('has the app, the plugin as JavaScript and its types, and no developer files', () => {
    const names = readdirSync(join(installed, 'node_modules/lectern'), { recursive: true, encoding: 'utf8' });
    for (const name of [
      'index.html',
      'LICENSE',
      'dist.package/types/plugin/index.d.ts',
      'dist.package/commands.config.js',
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => /(?:^|[\\/])(?:tests|content|decisions)(?:[\\/]|$)/.test(name))).toEqual(
      [],
    );
    const { scripts } = JSON.parse(
      readFileSync(join(installed, 'node_modules/lectern/package.json'), 'utf8'),
    ) as { scripts: Readonly<Record<string, string>> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  test('creates, builds and checks a conference, byte for byte like the repository', () => {
    expect(run(installed, lectern, 'new', 'conference', '--yes', '--languages', 'en,zh')).toMatchObject({
      status: 0,
    });
    const checked = run(installed, lectern, 'check');
    expect(checked).toEqual(run(installed, join(projectRoot, 'src/plugin/command.mjs'), 'check'));
    expect(checked.status).toBe(0);

    const built = run(installed, lectern, 'build').output;
    expect(built).toContain('pages rendered.');
    expect(built).not.toMatch(/Warning:/);
    const packaged = filesOf(join(installed, 'dist'));
    rmSync(join(installed, 'dist'), { recursive: true });
    expect(run(installed, join(projectRoot, 'src/plugin/command.mjs'), 'build')).toMatchObject({ status: 0 });
    expectSame(packaged, filesOf(join(installed, 'dist')));
  });

  test('writes the large files of a large programme on a thread', async () => {
    const programme = smallProgramme();
    const task: LargeFilesTask = { programme, history: emptyHistory, folder: join(installed, 'large') };
    const script = 'node_modules/lectern/src/plugin/prerender/largeFilesThread.mjs';
    const thread = new Worker(join(installed, script), { workerData: serialize(task) });
    const names: unknown[] = [];
    thread.on('message', ([name]: WrittenFile) => names.push(name));
    await once(thread, 'exit');
    expect(names).toContain('programme.json');
    expect(readFileSync(join(installed, 'large/programme.json'), 'utf8')).toBe(programmeJson(programme));
  });

  test('builds a folder that has only content, byte for byte like the repository, and keeps schedules saved with 0.2.0', async () => {
    for (const [name, text] of Object.entries(smallConference))
      folder.write({ [`year/content/${name}`]: text });
    expectSameBuilds('small');

    // Content of 0.2.0: what visitors saved there is kept.
    await visit(join(year, 'packaged/small'), async (page) => {
      // As 0.2.0 stored it, under the name and year of the conference.
      const seen = { title: 'Hulls that forgive', start: Date.UTC(2031, 4, 10, 1, 30), room: 'harbour-hall' };
      const saved = { version: 1, entries: { hulls: { state: 'saved', at: 1_780_000_000_000, seen } } };
      await page.addInitScript((text) => {
        localStorage.setItem('lectern:tidewater conference 2031:saved', text);
      }, JSON.stringify(saved));
      await page.goto('./');
      const star = page.getByRole('button', { name: 'Save Hulls that forgive' });
      await page.waitForFunction(
        (button) => button.getAttribute('aria-pressed') === 'true',
        await star.elementHandle(),
      );
      await page.goto('my-schedule/');
      await page.getByRole('link', { name: 'Hulls that forgive' }).first().waitFor();
    });
  });

  const realYear = realProgrammes('corpus/2025/content');
  test.skipIf(realYear === null)(
    'checks a real year and builds every fourth of its sessions as the repository does, where it is at hand',
    () => {
      const from = realYear ?? '';
      const check = (command: string) => runWith({ AGENDA_CONTENT: from }, year, command, 'check', '--json');
      const checked = check(join(installed, lectern));
      expect(JSON.parse(checked.stdout)).not.toEqual([]);
      expect(checked).toEqual(check(join(projectRoot, 'src/plugin/command.mjs')));

      const idOf = (file: string) => basename(file).split('.', 1).join();
      const ids = [...new Set(readdirSync(join(from, 'sessions')).toSorted().map(idOf))];
      const built = new Set(ids.filter((_id, index) => index % 4 === 0));
      const content = join(year, 'quarter');
      cpSync(from, content, {
        recursive: true,
        filter: (file) => basename(dirname(file)) !== 'sessions' || built.has(idOf(file)),
      });
      expectSameBuilds('real', content);
    },
  );

  test('uses German words of the conference, on pages, in a browser and in calendars', async () => {
    const conference = join(installed, 'tage');
    const words = readFileSync(join(projectRoot, 'tests/fixtures/words/de.yaml'), 'utf8');
    const flags = ['--yes', '--languages', 'de,en', '--place', 'Berlin', '--dates', '2031-05-10'];
    expect(run(installed, lectern, 'new', 'conference', 'tage', ...flags)).toMatchObject({ status: 0 });
    folder.write({ 'tage/content/words/de.yaml': words });
    expect(run(conference, join(installed, lectern), 'build').output).toContain('pages rendered.');
    const read = (name: string) => readFileSync(join(conference, 'dist', name), 'utf8');
    expect(read('index.html')).toMatch(/lang="de".*>Programm<.*>Vortragende</s);
    expect(read('sessions/opening/index.html')).toContain('>Beschreibung<');
    expect(read('en/index.html')).toMatch(/lang="en".*>Agenda</s);
    expect(read('calendar/programme.ics')).toContain(
      'DESCRIPTION:Mit Bo Ebb und Cy Flow\\nThema: Main track',
    );

    await visit(join(conference, 'dist'), async (page) => {
      await page.goto('./');
      await page.getByRole('button', { name: 'Opening merken' }).click();
      await page.getByRole('link', { name: /Mein Programm/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Mein Programm' }).waitFor();
      await page.goto('sessions/opening/');
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Abstract' }).waitFor();
    });

    // The same content with another text: feeds and pages differ from the last build.
    folder.write({
      'tage/content/words/de.yaml': words
        .replace('Thema: {name}', 'Strang: {name}')
        .replace('agenda: Programm', 'agenda: Ablauf'),
    });
    expect(run(conference, join(installed, lectern), 'build').output).toContain('pages rendered');
    expect(read('calendar/programme.ics')).toContain('nStrang: Main track');
    expect(read('index.html')).toContain('>Ablauf<');
  });

  test('has the schemas that the editor settings of a new conference name, and they accept its files', () => {
    const read = (name: string) => readFileSync(join(installed, name), 'utf8');
    const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, Record<string, string>>;
    const schemas = Object.entries(settings['yaml.schemas'] ?? {});
    expect(schemas.length).toBeGreaterThan(4);
    for (const [file, glob] of schemas) {
      const validate = new Ajv().compile(JSON.parse(read(file)) as object);
      const parent = join(installed, dirname(glob));
      const names = readdirSync(existsSync(parent) ? parent : installed).filter((name) =>
        basename(glob).startsWith('*') ? name.endsWith(basename(glob).slice(1)) : name === basename(glob),
      );
      for (const name of names) {
        const text = read(join(dirname(glob), name));
        const yaml = name.endsWith('.md') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;
        expect({ name, valid: validate(parse(yaml)) }).toEqual({ name, valid: true });
      }
    }
    const [comment = ''] = read('content/conference.yaml').split('\n');
    expect(existsSync(join(installed, 'content', comment.split('$schema=')[1] ?? ''))).toBe(true);
  });

  test('is a plugin for a Vite configuration of the project', () => {
    folder.write({
      'vite.config.mjs':
        "import { lectern } from 'lectern/vite';\nexport default { plugins: [lectern({ content: 'autumn' })] };\n",
    });
    expect(run(installed, lectern, 'check').output).toContain('There is no content folder "autumn".');

    // Unresolved types of the package would be errors too.
    folder.write({
      'config.ts':
        "import { lectern, type LecternOptions } from 'lectern/vite';\nconst options: LecternOptions = { content: 5 };\nexport default lectern(options);\n",
    });
    const typescript = join(projectRoot, 'node_modules/typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    const { output } = run(installed, process.execPath, typescript, ...flags, 'config.ts');
    expect(output.split('\n').filter((line) => /^(?:config|node_modules\/lectern)/.test(line))).toEqual([
      expect.stringMatching(
        /^config\.ts\(2,\d+\): error TS2322: Type 'number' is not assignable to type 'string'/,
      ),
    ]);
  });
});
