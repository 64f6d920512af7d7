// How `npm test` counts and judges: pure, tested in test-lib.test.mjs.

/** Counts of a vitest JSON report. A file that could not even be loaded counts as one failed test. */
export function summarise(report) {
  if (report === null) return { passed: 0, failed: 0, skipped: 0 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Whether a run is good, with a sentence for each reason that the list of steps does not show by itself. */
export function verdict(steps, tests, noSkip) {
  const reasons = [];
  if (tests.passed + tests.failed === 0) reasons.push('一个测试也没有运行 no test was run');
  if (noSkip && tests.skipped > 0) reasons.push('有测试被跳过 tests were skipped although DUIZHANG_NO_SKIP=1');
  return { ok: reasons.length === 0 && tests.failed === 0 && steps.every(({ code }) => code === 0), reasons };
}
