import type { Queries } from './database.ts';

/** Whether an account was signed in to from a place since then. Unknown names are known nowhere. */
export async function knowsPlace(q: Queries, placeHash: Uint8Array, since: Date): Promise<boolean> {
  const rows = await q.query('select 1 as known from desk_places where place_hash = $1 and last_at > $2', [
    placeHash,
    since,
  ]);
  return rows.length > 0;
}

/** Keeps that an account was signed in to from a place. */
export async function keepPlace(q: Queries, placeHash: Uint8Array, userName: string, at: Date): Promise<void> {
  await q.query(
    `insert into desk_places (place_hash, user_name, last_at) values ($1, $2, $3)
       on conflict (place_hash) do update set last_at = excluded.last_at`,
    [placeHash, userName, at],
  );
}

/** Forgets from where an account was signed in to. */
export async function forgetPlaces(q: Queries, userName: string): Promise<void> {
  await q.query('delete from desk_places where user_name = $1', [userName]);
}
