import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs the contenders that are not ours, in this folder alone, where they are missing or not those of the lock file. */
export function ensurePeers() {
  const changed = (file) => statSync(here + file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  const { dependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
  const names = Object.entries(dependencies).map((dependency) => dependency.join(' '));
  console.error(`Installing what Ruam is measured beside, in test/bench alone (npm ci): ${names.join(', ')} …`);
  // On Windows npm is a script, which only a shell can run.
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    shell,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('npm ci failed in test/bench; its words are above.');
}

/** A reader of one file of an installed contender. */
export const packageFile = (path) => () => readFileSync(`${here}node_modules/${path}`);

/** The names of the contenders' packages with the versions that are installed. */
export const peers = () =>
  ['survey-core', 'survey-js-ui', '@formio/js'].map((name) => {
    const { version } = JSON.parse(packageFile(`${name}/package.json`)());
    return `${name} ${version}`;
  });
