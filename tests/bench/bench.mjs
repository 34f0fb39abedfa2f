// @ts-check
// Speed and size, each figure with its baseline in the same run: npm run bench -- --help
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { browserArguments, ensureBrowser } from '../e2e/browser.mjs';
import { measureBuilds } from './builds.mjs';
import { measureEdits } from './development.mjs';
import { generateConference } from './generate.mjs';
import { measurePages } from './pages.mjs';
import { linesOf, tableOf } from './table.mjs';
import { openWorkspace } from './workspace.mjs';

const help = `npm run bench -- [options]

  --sessions N    a conference of this size; may be given several times (150 and 10000)
  --runs N        visits, and edits, of which the middle one counts (5)
  --only PART     builds, pages, dev or search; may be given several times (all)
  --json          all values as JSON
  --out FILE      into a file
  --help          this

Times hold for the machine they were taken on, and swing with what else it does. Ratios, sizes and counts hold anywhere.
`;

const parts = ['builds', 'pages', 'dev', 'search'];

/** @typedef {{ sizes: readonly number[], runs: number, only: readonly string[], json: boolean }} Settings */

/** @param {Settings} settings */
async function bench({ sizes, runs, only, json }) {
  const report = (/** @type {string} */ what) => void process.stderr.write(`${what}\n`);
  const executablePath = ensureBrowser({ asVisitorsHave: true });
  const workspace = openWorkspace();
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  process.once('SIGINT', () => {
    workspace.remove();
    process.exitCode = 130;
    void browser.close();
  });
  const about = {
    node: process.version,
    browser: browser.version(),
    processors: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    load: loadavg().map((load) => Number(load.toFixed(2))),
    runs,
  };
  /** @type {import('./table.mjs').Line[]} */
  const lines = [];
  /** @type {typeof import('./searchQuality.ts')} */
  const { measureSearch, tableOfQuality } = (
    await runnerImport(join(import.meta.dirname, 'searchQuality.ts'), {
      configFile: false,
      logLevel: 'error',
    })
  ).module;
  const quality = only.includes('search') ? await measureSearch() : [];
  try {
    for (const sessions of only.some((part) => part !== 'search') ? sizes : []) {
      const folder = join(workspace.root, `bench-${sessions}`);
      const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
      const reportOf = (/** @type {string} */ what) => report(`${sessions} sessions: ${what}`);
      mkdirSync(folder);
      await generateConference(content, { sessions });
      // The pages need a site, whether or not its build is of interest.
      const built = await measureBuilds(workspace, {
        content,
        out,
        runs: only.includes('builds') && sessions <= 1000 ? Math.min(runs, 3) : 1,
        previews: only.includes('builds') && sessions <= 1000,
        report: reportOf,
      });
      const pages = only.includes('pages')
        ? await measurePages(browser, out, { runs, report: reportOf })
        : null;
      const edits = only.includes('dev')
        ? await developed(workspace, browser, { content, runs, report: reportOf })
        : {};
      const values = { ...(only.includes('builds') && built), ...pages?.values, ...edits };
      lines.push(...linesOf(sessions, { values, baselines: pages?.baselines ?? {} }));
    }
  } finally {
    await browser.close();
    workspace.remove();
  }
  return json
    ? JSON.stringify({ about, figures: lines, search: quality }, null, 2)
    : [
        describe(about),
        ...(lines.length > 0 ? [tableOf(lines)] : []),
        ...(quality.length > 0 ? [tableOfQuality(quality)] : []),
      ].join('\n\n');
}

/**
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {import('playwright-core').Browser} browser
 * @param {{ content: string, runs: number, report: (what: string) => void }} options
 */
async function developed(workspace, browser, { content, runs, report }) {
  report('edits in development');
  const copy = `${content}-edited`;
  cpSync(content, copy, { recursive: true });
  return { edit: await measureEdits(workspace, browser, { content: copy, runs }) };
}

/** @param {{ node: string, browser: string, processors: string, load: readonly number[], runs: number }} about */
function describe({ node, browser, processors, load, runs }) {
  return `Node ${node}, Chromium ${browser}, ${processors}, load ${load.join(' ')}. The middle of ${runs} visits with a phone: processor 4 times slower, 1.6 Mbit/s, 150 ms.`;
}

/** @param {readonly string[]} texts @param {string} name */
function numbers(texts, name) {
  return texts.map((text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number > 0) return number;
    throw new Error(`--${name} is "${text}": write a number, such as 150.`);
  });
}

function settingsOf() {
  const { values } = parseArgs({
    options: {
      sessions: { type: 'string', multiple: true, default: ['150', '10000'] },
      runs: { type: 'string', default: '5' },
      only: { type: 'string', multiple: true, default: parts },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.find((part) => !parts.includes(part));
  if (unknown !== undefined) throw new Error(`--only is "${unknown}": write ${parts.join(', ')}.`);
  const [runs = 5] = numbers([values.runs], 'runs');
  return { ...values, sizes: numbers(values.sessions, 'sessions'), runs };
}

try {
  const { help: asked, out, ...settings } = settingsOf();
  const text = asked ? help : `${await bench(settings)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
