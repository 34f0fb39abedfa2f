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
 * @property {string} note beside the numbers
 */

/** @param {unknown} value */
const record = (value) =>
  /** @type {Record<string, unknown>} */ (typeof value === 'object' && value ? value : {});

/** @param {unknown} value */
const number = (value) => (typeof value === 'number' ? value : 0);

/**
 * Read the JSON report of each suite; null if there is none.
 *
 * @type {Readonly<Record<'vitest' | 'playwright', (report: unknown) => Count | null>>}
 */
export const counters = {
  vitest(report) {
    if (report === null) return null;
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = record(report);
    const files = Array.isArray(testResults) ? testResults.map(record) : [];
    // A file that fails to load has no tests, and would otherwise count as empty.
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
 * The result of a step: the tests of a suite, or one for any other step.
 *
 * @param {number} status the exit code
 * @param {Count | null} count null for a step that is not a suite, or without a report
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
