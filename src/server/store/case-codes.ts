import type { Queries } from './database.ts';

/**
 * Keeps the digest of a code that brings a case a new secret, in place of an earlier one; `false` if there is one that
 * is less than a minute older, so that nobody's mailbox is filled. The same moment stands for the same request.
 */
export async function putCode(q: Queries, reference: string, codeHash: Uint8Array, until: Date): Promise<boolean> {
  const rows = await q.query(
    `insert into case_codes (reference, code_hash, tries, expires_at) values ($1, $2, 0, $3)
     on conflict (reference) do update set code_hash = $2, tries = 0, expires_at = $3
       where case_codes.expires_at = $3 or case_codes.expires_at <= $3::timestamptz - interval '1 minute'
     returning reference`,
    [reference, codeHash, until],
  );
  return rows.length > 0;
}

/**
 * Gives the digest of the code that a case has; nothing if it holds no more. Wrong tries do not use it up, or whoever
 * knows a reference could keep its owner out; it has 80 bits, and addresses that guess are throttled.
 */
export async function codeOf(q: Queries, reference: string, now: Date): Promise<Uint8Array | undefined> {
  const [row] = await q.query<{ hash: Uint8Array }>(
    'select code_hash as hash from case_codes where reference = $1 and expires_at > $2',
    [reference, now],
  );
  return row?.hash;
}

/** Uses a code up; `false` if that was done already. */
export async function takeCode(tx: Queries, reference: string, codeHash: Uint8Array): Promise<boolean> {
  const rows = await tx.query('delete from case_codes where reference = $1 and code_hash = $2 returning reference', [
    ...[reference, codeHash],
  ]);
  return rows.length > 0;
}
