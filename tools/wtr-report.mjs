import { writeFileSync } from 'node:fs';

/**
 * A reporter of Web Test Runner that writes `{passed, failed}` as JSON, counted in single tests.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap(({ testResults }) => (testResults ? testsIn(testResults) : []));
      const passed = tests.filter((test) => test.passed && !test.skipped).length;
      const failed = tests.filter((test) => !test.passed && !test.skipped).length;
      writeFileSync(file, JSON.stringify({ passed, failed }));
    },
  };
}

function testsIn({ suites, tests }) {
  return [...tests, ...suites.flatMap(testsIn)];
}
