import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Any number that nothing else in the database locks by. */
const lock = 2_569_000_001;

/** Applies the migrations that the database does not have yet, all or none, one process at a time. */
export async function migrate(db: Database, wanted: typeof migrations = migrations): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1::bigint)', [lock]);
    await tx.run(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const applied = new Set((await tx.query<{ name: string }>('select name from migrations')).map(({ name }) => name));
    for (const { name, sql } of wanted) {
      if (applied.has(name)) continue;
      await tx.run(sql);
      await tx.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}
