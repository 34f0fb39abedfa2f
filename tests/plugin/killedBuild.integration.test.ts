import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, realpathSync, watch } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkFolder } from '../../src/plugin/prerender/workFolder.ts';
import { buildSite, projectRoot } from '../site/buildSite.ts';
import { smallConference, temporaryFolder } from '../site/contentFolder.ts';
import { startBuilder } from '../site/siteBuilder.ts';

const builder = startBuilder(projectRoot);
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

async function build(base: string | undefined, to = out): Promise<Readonly<Record<string, string>>> {
  const result = await builder.build({ content: content.path, out: to, environment: environment(base) });
  expect(result.code, result.output).toBe(0);
  return siteAt(to);
}

beforeAll(async () => {
  const [first, second] = bases;
  references.push(await build(first), await build(second, join(built.path, 'reference')));
});

afterAll(() => {
  builder.stop();
  content.remove();
  built.remove();
});

/** How many kills are spread over a build, and over its last step; many with LECTERN_KILLS=50. */
const kills = Number(process.env['LECTERN_KILLS'] ?? 1);
const lateKills = Math.ceil(kills * 0.4);

type Kill = (now: () => void) => () => void;

/**
 * Kills a build, with all it started.
 *
 * @param when calls what it is given to kill; returns the way to stop waiting
 * @returns whether it was killed before its end
 */
async function killedBuild(base: string | undefined, when: Kill): Promise<boolean> {
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
  const stop = when(() => {
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  stop();
  return signal === 'SIGKILL';
}

/** How long a build took from its start as a process to the folder that it works in, in milliseconds. */
let startLength = 0;

/** As soon as something happens in a folder. */
const onChangeIn =
  (folder: string, filename: string | null): Kill =>
  (now) => {
    const watcher = watch(join(out, folder), (_event, name) => {
      if (filename !== null && name !== filename) return;
      watcher.close();
      now();
    });
    return () => watcher.close();
  };

/** After that many changes of files in the site. */
const afterChanges =
  (count: number, seen: { changes: number } = { changes: 0 }): Kill =>
  (now) => {
    const watcher = watch(out, { recursive: true }, () => {
      seen.changes += 1;
      if (seen.changes === count) now();
    });
    return () => watcher.close();
  };

const after =
  (milliseconds: number): Kill =>
  (now) => {
    const timer = setTimeout(now, milliseconds);
    return () => clearTimeout(timer);
  };

/** Each file is of the site before or of the next one, and what a page names is there. */
function expectWhole(): void {
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
}

let turn = 0;
test.each<[moment: string, folder: string, filename: string | null]>([
  ['as it begins', '..', 'site.next'],
  ['as scripts are put in place', 'assets', null],
  ['as pages are put in place', 'speakers', null],
  ['as the last pages are put in place', '', 'index.html'],
])(
  'a build that is killed %s leaves a whole site, and the next build is right',
  async (_, folder, filename) => {
    // Each changes the site of the one before.
    turn = 1 - turn;
    const began = Date.now();
    expect(await killedBuild(bases[turn], onChangeIn(folder, filename))).toBe(true);
    if (filename === 'site.next') startLength = Date.now() - began;
    expectWhole();
    expect(await build(bases[turn])).toEqual(references[turn]);
    expect(existsSync(`${out}.next`)).toBe(false);
  },
);

test(
  'builds killed at any time leave a whole site, and the next build is right',
  async () => {
    const seen = { changes: 0 };
    const stop = afterChanges(Infinity, seen)(() => undefined);
    const began = Date.now();
    expect(await build(bases[1])).toEqual(references[1]);
    const length = startLength + Date.now() - began;
    stop();
    const times = Array.from({ length: kills }, (_, index) => after((length * (index + 0.5)) / kills));
    const changes = Array.from({ length: lateKills }, (_, index) =>
      afterChanges(Math.max(1, Math.floor((seen.changes * (index + 0.5)) / lateKills))),
    );
    let killed = 0;
    for (const [index, kill] of [...times, ...changes].entries()) {
      // The one after it is built upon what the kill has left.
      const base = index % 2;
      if (await killedBuild(bases[base], kill)) killed += 1;
      expectWhole();
      expect(await build(bases[base])).toEqual(references[base]);
    }
    if (kills > 1) process.stdout.write(`${killed} of ${kills + lateKills} builds were killed.\n`);
    expect(killed).toBeGreaterThan(kills / 2);
  },
  240_000 + kills * 120_000,
);

test('of two builds into one folder at once both end, and the site is whole: that of one of them', async () => {
  // Held until both wait: otherwise the first may have ended before the second has come that far.
  const held = await openWorkFolder(realpathSync(out), { tell: () => undefined });
  const waiting = new Set<string>();
  const pair = bases.map((base) =>
    buildSite({ content: content.path, out, environment: environment(base) }, (output) => {
      if (output.includes('this one waits for it')) waiting.add(base);
      if (waiting.size === bases.length) held.remove();
    }),
  );
  const results = await Promise.all(pair);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(references).toContainEqual(siteAt(out));
  for (const [index, base] of bases.entries()) expect(await build(base)).toEqual(references[index]);
});
