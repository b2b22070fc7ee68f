import type { FileType } from '../../contract/files.ts';
import type { Queries } from './database.ts';

/** A file as the store knows it. */
export interface StoredUpload {
  id: string;
  /** The form that asks for it. */
  form: string;
  /** The file's name, as the citizen had it. */
  name: string;
  type: FileType;
  /** In bytes, as it was sent; an image is kept in other ones. */
  size: number;
  tokenHash: Uint8Array;
  /** The name of the place where it is. */
  place: string;
  createdAt: Date;
  /** Null until all of it arrived and was found good. */
  acceptedAt: Date | null;
  /** When it became part of a response; it never becomes part of another. */
  attachedAt: Date | null;
  /** Null before that, and when the response is gone. */
  responseId: string | null;
  /** Beside what everybody may have, the untouched photo is kept for staff. */
  original: boolean;
}

/** What the id of a file looks like. */
export const uploadIdPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

type UploadRow = StoredUpload & Record<string, unknown>;

const columns = `id, form, name, type, size, token_hash as "tokenHash", place, created_at as "createdAt",
  accepted_at as "acceptedAt", attached_at as "attachedAt", response_id as "responseId",
  original`;

/** Keeps a row for a file before its first byte is there, so that no file is ever without one. */
export async function addUpload(
  q: Queries,
  upload: Pick<
    StoredUpload,
    'id' | 'form' | 'name' | 'type' | 'size' | 'tokenHash' | 'createdAt' | 'place' | 'original'
  >,
): Promise<void> {
  const { id, form, name, type, size, tokenHash, createdAt, place, original } = upload;
  await q.query(
    `insert into uploads (id, form, name, type, size, token_hash, created_at, place, original)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, form, name, type, size, tokenHash, createdAt, place, original],
  );
}

/** Reads what is known of a file. */
export async function findUpload(q: Queries, id: string): Promise<StoredUpload | undefined> {
  const [row] = await q.query<UploadRow>(`select ${columns} from uploads where id = $1`, [id]);
  return row;
}

/** Says that a file is whole and good; `false` if it was forgotten meanwhile. */
export async function acceptUpload(q: Queries, id: string): Promise<boolean> {
  return (await q.query('update uploads set accepted_at = now() where id = $1 returning id', [id])).length > 0;
}

/** Forgets a file, whose bytes are gone already. */
export async function deleteUpload(q: Queries, id: string): Promise<void> {
  await q.query('delete from uploads where id = $1', [id]);
}

/** Reads these files and keeps others from attaching them until the transaction ends. */
export async function lockUploads(tx: Queries, ids: readonly string[]): Promise<StoredUpload[]> {
  return tx.query<UploadRow>(`select ${columns} from uploads where id = any ($1::text[]) order by id for update`, [
    ids,
  ]);
}

/** Makes these files, and no others, those of a response. */
export async function setUploadsOf(tx: Queries, response: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    'update uploads set response_id = $1, attached_at = coalesce(attached_at, now()) where id = any ($2::text[])',
    [response, ids],
  );
  await tx.query('update uploads set response_id = null where response_id = $1 and not id = any ($2::text[])', [
    response,
    ids,
  ]);
}

/** Makes these files a response's too, besides those that it has. */
export async function addUploadsTo(tx: Queries, response: string, ids: readonly string[]): Promise<void> {
  await tx.query('update uploads set response_id = $1, attached_at = now() where id = any ($2::text[])', [
    response,
    ids,
  ]);
}

/** Lets nobody have the untouched originals of these: whoever sent them has changed their mind. `true` if there are any to be removed. */
export async function closeOriginals(tx: Queries, ids: readonly string[]): Promise<boolean> {
  const rows = await tx.query(
    'update uploads set original = false, original_dropped = true where original and id = any ($1::text[]) returning id',
    [ids],
  );
  return rows.length > 0;
}

/** Photos in a place whose originals are still to be removed from it. */
export async function droppedOriginals(q: Queries, place: string, limit: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    'select id from uploads where original_dropped and place = $1 order by id limit $2',
    [place, limit],
  );
  return rows.map(({ id }) => id);
}

/** Says that the original of a photo is gone. */
export async function forgetOriginal(q: Queries, id: string): Promise<void> {
  await q.query('update uploads set original_dropped = false where id = $1', [id]);
}

/** What is known of the files of a response, in the order in which they came. */
export async function uploadsOf(q: Queries, response: string): Promise<StoredUpload[]> {
  return q.query<UploadRow>(`select ${columns} from uploads where response_id = $1 order by attached_at, id`, [
    response,
  ]);
}

/**
 * Takes some of the files in a place that nobody needs, those whose response is gone and those that got none in `kept`
 * milliseconds, so that no response can get them any more.
 */
export async function takeUnneeded(q: Queries, place: string, kept: number, limit: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    `update uploads set attached_at = coalesce(attached_at, now())
      where response_id is null and id in (
        select id from uploads where response_id is null
           and (attached_at is not null or created_at <= now() - $1::float8 * interval '1 millisecond')
           and place = $3
         order by created_at limit $2)
      returning id`,
    [kept, limit, place],
  );
  return rows.map(({ id }) => id);
}
