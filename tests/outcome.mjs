// @ts-check
/**
 * How many tests a suite ran.
 *
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} note what the numbers alone do not say
 */

/** @param {unknown} value */
const record = (value) =>
  /** @type {Record<string, unknown>} */ (typeof value === 'object' && value ? value : {});

/** @param {unknown} value */
const number = (value) => (typeof value === 'number' ? value : 0);

/**
 * Read the JSON report of each suite; null where there is none to read.
 *
 * @type {Readonly<Record<'vitest' | 'playwright', (report: unknown) => Count | null>>}
 */
export const counters = {
  vitest(report) {
    if (report === null) return null;
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = record(report);
    const files = Array.isArray(testResults) ? testResults.map(record) : [];
    // A file that does not load has no test to fail, and would otherwise pass for an empty one.
    const unloaded = files.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && Array.isArray(assertionResults) && !assertionResults[0],
    ).length;
    return {
      passed: number(numPassedTests),
      failed: number(numFailedTests) + unloaded,
      skipped: number(numPendingTests) + number(numTodoTests),
    };
  },
  playwright(report) {
    if (report === null) return null;
    const { stats, errors } = record(report);
    const { expected, unexpected, flaky, skipped } = record(stats);
    const outside = Array.isArray(errors) ? errors.length : 0;
    return {
      passed: number(expected) + number(flaky),
      failed: number(unexpected) + outside,
      skipped: number(skipped),
    };
  },
};

/**
 * What a step comes to: a suite its tests, any other step one.
 *
 * @param {number} status the exit code
 * @param {Count | null} count null for a step that is no suite, or whose suite left no report
 * @param {boolean} suite whether the step has tests to count
 * @returns {Outcome}
 */
export function outcomeOf(status, count, suite) {
  if (!suite) return status === 0 ? { passed: 1, failed: 0, note: '' } : { passed: 0, failed: 1, note: '' };
  if (!count) return { passed: 0, failed: 1, note: ' (the suite left no report)' };
  const { passed, failed, skipped } = count;
  const note = skipped > 0 ? ` (${skipped} skipped)` : '';
  if (passed + failed === 0) return { passed, failed: 1, note: ' (no test ran)' };
  if (status !== 0 && failed === 0) return { passed, failed: 1, note: `${note} (exit code ${status})` };
  return { passed, failed, note };
}
