import { describe, expect, it } from 'vitest';
import { summarise, verdict } from './test-lib.mjs';

const report = (passed, failed, skipped, todo = 0, files = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: todo,
  testResults: files,
});

describe('counting', () => {
  it.each([
    ['plain', report(3, 1, 2, 1), { passed: 3, failed: 1, skipped: 3 }],
    [
      'a file that could not be loaded',
      report(3, 0, 0, 0, [{ status: 'failed', assertionResults: [] }]),
      { passed: 3, failed: 1, skipped: 0 },
    ],
    [
      'a file with failing tests counts them once',
      report(3, 1, 0, 0, [{ status: 'failed', assertionResults: [{}] }]),
      { passed: 3, failed: 1, skipped: 0 },
    ],
    ['no results at all', null, { passed: 0, failed: 0, skipped: 0 }],
  ])('%s', (_case, input, expected) => expect(summarise(input)).toEqual(expected));
});

describe('verdict', () => {
  const good = [{ code: 0 }];
  it.each([
    ['all well', good, { passed: 1, failed: 0, skipped: 0 }, false, true],
    ['a skipped test is no failure at a desk', good, { passed: 1, failed: 0, skipped: 1 }, false, true],
    ['but one in continuous integration', good, { passed: 1, failed: 0, skipped: 1 }, true, false],
    ['a failed test', good, { passed: 1, failed: 1, skipped: 0 }, false, false],
    ['no test', good, { passed: 0, failed: 0, skipped: 0 }, false, false],
    ['a failed step', [{ code: 0 }, { code: 1 }], { passed: 1, failed: 0, skipped: 0 }, false, false],
  ])('%s', (_case, steps, tests, noSkip, ok) => expect(verdict(steps, tests, noSkip).ok).toBe(ok));
});
