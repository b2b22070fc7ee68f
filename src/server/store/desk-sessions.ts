import type { Queries, Row } from './database.ts';

/** A session of somebody at the desk. */
export interface DeskSessionRow {
  userName: string;
  beganAt: Date;
  /** When it was last used, to the minute. */
  seenAt: Date;
}

/** Keeps a session that begins, and forgets those that are older than one can be. */
export async function addSession(
  q: Queries,
  session: { tokenHash: Uint8Array; userName: string; at: Date },
  oldest: Date,
): Promise<void> {
  await q.query('delete from desk_sessions where began_at < $1', [oldest]);
  await q.query('insert into desk_sessions (token_hash, user_name, began_at, seen_at) values ($1, $2, $3, $3)', [
    ...[session.tokenHash, session.userName, session.at],
  ]);
}

/** Reads the session of a token. */
export async function findSession(q: Queries, tokenHash: Uint8Array): Promise<DeskSessionRow | undefined> {
  const [row] = await q.query<DeskSessionRow & Row>(
    `select user_name as "userName", began_at as "beganAt", seen_at as "seenAt" from desk_sessions
      where token_hash = $1`,
    [tokenHash],
  );
  return row;
}

/** Says that a session was used. */
export async function touchSession(q: Queries, tokenHash: Uint8Array, at: Date): Promise<void> {
  await q.query('update desk_sessions set seen_at = $2 where token_hash = $1', [tokenHash, at]);
}

/** Ends a session. */
export async function endSession(q: Queries, tokenHash: Uint8Array): Promise<void> {
  await q.query('delete from desk_sessions where token_hash = $1', [tokenHash]);
}
