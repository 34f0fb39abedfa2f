import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkFolder } from '../../src/plugin/prerender/workFolder.ts';
import { buildSite, projectRoot } from '../site/buildSite.ts';
import { smallConference, temporaryFolder } from '../site/contentFolder.ts';
import type { KillMoment } from '../site/killAtChange.mjs';
import { digestsOf, startBuilder } from '../site/siteBuilder.ts';

const builder = startBuilder(projectRoot);
const content = temporaryFolder(smallConference);
const built = temporaryFolder();
const out = join(built.path, 'site');
/** Another base makes other scripts and other pages of the same content. */
const bases = ['/', '/tides/'];
const references: Readonly<Record<string, string>>[] = [];

const environment = (base: string | undefined) => ({ AGENDA_BASE: base ?? '/' });

async function build(base: string | undefined, folder = out): Promise<Readonly<Record<string, string>>> {
  const result = await builder.build({ content: content.path, out: folder, environment: environment(base) });
  expect(result.code, result.output).toBe(0);
  return digestsOf(folder);
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

const killAtChange = pathToFileURL(join(projectRoot, 'tests/site/killAtChange.mjs')).href;

/**
 * Builds in a process that may be killed at a change of the disk, with all that it started.
 *
 * @returns whether it was killed
 */
async function killedBuild(base: string | undefined, moment: KillMoment): Promise<boolean> {
  const child = spawn(process.execPath, [join(projectRoot, 'src/plugin/command.mjs'), 'build'], {
    cwd: projectRoot,
    // A group of its own, which is what is killed.
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=${killAtChange}`,
      LECTERN_KILL: JSON.stringify(moment),
      AGENDA_CONTENT: content.path,
      AGENDA_OUT: out,
      AGENDA_PREVIEWS: 'off',
      ...environment(base),
    },
  });
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return signal === 'SIGKILL';
}

/** Each file is of the site before or of the next one, and what a page names is there. */
function expectWhole(): void {
  const now = digestsOf(out);
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

/** Moments at equal distances in so many changes. */
const spread = (count: number, changes: number, path: string): readonly KillMoment[] =>
  Array.from({ length: count }, (_, index) => ({
    path,
    change: Math.ceil((changes * (index + 0.5)) / count),
  }));

let turn = 0;
test.each<[moment: string, path: string]>([
  ['as it begins', `${out}.next`],
  ['as scripts are put in place', join(out, 'assets')],
  ['as pages are put in place', join(out, 'speakers')],
  ['as the last pages are put in place', join(out, 'index.html')],
])('a build that is killed %s leaves a whole site, and the next build is right', async (_, path) => {
  // Each changes the site of the one before.
  turn = 1 - turn;
  expect(await killedBuild(bases[turn], { path, change: 1 })).toBe(true);
  expectWhole();
  expect(await build(bases[turn])).toEqual(references[turn]);
  expect(existsSync(`${out}.next`)).toBe(false);
});

test(
  'builds killed at any time leave a whole site, and the next build is right',
  async () => {
    const report = join(built.path, 'changes');
    const anywhere = parse(out).root;
    expect(await killedBuild(bases[1], { path: anywhere, change: null, report })).toBe(false);
    expect(digestsOf(out)).toEqual(references[1]);
    const [first = {}, second = {}] = references;
    const replaced = Object.keys(second).filter((name) => second[name] !== first[name]);
    const moments = [
      ...spread(kills, Number(readFileSync(report, 'utf8')), anywhere),
      ...spread(lateKills, replaced.length, out),
    ];
    for (const [index, moment] of moments.entries()) {
      // The one after it is built upon what the kill has left.
      const base = index % 2;
      expect(await killedBuild(bases[base], moment)).toBe(true);
      expectWhole();
      expect(await build(bases[base])).toEqual(references[base]);
    }
  },
  240_000 + kills * 120_000,
);

test('of two builds into one folder at once both end, and the site is whole: that of one of them', async () => {
  // Held until both wait: otherwise the first may have ended before the second has come that far.
  const held = await openWorkFolder(realpathSync(out), { report: () => undefined });
  const waiting = new Set<string>();
  const pair = bases.map((base) =>
    buildSite({ content: content.path, out, environment: environment(base) }, (output) => {
      if (output.includes('this one waits for it')) waiting.add(base);
      if (waiting.size === bases.length) held.remove();
    }),
  );
  const results = await Promise.all(pair);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(references).toContainEqual(digestsOf(out));
  for (const [index, base] of bases.entries()) expect(await build(base)).toEqual(references[index]);
});
