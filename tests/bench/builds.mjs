// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeMemory } from './processTree.mjs';

/**
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 *
 * @typedef {object} Build
 * @property {number} seconds of the whole process, from start to end
 * @property {number | null} megabytes the most memory of it and all it started; null where that can't be known
 */

/**
 * Builds as `npm run build` does.
 *
 * @param {Workspace} workspace
 * @param {{ readonly content: string, readonly out: string, readonly previews?: boolean }} options folders, absolute
 * @returns {Promise<Build>}
 * @throws {Error} with all the build has printed, where it fails
 */
function build({ root }, { content, out, previews = false }) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'src/plugin/command.mjs'), 'build'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NO_COLOR: '1',
      AGENDA_CONTENT: content,
      AGENDA_OUT: out,
      AGENDA_PREVIEWS: previews ? 'on' : 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += String(text);
    });
  }
  /** @type {number | null} */
  let most = null;
  const watch = setInterval(() => {
    const now = treeMemory(child.pid ?? 0);
    if (now !== null) most = Math.max(most ?? 0, now);
  }, 100);
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => {
      clearInterval(watch);
      if (code === 0) done({ seconds: (performance.now() - began) / 1000, megabytes: most });
      else fail(new Error(`The build ended with code ${code}:\n${output}`));
    });
  });
}

/** @param {string} root */
export function viteOf(root) {
  return join(root, 'node_modules/vite/bin/vite.js');
}

/**
 * Cold builds, builds after an edit of one session, and on request the pictures for previews, counted apart.
 *
 * @param {Workspace} workspace
 * @param {{ readonly content: string, readonly out: string, readonly runs: number, readonly previews: boolean,
 *   readonly report: (what: string) => void }} options
 */
export async function measureBuilds(workspace, { content, out, runs, previews, report }) {
  /** @type {Build[]} */
  const cold = [];
  /** @type {Build[]} */
  const second = [];
  for (let run = 0; run < runs; run += 1) {
    report(`cold build ${run + 1} of ${runs}`);
    workspace.forget();
    rmSync(out, { recursive: true, force: true });
    cold.push(await build(workspace, { content, out }));
    report(`second build ${run + 1} of ${runs}`);
    retitle(content, (title) => `${title} ${run + 1}`);
    second.push(await build(workspace, { content, out }));
  }
  const figures = {
    coldBuild: cold.map(({ seconds }) => seconds),
    buildMemory: [...cold, ...second].flatMap(({ megabytes }) => megabytes ?? []),
    secondBuild: second.map(({ seconds }) => seconds),
  };
  return previews
    ? { ...figures, preview: await measurePreviews(workspace, content, `${out}-previews`) }
    : figures;
}

/**
 * The milliseconds per picture: how much longer a second build takes that only has to draw all of them.
 *
 * @param {Workspace} workspace
 * @param {string} content
 * @param {string} out
 */
async function measurePreviews(workspace, content, out) {
  await build(workspace, { content, out });
  const without = await build(workspace, { content, out });
  const drawn = await build(workspace, { content, out, previews: true });
  const pictures = readdirSync(join(out, 'previews')).length;
  return [((drawn.seconds - without.seconds) * 1000) / pictures];
}

/**
 * Changes the title of the first session.
 *
 * @param {string} content
 * @param {(title: string) => string} change
 * @returns {{ id: string, title: string }} the session, and its new title
 */
function retitle(content, change) {
  const [id = ''] = readdirSync(join(content, 'sessions'))
    .filter((name) => name.endsWith('.md') && !name.endsWith('.zh.md'))
    .map((name) => name.slice(0, -3))
    .toSorted();
  return retitleSession(content, id, change);
}

/**
 * @param {string} content
 * @param {string} id
 * @param {(title: string) => string} change
 */
export function retitleSession(content, id, change) {
  const file = join(content, 'sessions', `${id}.md`);
  let title = '';
  const text = readFileSync(file, 'utf8').replace(/^title: "(.*)"$/m, (_line, before) => {
    title = change(String(before));
    return `title: "${title}"`;
  });
  if (title === '') throw new Error(`${file} has no title to change.`);
  writeFileSync(file, text);
  return { id, title };
}
