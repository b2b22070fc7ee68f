import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { npm, root } from './ensure.mjs';

/** What a step came to, in tests. */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

const steps = [
  ['lock file: npm ci --dry-run', lockFile],
  ['a Chromium for the tests', chromium],
  ['types: browser', () => one(tool('typescript/bin/tsc', '-p', 'tsconfig.json'))],
  ['types: Node', () => one(tool('typescript/bin/tsc', '-p', 'tsconfig.node.json'))],
  ['types: tests', () => one(tool('typescript/bin/tsc', '-p', 'tsconfig.test.json'))],
  ['lint', () => one(tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))],
  ['build', () => build().then(() => one(true))],
  ['tests in Node', () => vitest('node')],
  ['tests in the browser', webTestRunner],
  ['end to end: the built files, a real server, a real browser', () => vitest('e2e')],
];

/**
 * Runs everything that must hold, one step after another, on after a failure too.
 * @returns {Promise<{passed: number, failed: number}>} in single tests; a step without tests counts as one.
 */
export async function runSteps() {
  const total = { passed: 0, failed: 0 };
  const wrong = [];
  for (const [name, run] of steps) {
    console.log(`\n── ${name}`);
    const start = Date.now();
    const { passed, failed } = await attempt(run);
    total.passed += passed;
    total.failed += failed;
    if (failed) wrong.push(name);
    console.log(`── ${failed ? 'FAILED' : 'passed'}: ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  }
  console.log(wrong.length ? `\nFailed: ${wrong.join('; ')}` : '');
  return total;
}

async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return one(false);
  }
}

function lockFile() {
  const { status, stdout, stderr } = npm(['ci', '--dry-run'], 'pipe');
  if (status !== 0) console.error(stdout, stderr);
  return one(status === 0);
}

async function chromium() {
  console.log((await findBrowser()).executablePath);
  return one(true);
}

function vitest(project) {
  return counted((report) => {
    const passed = tool(
      'vitest/vitest.mjs',
      ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    );
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { ok: passed, passed: numPassedTests, failed: numFailedTests };
  });
}

function webTestRunner() {
  return counted((report) => {
    process.env.RUAM_TEST_REPORT = report;
    const ok = tool('@web/test-runner/dist/bin.js');
    return { ok, ...JSON.parse(readFileSync(report, 'utf8')) };
  });
}

/** A runner may fail without a failed test, such as by a file that does not load: that counts as one. */
function counted(run) {
  const folder = mkdtempSync(join(tmpdir(), 'ruam-test-'));
  try {
    const { ok, passed, failed } = run(join(folder, 'report.json'));
    return { passed, failed: ok ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tool(path, ...args) {
  return (
    spawnSync(process.execPath, [join(root, 'node_modules', path), ...args], { cwd: root, stdio: 'inherit' }).status ===
    0
  );
}
