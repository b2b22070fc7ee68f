import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Stops with a word about it where Node is too old for what follows. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: this needs Node 20.19 or newer (https://nodejs.org).`);
  process.exit(1);
}

/** Installs the packages of the lock file where they are missing or older than it. */
export function ensureInstalled() {
  const changed = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  console.log('Installing packages (npm ci); the first time takes about a minute …');
  if (npm(['ci']).status !== 0) {
    console.error('npm ci failed; its words are above.');
    process.exit(1);
  }
}

/** Runs npm in the repository and waits for it. */
export function npm(args, stdio = 'inherit') {
  // On Windows npm is a script, which only a shell can run.
  return spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32', encoding: 'utf8' });
}
