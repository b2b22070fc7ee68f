import type { Look } from '../results/suppress.ts';
import type { Queries, Row } from './database.ts';

/** What was published of a table. */
export interface StoredLook extends Look {
  /** Of numbers and places. */
  sum?: number;
  /** The last month of which it has all answers; '' if there is none. */
  through: string;
}

/** What was published in a month: by table the first and the last. A later one takes the place of the last. */
export interface MonthLooks {
  month: string;
  tables: Record<string, { first: StoredLook; last: StoredLook }>;
}

/** When a form's figures were last published, and of how many responses. */
export interface Batch {
  responses: number;
  publishedAt: Date;
}

/** When a form's figures were last published; nothing if they never were. */
export async function lastBatch(q: Queries, form: string): Promise<Batch | undefined> {
  const rows = await q.query<Batch & Row>(
    'select responses, published_at as "publishedAt" from result_batches where form = $1',
    [form],
  );
  return rows[0];
}

/** Says that a form's figures were published. */
export async function putBatch(tx: Queries, form: string, { responses, publishedAt }: Batch): Promise<void> {
  await tx.query(
    `insert into result_batches (form, responses, published_at) values ($1, $2, $3)
     on conflict (form) do update set responses = excluded.responses, published_at = excluded.published_at`,
    [form, responses, publishedAt],
  );
}

/** Keeps others from publishing a form's figures until the transaction ends. */
export async function lockResults(tx: Queries, form: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('results ' || $1, 0))`, [form]);
}

/** What was published of a form, month by month. */
export async function looksOf(q: Queries, form: string): Promise<MonthLooks[]> {
  return q.query<MonthLooks & Row>('select month, tables from result_looks where form = $1 order by month', [form]);
}

/** Keeps what was published in a month, and in it before. */
export async function putLooks(tx: Queries, form: string, { month, tables }: MonthLooks): Promise<void> {
  await tx.query(
    `insert into result_looks (form, month, tables) values ($1, $2, $3::jsonb)
     on conflict (form, month) do update set tables = excluded.tables`,
    [form, month, JSON.stringify(tables)],
  );
}
