import { createHash, randomBytes } from 'node:crypto';
import { constants, existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../src/server/store/migrations/index.ts';
import { openDatabase } from '../../src/server/store/open.ts';

const modules = join(import.meta.dirname, '../../node_modules');
const cache = join(modules, '.cache/ruam-store');
const engine = readFileSync(join(modules, '@electric-sql/pglite/package.json'), 'utf8');

/** Made anew with every change of the engine or of the migrations. */
const name = createHash('sha256')
  .update(JSON.stringify([engine, migrations]))
  .digest('hex')
  .slice(0, 16);

/** Makes a data directory with the embedded database as a first start leaves it, which itself takes seconds. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ruam-store-'));
  await fillDataDir(dataDir);
  return dataDir;
}

/** Puts that database into a data directory. */
export async function fillDataDir(dataDir: string): Promise<void> {
  const template = join(cache, name);
  if (!existsSync(template)) await makeTemplate(template);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await cp(template, join(dataDir, 'pglite'), { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** Several may make it at once: the first one stays. */
async function makeTemplate(template: string): Promise<void> {
  const draft = join(cache, `.draft-${randomBytes(6).toString('hex')}`);
  const db = await openDatabase({ dataDir: draft });
  await db.close();
  await rename(join(draft, 'pglite'), template).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(draft, { recursive: true, force: true });
  const older = (await readdir(cache)).filter((each) => each !== name && !each.startsWith('.'));
  for (const each of older) await rm(join(cache, each), { recursive: true, force: true });
}
