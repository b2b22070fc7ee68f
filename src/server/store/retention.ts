import { limits } from '../../contract/limits.ts';
import type { Database } from './database.ts';

/** How long the responses of a form are kept, in days. */
export interface Kept {
  answersDays: number;
  contactsDays: number;
}

/** How long a job that was given up stays to be looked at, and a count of writes, in milliseconds. */
const jobKept = 90 * 86_400_000;
const quotaKept = 3_600_000;

/** How many rows one statement deletes, so that none holds its locks for long. */
const batch = 500;

const olderThan = (column: string) => `${column} <= now() - $1::float8 * interval '1 millisecond'`;

/** This runs once a day: what may be kept for n days goes on the last of them, not on the day after. */
const ofFormOnLastDay = 'form = $1 and received_at <= now() - make_interval(days => $2::int - 1)';

/**
 * Deletes what has been kept for as long as it may be: responses, contact data, idempotency keys, counts of writes,
 * jobs given up. What fails keeps nothing else from being deleted, and is thrown in the end.
 */
export async function deleteExpired(db: Database, kept: (form: string) => Kept): Promise<void> {
  const forms = await db.query<{ form: string }>('select distinct form from form_versions');
  const steps = [
    ...forms.map(
      ({ form }) =>
        () =>
          deleteOfForm(db, form, kept(form)),
    ),
    () => deleteWhere(db, 'idempotency_keys', 'key_hash', olderThan('created_at'), [limits.keyKept]),
    () => deleteWhere(db, 'quotas', 'bucket, minute', olderThan('minute'), [quotaKept]),
    () => deleteWhere(db, 'jobs', 'id', olderThan('failed_at'), [jobKept]),
  ];
  const errors: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

async function deleteOfForm(db: Database, form: string, { answersDays, contactsDays }: Kept): Promise<void> {
  await deleteWhere(db, 'responses', 'id', ofFormOnLastDay, [form, answersDays]);
  const ofOldResponse = `response_id in (select id from responses where ${ofFormOnLastDay})`;
  await deleteWhere(db, 'contacts', 'response_id, question', ofOldResponse, [form, contactsDays]);
}

async function deleteWhere(db: Database, table: string, key: string, where: string, params: unknown[]): Promise<void> {
  const sql = `delete from ${table} where (${key}) in (select ${key} from ${table} where ${where} limit ${batch}) returning 1`;
  while ((await db.query(sql, params)).length === batch);
}
