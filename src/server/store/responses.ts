import type { Data } from '../../form/types.ts';
import { contactsOf, putContacts } from './contacts.ts';
import type { Queries } from './database.ts';

/** A response as it is kept, contact data apart from the answers. */
export interface StoredResponse {
  id: string;
  form: string;
  version: string;
  answers: Data;
  /** Values of questions that hold contact data, by question. */
  contacts: Data;
  lang: string;
  /** Path of the page, or null if it was not told. */
  page: string | null;
  test: boolean;
  complete: boolean;
  revision: number;
  receivedAt: Date;
  changedAt: Date;
  /** Null until it is complete. */
  completedAt: Date | null;
}

/** A response about to be kept for the first time. */
export interface NewStoredResponse
  extends Pick<
    StoredResponse,
    | 'id'
    | 'form'
    | 'version'
    | 'answers'
    | 'contacts'
    | 'lang'
    | 'page'
    | 'test'
    | 'complete'
    | 'revision'
    | 'receivedAt'
  > {
  tokenHash: Uint8Array;
}

type StoredRow = Omit<StoredResponse, 'contacts'> & Record<string, unknown>;

const columns = `id, form, version, answers, lang, page, test, complete, revision,
  received_at as "receivedAt", changed_at as "changedAt", completed_at as "completedAt"`;

const selectChangeable = `select ${columns}, token_hash as "tokenHash" from responses where form = $1 and id = $2`;

/** Keeps a new response. */
export async function addResponse(tx: Queries, response: NewStoredResponse): Promise<void> {
  await tx.query(
    `insert into responses (id, form, version, answers, lang, page, test, complete, revision, token_hash,
       received_at, changed_at, completed_at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10, $11, $11, $12)`,
    [
      response.id,
      response.form,
      response.version,
      JSON.stringify(response.answers),
      response.lang,
      response.page,
      response.test,
      response.complete,
      response.revision,
      response.tokenHash,
      response.receivedAt,
      response.complete ? response.receivedAt : null,
    ],
  );
  await putContacts(tx, response.id, response.contacts);
}

/** What is needed to change a response. */
export interface ChangeableResponse extends Omit<StoredResponse, 'contacts'> {
  tokenHash: Uint8Array;
}

/** Reads what is needed to change a response. */
export async function changeableResponse(
  q: Queries,
  form: string,
  id: string,
): Promise<ChangeableResponse | undefined> {
  const rows = await q.query<StoredRow & ChangeableResponse>(selectChangeable, [form, id]);
  return rows[0];
}

/** The same, and keeps others from changing it until the transaction ends. */
export async function lockResponse(tx: Queries, form: string, id: string): Promise<ChangeableResponse | undefined> {
  const rows = await tx.query<StoredRow & ChangeableResponse>(`${selectChangeable} for update`, [form, id]);
  return rows[0];
}

/** Puts other answers in place of those that a response has. */
export async function changeResponse(
  tx: Queries,
  id: string,
  change: Pick<StoredResponse, 'answers' | 'contacts' | 'complete' | 'revision' | 'changedAt' | 'completedAt'>,
): Promise<void> {
  await tx.query(
    `update responses set answers = $2::jsonb, complete = $3, revision = $4, changed_at = $5, completed_at = $6
     where id = $1`,
    [id, JSON.stringify(change.answers), change.complete, change.revision, change.changedAt, change.completedAt],
  );
  await putContacts(tx, id, change.contacts);
}

/** Which responses to list: oldest first, of one form or of all, from after a place in that order. */
export interface ResponseFilter {
  form?: string | undefined;
  after?: Pick<StoredResponse, 'receivedAt' | 'id'> | undefined;
  limit: number;
}

/** Lists responses with their contact data, oldest first. */
export async function listResponses(q: Queries, filter: ResponseFilter): Promise<StoredResponse[]> {
  const rows = await q.query<StoredRow>(
    `select ${columns} from responses
     where ($1::text is null or form = $1)
       and ($2::timestamptz is null or (received_at, id) > ($2::timestamptz, $3::text))
     order by received_at, id limit $4`,
    [filter.form ?? null, filter.after?.receivedAt ?? null, filter.after?.id ?? null, filter.limit],
  );
  return withContacts(q, rows);
}

/** Reads one response with its contact data. */
export async function findResponse(q: Queries, id: string): Promise<StoredResponse | undefined> {
  const rows = await q.query<StoredRow>(`select ${columns} from responses where id = $1`, [id]);
  return (await withContacts(q, rows))[0];
}

/** Deletes a response with its contact data; `false` if there was none. */
export async function deleteResponse(q: Queries, id: string): Promise<boolean> {
  return (await q.query('delete from responses where id = $1 returning id', [id])).length > 0;
}

async function withContacts(q: Queries, rows: readonly StoredRow[]): Promise<StoredResponse[]> {
  const contacts = await contactsOf(
    q,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, contacts: contacts.get(row.id) ?? {} }));
}
