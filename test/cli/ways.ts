import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import { serveAdmin } from '../../src/server/admin/socket.ts';
import { loadConfig } from '../../src/server/config.ts';
import { loadKeys } from '../../src/server/key.ts';
import type { Database } from '../../src/server/store/database.ts';
import { openDatabase } from '../../src/server/store/open.ts';
import { createFolder, uploadFolder } from '../../src/server/uploads/folder.ts';
import { fillDataDir } from '../support/embedded.ts';
import { createTestDatabase, postgresUrl } from '../support/postgres.ts';
import { gather } from '../support/responses.ts';

/** A store that commands work on. */
export interface CommandStore {
  env: NodeJS.ProcessEnv;
  /** A folder for files. */
  folder: string;
  /** Does something to the store behind the commands' back. */
  within<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a command came to. */
export interface Ran {
  code: number;
  stdout: Buffer;
  stderr: string;
}

/** Runs a command line in this process. */
export async function ruam(env: NodeJS.ProcessEnv, ...argv: string[]): Promise<Ran> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const written = Promise.all([gather(stdout), gather(stderr)]);
  const code = await main(argv, { env, stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, error] = await written;
  return { code, stdout: out, stderr: error.toString() };
}

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'ruam-cli-'));
  return { folder, dataDir: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) };
}

async function alone(): Promise<CommandStore> {
  const { folder, dataDir, remove } = await newFolder();
  await fillDataDir(dataDir);
  const within: CommandStore['within'] = async (work) => {
    const db = await openDatabase({ dataDir });
    return work(db).finally(() => db.close());
  };
  return { env: { RUAM_DATA: dataDir }, folder, within, close: remove };
}

async function besideServer(): Promise<CommandStore> {
  const { folder, dataDir, remove } = await newFolder();
  await fillDataDir(dataDir);
  const db = await openDatabase({ dataDir });
  const stop = await serveAdmin({
    db,
    config: loadConfig(dataDir),
    keys: loadKeys(undefined, dataDir),
    dataDir,
    places: [createFolder(uploadFolder(dataDir))],
  });
  const close = async () => {
    await stop();
    await db.close();
    await remove();
  };
  return { env: { RUAM_DATA: dataDir }, folder, within: (work) => work(db), close };
}

async function onPostgres(server: string): Promise<CommandStore> {
  const { folder, dataDir, remove } = await newFolder();
  const { url, drop } = await createTestDatabase(server);
  const db = await openDatabase({ url, dataDir });
  const close = async () => {
    await db.close();
    await drop();
    await remove();
  };
  return {
    env: { RUAM_DATA: dataDir, DATABASE_URL: url, RUAM_KEY: 'k'.repeat(32) },
    folder,
    within: (work) => work(db),
    close,
  };
}

/** Every way in which a command reaches a store. */
export const ways: { way: string; open(): Promise<CommandStore> }[] = [
  { way: 'the embedded database', open: alone },
  { way: 'a running server', open: besideServer },
  ...(postgresUrl ? [{ way: 'PostgreSQL', open: () => onPostgres(postgresUrl as string) }] : []),
];
