import { mkdir } from 'node:fs/promises';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { Database, Queries, Row } from './database.ts';
import { lockDirectory } from './lock.ts';

/** Keeps a reopened database near 150 MB of memory instead of 300. */
const lean = ['-c', 'shared_buffers=4MB', '-c', 'wal_buffers=256kB', '-c', 'max_connections=5'];

const bigint = 20;

/**
 * Opens the embedded database in `directory`, which is made and locked.
 * PGlite queues queries and transactions itself. Throws `DirectoryInUse` if another process holds the directory.
 */
export async function openPglite(directory: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const unlock = await lockDirectory(directory);
  try {
    const dataDir = `${directory}/pglite`;
    const startParams = [...PGlite.defaultStartParams, ...lean];
    return toDatabase(await PGlite.create({ dataDir, startParams, parsers: { [bigint]: Number } }), unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

function toDatabase(db: PGlite, unlock: () => Promise<void>): Database {
  return {
    engine: 'pglite',
    ...queriesOn(db),
    transaction: (work) => db.transaction((tx) => work(queriesOn(tx))),
    close: async () => {
      await db.close();
      await unlock();
    },
  };
}

function queriesOn(on: PGlite | Transaction): Queries {
  return {
    query: async <T extends Row>(sql: string, params: readonly unknown[] = []) =>
      (await on.query<T>(sql, [...params])).rows,
    run: async (sql) => {
      await on.exec(sql);
    },
  };
}
