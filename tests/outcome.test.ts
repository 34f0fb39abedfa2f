import { describe, expect, test } from 'vitest';
import { counters, outcomeOf } from './outcome.mjs';

describe('a step that is no suite', () => {
  test('counts as one', () => {
    expect(outcomeOf(0, null, false)).toMatchObject({ passed: 1, failed: 0 });
    expect(outcomeOf(2, null, false)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('a suite', () => {
  const count = { passed: 3, failed: 1, skipped: 2 };

  test('counts its tests, and says what it skipped', () => {
    expect(outcomeOf(1, count, true)).toEqual({ passed: 3, failed: 1, note: ' (2 skipped)' });
  });

  test.each([
    ['left no report', 0, null, { passed: 0, failed: 1 }],
    ['ran nothing', 0, { passed: 0, failed: 0, skipped: 4 }, { passed: 0, failed: 1 }],
    ['failed outside of its tests', 1, { passed: 3, failed: 0, skipped: 0 }, { passed: 3, failed: 1 }],
  ])('fails when it %s', (_what, status, given, expected) => {
    expect(outcomeOf(status, given, true)).toMatchObject(expected);
  });
});

describe('reading the reports', () => {
  test('a unit test file that does not load is a failure', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(counters.vitest(report)).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });

  test('an error outside of the browser tests is a failure', () => {
    const report = {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'no site' }],
    };
    expect(counters.playwright(report)).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });

  test('no report, or one of another shape, counts nothing', () => {
    expect(counters.vitest(null)).toBeNull();
    expect(counters.playwright({ stats: 'none' })).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
