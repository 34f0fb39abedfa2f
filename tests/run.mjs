// @ts-check
// Runs every check of the project, goes on after one that fails, and ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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
 * @property {'vitest' | 'playwright'} [counts] the step is a suite, and says how many tests it ran
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'format', run: ['prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'types', run: ['typescript/bin/tsc', '-b'] },
  {
    name: 'lint',
    run: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  },
  { name: 'layers', run: [...vitest, 'tests/architecture'], counts: 'vitest' },
  { name: 'unused', run: ['knip/bin/knip.js'] },
  { name: 'unit', run: [...vitest, '--exclude', 'tests/architecture/**'], counts: 'vitest' },
  { name: 'build', run: ['vite/bin/vite.js', 'build'] },
  {
    name: 'e2e',
    run: ['@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts'],
    counts: 'playwright',
  },
];

/** @param {Step} step */
function runStep({ name, run, counts }) {
  const report = join(results, `${name}.json`);
  rmSync(report, { force: true });
  const [file = '', ...args] = run;
  if (counts === 'vitest') args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  if (counts === 'playwright') args.push('--reporter=list,json');
  const began = Date.now();
  process.stdout.write(`\n── ${name}\n`);
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  if (error) process.stdout.write(`${error.message}\n`);
  const count = counts ? counters[counts](readReport(report)) : null;
  const outcome = outcomeOf(status ?? 1, count, counts !== undefined);
  return { name, seconds: (Date.now() - began) / 1000, ...outcome };
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

function runAll() {
  mkdirSync(results, { recursive: true });
  const outcomes = steps.map((step) => {
    const outcome = runStep(step);
    process.stdout.write(`   ${lineOf(outcome)}\n`);
    return outcome;
  });
  process.stdout.write(`\n${outcomes.map(lineOf).join('\n')}\n\n`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** @param {ReturnType<typeof runStep>} outcome */
function lineOf({ name, seconds, passed, failed, note }) {
  const mark = failed > 0 ? '✗' : '✓';
  return `${mark} ${name.padEnd(7)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed${note}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runAll();
