import { rm } from 'node:fs/promises';
import type { Database } from '../../src/server/store/database.ts';
import { openDatabase } from '../../src/server/store/open.ts';
import { makeDataDir } from './embedded.ts';
import { createTestDatabase, postgresUrl, testedOn } from './postgres.ts';

/** An empty, migrated store for one test file. */
export interface TestStore {
  db: Database;
  /** The store as another process sees it. */
  another(): Promise<Database>;
  /** Closes everything and leaves nothing behind. */
  close(): Promise<void>;
}

/** A way to get one. */
export interface Engine {
  name: 'pglite' | 'postgres';
  open(): Promise<TestStore>;
}

console.info(`Stores are tested on ${testedOn}.`);

const embedded: Engine = {
  name: 'pglite',
  async open() {
    const dataDir = await makeDataDir();
    const db = await openDatabase({ dataDir });
    const close = async () => {
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    };
    return { db, another: async () => db, close };
  },
};

const server = (at: string): Engine => ({
  name: 'postgres',
  async open() {
    const { url, drop } = await createTestDatabase(at);
    const opened = [await openDatabase({ url, dataDir: '' })];
    const [db] = opened as [Database];
    const another = async () => {
      const next = await openDatabase({ url, dataDir: '' });
      opened.push(next);
      return next;
    };
    const close = async () => {
      await Promise.all(opened.map((each) => each.close()));
      await drop();
    };
    return { db, another, close };
  },
});

/** Every engine that can be tested here: the embedded one, and PostgreSQL where there is one. */
export const engines: Engine[] = postgresUrl ? [embedded, server(postgresUrl)] : [embedded];

/** An empty, migrated store on the engine that starts fastest, for tests of what is above it. */
export async function openStore(): Promise<TestStore> {
  return (engines.at(-1) ?? embedded).open();
}

/** In an order in which they can be emptied: what refers to another before that. */
const tables = [
  ...['desk_sessions', 'desk_places', 'desk_users', 'desk_tries', 'desk_templates', 'audit'],
  ...['file_addresses', 'case_codes', 'case_events', 'cases', 'erased_cases', 'case_offers', 'search_version'],
  ...['uploads', 'contacts', 'tickets', 'responses', 'forms', 'form_versions'],
  ...['idempotency_keys', 'quotas', 'jobs', 'drafts'],
  ...['result_counts', 'result_looks', 'result_batches'],
];

/** Empties some tables: `truncate` would make the files of each anew, and wait for the disk. */
export async function emptyTables(db: Database, ...names: string[]): Promise<void> {
  await db.run(names.map((table) => `delete from ${table}`).join(';'));
}

/** Empties every table, that one too which nothing else can empty. */
export async function emptyStore(db: Database): Promise<void> {
  await db.run('alter table audit disable trigger user');
  await emptyTables(db, ...tables);
  await db.run('alter table audit enable trigger user');
}

/** Everything in every table, as text: what somebody who stole a copy would read. `bytea` is in hexadecimal. */
export async function dumpStore(db: Database): Promise<string> {
  const dumps = await Promise.all(
    tables.map(async (table) => {
      const rows = await db.query<{ row: string }>(`select t::text as row from ${table} t`);
      return [table, ...rows.map(({ row }) => row)].join('\n');
    }),
  );
  return dumps.join('\n');
}

/** How many rows each table has that a request could add to; quotas are not counted. */
export async function countRows(db: Database): Promise<Record<string, number>> {
  const counts = ['responses', 'contacts', 'idempotency_keys', 'jobs'].map(async (table) => {
    const [row] = await db.query<{ count: number }>(`select count(*) as count from ${table}`);
    return [table, row?.count] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<string, number>;
}
