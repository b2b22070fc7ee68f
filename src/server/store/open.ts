import { SettingsError } from '../settings-error.ts';
import { refuseBesidePostgres } from './belongs.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

/**
 * Opens the store, ready for use: PostgreSQL by `url`, else the embedded database in `dataDir`.
 * Throws `SettingsError` on a database that cannot keep Thai, `DirectoryInUse` if another process holds `dataDir`,
 * `SettingsError` too if `dataDir` belongs to a PostgreSQL.
 */
export async function openDatabase(where: { url?: string | undefined; dataDir: string }): Promise<Database> {
  if (where.url === undefined) refuseBesidePostgres(where.dataDir);
  const db = where.url === undefined ? await openPglite(where.dataDir) : await openPostgres(where.url);
  try {
    await refuseWithoutThai(db);
    await migrate(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

const remedy =
  "Make one with: CREATE DATABASE ruam TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8';";

/** Throws on a database where Thai letters are not letters: searching by trigrams would find nothing there. */
export async function refuseWithoutThai(db: Database): Promise<void> {
  const [encoding] = await db.query<{ name: string }>("select current_setting('server_encoding') as name");
  if (encoding?.name !== 'UTF8') {
    throw new SettingsError(`The database's encoding is ${encoding?.name}, and Thai needs UTF8. ${remedy}`);
  }
  const [letter] = await db.query<{ known: boolean }>("select 'ก' ~ '[[:alpha:]]' as known");
  if (!letter?.known) {
    throw new SettingsError(`The database's character type (LC_CTYPE) does not know Thai letters. ${remedy}`);
  }
}
