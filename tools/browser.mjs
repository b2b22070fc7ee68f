import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules/.cache/chromium');

/** Flags with which the tests start Chromium: it fetches nothing by itself, and runs as root, as in a container. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

/**
 * Finds a Chromium: `CHROME_PATH`, else one that is installed, else the one that came with the development packages.
 * Throws with what to install where there is none.
 * @returns {Promise<{executablePath: string, env: NodeJS.ProcessEnv}>}
 */
export async function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
    return { executablePath: CHROME_PATH, env: process.env };
  }
  const found = (await installed()) ?? (await unpacked());
  if (found) return found;
  throw new Error(
    'No Chromium was found. Install one (Debian, Ubuntu: apt-get install chromium; macOS, Windows: Google Chrome), or set CHROME_PATH to one.',
  );
}

async function installed() {
  const { Launcher } = await import('chrome-launcher');
  try {
    const executablePath = Launcher.getInstallations().find((path) => runs(path, process.env));
    return executablePath && { executablePath, env: process.env };
  } catch {
    return undefined;
  }
}

/** `@sparticuz/chromium` holds a packed Chromium for Linux on x64. */
async function unpacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  mkdirSync(cache, { recursive: true });
  const { TMPDIR } = process.env;
  // It unpacks into the folder for temporary files, where somebody else could have put a file of that name.
  process.env.TMPDIR = cache;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    if (runs(executablePath, process.env)) return { executablePath, env: process.env };
    const env = { ...process.env, LD_LIBRARY_PATH: await ownLibraries() };
    return runs(executablePath, env) ? { executablePath, env } : undefined;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** The package brings NSS for machines without it, but unpacks it only on Amazon's. */
async function ownLibraries() {
  const home = join(root, 'node_modules/@sparticuz/chromium');
  const { inflate } = await import(pathToFileURL(join(home, 'build/esm/lambdafs.js')).href);
  return join(await inflate(join(home, 'bin/al2023.tar.br')), 'lib');
}

function runs(executablePath, env) {
  return spawnSync(executablePath, ['--version'], { env, timeout: 20_000, stdio: 'ignore' }).status === 0;
}
