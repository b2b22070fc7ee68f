import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { SettingsError } from '../settings-error.ts';

const marker = (dataDir: string) => `${dataDir}/uses-postgresql`;

const text = `What belongs to this directory is kept in PostgreSQL. While this file is here, nothing makes an embedded database
beside it. Remove it only if you go back to the embedded one.
`;

/**
 * Notes in a data directory that its records are kept in PostgreSQL. Where nothing can be written there, nothing is
 * noted: then no embedded database can be made there either.
 */
export async function noteForPostgres(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch(() => {});
  await writeFile(marker(dataDir), text, { flag: 'wx' }).catch(() => {});
}

/** Throws `SettingsError` if the embedded database is meant where records are kept in PostgreSQL: they would be torn in two. */
export function refuseBesidePostgres(dataDir: string): void {
  if (!existsSync(marker(dataDir))) return;
  throw new SettingsError(
    `What belongs to ${dataDir} is kept in PostgreSQL: set DATABASE_URL and RUAM_KEY as the server has them. (To go back to the embedded database, remove ${marker(dataDir)}.)`,
  );
}
