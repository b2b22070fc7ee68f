import type { Queries } from './database.ts';

/** A draft that was put away: the server cannot read it, and keeps but a hash of what it is found by. */
export interface StoredDraft {
  sealed: Uint8Array;
  savedAt: Date;
}

/** Puts a draft in place of the one that was under this id. */
export async function putDraft(
  q: Queries,
  form: string,
  idHash: Uint8Array,
  { sealed, savedAt }: StoredDraft,
): Promise<void> {
  await q.query(
    `insert into drafts (id_hash, form, sealed, saved_at) values ($1, $2, $3, $4)
     on conflict (id_hash) do update set form = excluded.form, sealed = excluded.sealed, saved_at = excluded.saved_at`,
    [idHash, form, sealed, savedAt],
  );
}

/** Reads a draft that was saved after a moment. */
export async function findDraft(
  q: Queries,
  form: string,
  idHash: Uint8Array,
  since: Date,
): Promise<StoredDraft | undefined> {
  const rows = await q.query<StoredDraft & Record<string, unknown>>(
    'select sealed, saved_at as "savedAt" from drafts where form = $1 and id_hash = $2 and saved_at > $3',
    [form, idHash, since],
  );
  return rows[0];
}

/** Deletes a draft. */
export async function deleteDraft(q: Queries, form: string, idHash: Uint8Array): Promise<void> {
  await q.query('delete from drafts where form = $1 and id_hash = $2', [form, idHash]);
}
