import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { backupHeader, backupTables } from './backup.ts';
import type { Database, Queries } from './database.ts';

const batch = 100;

/** SQLSTATE classes of values that are none and of rows that do not fit each other. */
const isDataError = /^2[23]/;

/** A file that cannot be restored, or a store that it cannot be restored into; the message is for the operator. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
}

/**
 * Puts everything from a backup into a store that has nothing of its own yet, all of it or nothing, and gives the
 * number of rows. It may come from either engine. Throws `RestoreError`.
 */
export async function restoreBackup(db: Database, source: AsyncIterable<Uint8Array>): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.run(`lock table ${backupTables.join(', ')} in exclusive mode`);
    await refuseUnlessEmpty(tx);
    for (const table of backupTables.toReversed()) await tx.run(`delete from ${table}`);
    let count = 0;
    for await (const { table, rows } of readBatches(source)) {
      await insertRows(tx, table, rows);
      count += rows.length;
    }
    return count;
  });
}

/** A server that was started has the package's own forms and its periodic jobs; the backup brings those too. */
async function refuseUnlessEmpty(tx: Queries): Promise<void> {
  const [store] = await tx.query<{ used: boolean }>(
    `select exists (select from responses) or exists (select from idempotency_keys)
       or exists (select from desk_users) or exists (select from audit)
       or exists (select from form_versions where source = 'operator') as used`,
  );
  if (store?.used) {
    throw new RestoreError(
      'A backup can be restored into an empty store only, and this one has responses, forms or accounts.',
    );
  }
}

async function insertRows(tx: Queries, table: string, rows: readonly string[]): Promise<void> {
  const sql = `insert into ${table} select * from json_populate_recordset(null::${table}, $1::text::json)`;
  try {
    await tx.query(sql, [`[${rows.join(',')}]`]);
  } catch (error) {
    if (!isDataError.test(String((error as { code?: unknown }).code))) throw error;
    throw new RestoreError(`The backup is damaged: ${(error as Error).message}.`);
  }
}

async function* readBatches(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ table: string; rows: string[] }> {
  let table = '';
  let rows: string[] = [];
  let first = true;
  for await (const line of readLines(source)) {
    if (first) checkHeader(line);
    else {
      const next = parseLine(line);
      if (rows.length === batch || (rows.length > 0 && next.table !== table)) {
        yield { table, rows };
        rows = [];
      }
      table = next.table;
      rows.push(next.row);
    }
    first = false;
  }
  if (first) throw new RestoreError('This is not a backup made by Ruam.');
  if (rows.length > 0) yield { table, rows };
}

function checkHeader(line: string): void {
  if (line === backupHeader) return;
  if (!line.startsWith('{"format":"ruam-backup-')) throw new RestoreError('This is not a backup made by Ruam.');
  throw new RestoreError(
    `Another version of Ruam made this backup. Restore it with that version, then start this one on the store.\n  this version: ${backupHeader}\n  the backup:   ${line.slice(0, 1_000)}`,
  );
}

function parseLine(line: string): { table: string; row: string } {
  const { table, row } = line.match(/^\["(?<table>\w+)",(?<row>\{.*\})\]$/s)?.groups ?? {};
  const known = backupTables.find((name) => name === table);
  if (known === undefined || row === undefined) throw new RestoreError('The backup is damaged.');
  return { table: known, row };
}

async function* readLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // What goes wrong in the source or in the file comes out here.
  const text = pipeline(source, createGunzip(), () => {}).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') throw new RestoreError('The backup is damaged.');
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    throw new RestoreError('This is not a backup made by Ruam, or it is damaged.');
  }
}
