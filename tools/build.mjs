import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, ensureNode, root } from './ensure.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, 'built-from');
/** What `dist/` is made of. */
const sources = [
  'src',
  'tools',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'custom-elements-manifest.config.mjs',
].concat(['tsconfig.json', 'tsconfig.node.json', 'tsconfig.build.es.json', 'tsconfig.build.node.json']);

/** Builds `dist/` from nothing. Rejects with what a tool says. */
export async function build() {
  const from = fingerprint();
  rmSync(stamp, { force: true });
  const { writeFiles } = await import('./write-files.mjs');
  const { writeManifest } = await import('./manifest.mjs');
  await Promise.all([
    typescript('tsconfig.build.node.json', 'node'),
    typescript('tsconfig.build.es.json', 'es'),
    writeFiles(join(dist, 'files')),
    writeManifest(dist),
  ]);
  cpSync(join(root, 'src/surveys'), join(dist, 'node/surveys'), { recursive: true });
  writeFileSync(stamp, from);
}

/** Builds `dist/` if it was not made from what is here now. */
export async function ensureBuilt() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return;
  console.log('Building (npm run build) …');
  await build();
}

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of sources.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(join(path, name)));
}

function typescript(project, folder) {
  rmSync(join(dist, folder), { recursive: true, force: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [tsc, '-p', project, '--pretty'], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tsc -p ${project} failed`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureNode();
  ensureInstalled();
  await build();
}
