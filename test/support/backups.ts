import { backupTables, writeBackup } from '../../src/server/store/backup.ts';
import type { Database } from '../../src/server/store/database.ts';
import { restoreBackup } from '../../src/server/store/restore.ts';
import { gather } from './responses.ts';

/** Every row of every table, as the engine itself writes it. */
export function everything(db: Database): Promise<Record<string, unknown[]>> {
  return db.transaction(async (tx) => {
    await tx.run(`set local time zone 'UTC'`);
    const tables: Record<string, unknown[]> = {};
    for (const table of backupTables)
      tables[table] = await tx.query(`select t::text as row from ${table} t order by 1`);
    return tables;
  });
}

/** A backup, as its file has it. */
export async function backUp(db: Database): Promise<Buffer> {
  let file: Buffer = Buffer.alloc(0);
  await writeBackup(db, async (bytes) => {
    file = await gather(bytes);
  });
  return file;
}

async function* inPieces(file: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += 1_000) yield file.subarray(at, at + 1_000);
}

/** Restores a backup that arrives in pieces. */
export const restore = (db: Database, file: Buffer) => restoreBackup(db, inPieces(file));
