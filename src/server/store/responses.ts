import type { Data } from '../../form/types.ts';
import { noteErasure } from './case-erasure.ts';
import { contactsOf, putContacts } from './contacts.ts';
import type { Database, Queries } from './database.ts';
import { type CountedResponse, countedColumns, recount, type Tally } from './result-counts.ts';

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
  /** What it is counted under once it is complete, unless it is a test. */
  tally?: Tally | null;
}

type StoredRow = Omit<StoredResponse, 'contacts'> & Record<string, unknown>;

const columns = `id, form, version, answers, lang, page, test, complete, revision,
  received_at as "receivedAt", changed_at as "changedAt", completed_at as "completedAt"`;

const selectChangeable = `select ${columns}, token_hash as "tokenHash" from responses where form = $1 and id = $2`;

/** The name of the form that a response is to. */
export async function formOfResponse(q: Queries, id: string): Promise<string> {
  const [row] = await q.query<{ form: string }>('select form from responses where id = $1', [id]);
  if (!row) throw new Error('There is no such response.');
  return row.form;
}

/** Keeps a new response, and counts it. */
export async function addResponse(tx: Queries, response: NewStoredResponse): Promise<void> {
  const completedAt = response.complete ? response.receivedAt : null;
  const tally = countable(response);
  await tx.query(
    `insert into responses (id, form, version, answers, lang, page, test, complete, revision, token_hash,
       received_at, changed_at, completed_at, tally)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13::jsonb)`,
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
      completedAt,
      tally && JSON.stringify(tally),
    ],
  );
  await putContacts(tx, response.id, response.contacts);
  await recount(tx, [], [{ form: response.form, completedAt, tally }]);
}

function countable({ complete, test, tally }: Pick<NewStoredResponse, 'complete' | 'test' | 'tally'>): Tally | null {
  return complete && !test ? (tally ?? null) : null;
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

/** Puts other answers in place of those that a response has, and counts these instead. */
export async function changeResponse(
  tx: Queries,
  id: string,
  change: Pick<StoredResponse, 'answers' | 'contacts' | 'complete' | 'revision' | 'changedAt' | 'completedAt'> &
    Pick<NewStoredResponse, 'tally'>,
): Promise<void> {
  const { answers, complete, revision, changedAt, completedAt } = change;
  const [before] = await tx.query<CountedResponse & { test: boolean } & Record<string, unknown>>(
    `select ${countedColumns}, test from responses where id = $1 for update`,
    [id],
  );
  if (!before) return;
  const tally = countable({ ...change, test: before.test });
  await tx.query(
    `update responses set answers = $2::jsonb, complete = $3, revision = $4, changed_at = $5, completed_at = $6,
       tally = $7::jsonb where id = $1`,
    [id, JSON.stringify(answers), complete, revision, changedAt, completedAt, tally && JSON.stringify(tally)],
  );
  await putContacts(tx, id, change.contacts);
  await recount(tx, [before], [{ form: before.form, completedAt, tally }]);
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

/** Whether a form has that many complete responses, tests not counted. */
export async function hasCompleteResponses(q: Queries, form: string, wanted: number): Promise<boolean> {
  const [row] = await q.query<{ count: number }>(
    `select count(*) as count from
       (select 1 from responses where form = $1 and complete and not test limit $2::bigint) as counted`,
    [form, wanted],
  );
  return (row?.count ?? 0) >= wanted;
}

/** Deletes a response that was begun and is not complete. */
export async function deleteIncomplete(tx: Queries, id: string): Promise<void> {
  await tx.query('delete from responses where id = $1 and not complete', [id]);
}

/** Deletes a response with its contact data and its case, and counts it no longer; `false` if there was none. */
export async function deleteResponse(db: Database, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await noteErasure(tx, [id], 'operator');
    const gone = await tx.query<CountedResponse & Record<string, unknown>>(
      `delete from responses where id = $1 returning ${countedColumns}`,
      [id],
    );
    await recount(tx, gone);
    return gone.length > 0;
  });
}

async function withContacts(q: Queries, rows: readonly StoredRow[]): Promise<StoredResponse[]> {
  const contacts = await contactsOf(
    q,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, contacts: contacts.get(row.id) ?? {} }));
}
