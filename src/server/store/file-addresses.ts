import type { Queries } from './database.ts';

/** A file that can be had, or the untouched original of a photo. */
export interface WantedFile {
  id: string;
  original: boolean;
}

/** Keeps that a file can be had by a token, of which this is the digest, until some moment. */
export async function addFileAddress(
  tx: Queries,
  tokenHash: Uint8Array,
  { id, original }: WantedFile,
  until: Date,
): Promise<void> {
  await tx.query('insert into file_addresses (token_hash, upload_id, expires_at, original) values ($1, $2, $3, $4)', [
    ...[tokenHash, id, until, original],
  ]);
}

/** Gives the file that a token stands for, the first time, if that is in time. */
export async function takeFileAddress(q: Queries, tokenHash: Uint8Array, now: Date): Promise<WantedFile | undefined> {
  const [row] = await q.query<{ id: string; original: boolean; until: Date }>(
    'delete from file_addresses where token_hash = $1 returning upload_id as id, original, expires_at as until',
    [tokenHash],
  );
  return row && row.until > now ? { id: row.id, original: row.original } : undefined;
}
