import type { Database, Queries, Row } from './database.ts';

/** How tries to sign in are counted. Milliseconds, but for `most`. */
export interface TryRules {
  /** So many tries lock, and as many again lock once more. */
  most: number;
  /** How long the nth lock lasts. */
  lock(nth: number): number;
  /** After so long without a try it begins anew. */
  forget: number;
}

/** What tries are counted by, and the name that they were made under; both as keyed digests. */
export interface TriedAt {
  hash: Uint8Array;
  ofName: Uint8Array;
}

/**
 * Counts a try before it is known how it ends, so that many at once are counted one by one. Gives until when it is
 * locked if it is; the try that locks it may still succeed.
 */
export async function countTry(
  db: Database,
  { hash, ofName }: TriedAt,
  at: Date,
  rules: TryRules,
): Promise<Date | undefined> {
  return db.transaction(async (tx) => {
    await tx.query(
      'insert into desk_tries (hash, of_name, count, last_at) values ($1, $2, 0, $3) on conflict (hash) do nothing',
      [hash, ofName, at],
    );
    const [row] = await tx.query<{ count: number; lockedUntil: Date | null; lastAt: Date } & Row>(
      `select count, locked_until as "lockedUntil", last_at as "lastAt" from desk_tries where hash = $1 for update`,
      [hash],
    );
    if (row?.lockedUntil && row.lockedUntil > at) return row.lockedUntil;
    const isOld = row !== undefined && at.getTime() - row.lastAt.getTime() > rules.forget;
    const count = (row && !isOld ? row.count : 0) + 1;
    const until = count % rules.most === 0 ? new Date(at.getTime() + rules.lock(count / rules.most)) : null;
    await tx.query('update desk_tries set count = $2, locked_until = $3, last_at = $4 where hash = $1', [
      ...[hash, count, until, at],
    ]);
    return undefined;
  });
}

/** Forgets the tries from one place: it was signed in from there. */
export async function forgetTries(q: Queries, hash: Uint8Array): Promise<void> {
  await q.query('delete from desk_tries where hash = $1', [hash]);
}

/** Forgets all tries under a name: somebody who may do so lifts its locks. */
export async function forgetTriesOf(q: Queries, ofName: Uint8Array): Promise<void> {
  await q.query('delete from desk_tries where of_name = $1', [ofName]);
}

/** Until when these names are locked anywhere, by their digests in hexadecimal; without those that are not. */
export async function locksOf(q: Queries, names: readonly Uint8Array[], at: Date): Promise<Map<string, Date>> {
  const rows = await q.query<{ name: string; until: Date } & Row>(
    `select encode(of_name, 'hex') as name, max(locked_until) as until from desk_tries
      where locked_until > $1 and encode(of_name, 'hex') = any ($2::text[]) group by of_name`,
    [at, names.map((name) => Buffer.from(name).toString('hex'))],
  );
  return new Map(rows.map(({ name, until }) => [name, until]));
}
