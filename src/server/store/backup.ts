import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Queries } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Every table that a backup holds, those first that others refer to. Counts of writes are not worth keeping. */
export const backupTables = [
  'form_versions',
  'forms',
  'responses',
  'contacts',
  'uploads',
  'cases',
  'case_events',
  'case_codes',
  'erased_cases',
  'case_offers',
  'search_version',
  'desk_users',
  'desk_templates',
  'audit',
  'idempotency_keys',
  'jobs',
  'tickets',
  'drafts',
  'result_counts',
  'result_looks',
  'result_batches',
] as const;

/** What the first line of a backup says: what may read the rest. */
export const backupHeader = JSON.stringify({ format: 'ruam-backup-1', migrations: migrations.map(({ name }) => name) });

const batch = 100;

/**
 * Writes all tables as they are at one moment: gzip'ed lines of JSON, the first of which tells the format and the
 * migrations, each other one a table and a row. Rows are text from end to end, so that no digit is lost on the way.
 * `write` must not wait for anybody slow, since the embedded database serves nobody else meanwhile.
 */
export async function writeBackup(
  db: Database,
  write: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run('set transaction isolation level repeatable read, read only');
    await pipeline(backupLines(tx), createGzip(), write);
  });
}

async function* backupLines(tx: Queries): AsyncGenerator<string> {
  yield `${backupHeader}\n`;
  for (const table of backupTables) {
    await tx.run(`declare backup no scroll cursor for select row_to_json(t)::text as row from ${table} t`);
    for (;;) {
      const rows = await tx.query<{ row: string }>(`fetch ${batch} from backup`);
      if (rows.length === 0) break;
      yield rows.map(({ row }) => `["${table}",${row}]\n`).join('');
    }
    await tx.run('close backup');
  }
}
