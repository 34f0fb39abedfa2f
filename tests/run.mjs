// @ts-check
// Runs all checks, continues after a failure, prints the time of each, and ends with "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { counters, outcomeOf } from './outcome.mjs';

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'node_modules/.cache/lectern-tests');
const vitest = ['vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} run a file below node_modules, and its arguments
 * @property {'vitest' | 'playwright'} [counts] the step is a suite with a count of tests
 * @property {boolean} [isShown] prints while it runs, and not at its end
 * @property {boolean} [yields] runs when the other lane leaves a processor idle
 */

/** @type {(name: string, ...projects: readonly string[]) => Step} */
const suite = (name, ...projects) => ({
  name,
  run: [...vitest, ...projects.flatMap((project) => ['--project', project])],
  counts: 'vitest',
});

/** @type {(step: Step) => Step} */
const yielding = (step) => ({ ...step, yields: true });

/**
 * The steps, by stage and lane: one stage after the other, the lanes of a stage side by side. Tests in Chromium wait
 * for pages, timers and the network a third of their time; the steps beside them use the processors meanwhile. Unit
 * tests have a time limit, and so yield to none: those beside them, which use every processor, yield to them.
 *
 * @type {readonly (readonly (readonly Step[])[])[]}
 */
const stages = [
  [
    [suite('unit', 'unit', 'pages*')],
    [
      { name: 'format', run: ['oxfmt/bin/oxfmt', '--check'] },
      { name: 'types', run: ['typescript/bin/tsc', '-b'] },
      {
        name: 'lint',
        run: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
      },
      suite('layers', 'architecture'),
      { name: 'unused', run: ['knip/bin/knip.js'] },
    ].map(yielding),
  ],
  [
    [
      {
        name: 'e2e',
        run: ['@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts'],
        counts: 'playwright',
        isShown: true,
      },
    ],
    [
      suite('integration', 'integration'),
      // Firefox and WebKit; says which of them is not installed.
      suite('browsers', 'browsers'),
      // Last: most of it has been cached by the builds for the browser tests then.
      { name: 'build', run: ['vite/bin/vite.js', 'build'] },
    ].map(yielding),
  ],
];

/** @param {Step} step */
async function runStep({ name, run, counts, isShown = false, yields = false }) {
  const report = join(results, `${name}.json`);
  rmSync(report, { force: true });
  const [file = '', ...args] = run;
  if (counts === 'vitest') args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  if (counts === 'playwright') args.push('--reporter=list,json');
  const began = Date.now();
  process.stdout.write(isShown ? `\n── ${name}\n` : `   ${name} begins\n`);
  const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  if (yields && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  const status = await new Promise((done) => {
    child.on('close', done).on('error', (error) => {
      output += `${error.message}\n`;
      done(1);
    });
  });
  if (!isShown) process.stdout.write(`\n── ${name}\n${output}`);
  else process.stdout.write(output);
  const count = counts ? counters[counts](readReport(report)) : null;
  const outcome = {
    name,
    seconds: (Date.now() - began) / 1000,
    ...outcomeOf(status ?? 1, count, counts !== undefined),
  };
  process.stdout.write(`   ${lineOf(outcome)}\n`);
  return outcome;
}

/** @param {readonly Step[]} lane */
async function runLane(lane) {
  const outcomes = [];
  for (const step of lane) outcomes.push(await runStep(step));
  return outcomes;
}

/** @param {string} path */
function readReport(path) {
  try {
    /** @type {unknown} */
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return report;
  } catch {
    return null;
  }
}

async function runAll() {
  mkdirSync(results, { recursive: true });
  const began = Date.now();
  const outcomes = [];
  for (const stage of stages) {
    const lanes = await Promise.all(stage.map(runLane));
    outcomes.push(...lanes.flat());
  }
  process.stdout.write(`\n${outcomes.map(lineOf).join('\n')}\n`);
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1)} s in all\n\n`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** @param {Awaited<ReturnType<typeof runStep>>} outcome */
function lineOf({ name, seconds, passed, failed, note }) {
  const mark = failed > 0 ? '✗' : '✓';
  return `${mark} ${name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed${note}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runAll();
