import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, projectRoot } from '../site/buildSite.ts';
import { smallConference, temporaryFolder } from '../site/contentFolder.ts';

const content = temporaryFolder(smallConference);
const built = temporaryFolder();
const out = join(built.path, 'site');
/** Another base makes other scripts and other pages of the same content. */
const bases = ['/', '/tides/'];
const references: Readonly<Record<string, string>>[] = [];

const environment = (base: string | undefined) => ({ AGENDA_BASE: base ?? '/' });

function siteAt(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  const digest = (name: string) => createHash('sha1').update(readFileSync(join(folder, name)));
  return Object.fromEntries(names.map((name) => [name, digest(name).digest('hex')]));
}

async function build(base: string | undefined, place = out): Promise<Readonly<Record<string, string>>> {
  const result = await buildSite({ content: content.path, out: place, environment: environment(base) });
  expect(result.code, result.output).toBe(0);
  return siteAt(place);
}

beforeAll(async () => {
  for (const [index, base] of bases.entries())
    references.push(await build(base, join(built.path, `reference${index}`)));
  await build(bases[0]);
});

afterAll(() => {
  content.remove();
  built.remove();
});

/** Kills a build, with all it started, as soon as something happens in a folder. */
async function killedBuild(base: string | undefined, folder: string, filename: string | null): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, 'src/plugin/command.mjs'), 'build'], {
    cwd: projectRoot,
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      AGENDA_CONTENT: content.path,
      AGENDA_OUT: out,
      AGENDA_PREVIEWS: 'off',
      ...environment(base),
    },
  });
  const watcher = watch(folder, (_event, name) => {
    if (filename !== null && name !== filename) return;
    watcher.close();
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
}

test.each<[moment: string, folder: string, filename: string | null]>([
  ['as it begins', '..', 'site.next'],
  ['as scripts are put in place', 'assets', null],
  ['as pages are put in place', 'speakers', null],
  ['as the last pages are put in place', '', 'index.html'],
])(
  'a build that is killed %s leaves a whole site, and the next build is right',
  async (_, folder, filename) => {
    await killedBuild(bases[1], join(out, folder), filename);
    const now = siteAt(out);
    for (const [name, digest] of Object.entries(now)) {
      expect(references.map((reference) => reference[name])).toContain(digest);
      if (!name.endsWith('.html')) continue;
      const html = readFileSync(join(out, name), 'utf8');
      for (const [, asset = ''] of html.matchAll(/(?:src|href)="\/(?:tides\/)?(assets\/[^"]+)"/g))
        expect(now).toHaveProperty([asset]);
    }
    for (const name of Object.keys(references[0] ?? {}))
      if (name.endsWith('.html')) expect(now).toHaveProperty([name]);
    expect(await build(bases[1])).toEqual(references[1]);
    expect(existsSync(`${out}.next`)).toBe(false);
    expect(await build(bases[0])).toEqual(references[0]);
  },
);
