import type { Queries } from './database.ts';

/** What is kept of an idempotency key: nothing of it can be read without the key itself. */
export interface BoundKey {
  /** Keyed digest of the key. */
  keyHash: Uint8Array;
  /** Keyed digest of the request that it bound. */
  bodyDigest: Uint8Array;
  /** The reply, encrypted under a key derived from the raw key. */
  reply: Uint8Array;
}

/** Reads a bound key by its digest. */
export async function findKey(q: Queries, keyHash: Uint8Array): Promise<BoundKey | undefined> {
  const rows = await q.query<{ body_digest: Uint8Array; reply: Uint8Array }>(
    'select body_digest, reply from idempotency_keys where key_hash = $1',
    [keyHash],
  );
  return rows[0] && { keyHash, bodyDigest: rows[0].body_digest, reply: rows[0].reply };
}

/** Claims a key until the transaction ends; `false` while another transaction has it. */
export async function claimKey(tx: Queries, keyHash: Uint8Array): Promise<boolean> {
  const [row] = await tx.query<{ claimed: boolean }>('select pg_try_advisory_xact_lock($1::bigint) as claimed', [
    lockNumber(keyHash),
  ]);
  return row?.claimed === true;
}

/** Whether no other transaction has claimed a key just now. */
export async function isKeyFree(q: Queries, keyHash: Uint8Array): Promise<boolean> {
  const [row] = await q.query<{ free: boolean }>('select pg_try_advisory_xact_lock_shared($1::bigint) as free', [
    lockNumber(keyHash),
  ]);
  return row?.free === true;
}

const lockNumber = (keyHash: Uint8Array) => Buffer.from(keyHash).readBigInt64BE().toString();

/** Binds a key that the transaction has claimed; it holds once the transaction commits. */
export async function bindKey(tx: Queries, key: BoundKey): Promise<void> {
  await tx.query('insert into idempotency_keys (key_hash, body_digest, reply) values ($1, $2, $3)', [
    key.keyHash,
    key.bodyDigest,
    key.reply,
  ]);
}
