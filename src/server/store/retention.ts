import { limits } from '../../contract/limits.ts';
import { noteErasure } from './case-erasure.ts';
import type { Database, Queries } from './database.ts';

/** How long the responses of a form are kept, in days. */
export interface Kept {
  answersDays: number;
  contactsDays: number;
}

/** How long cases are kept, in days after they ended. One that is open is kept. */
export interface CasesKept {
  endedDays: number;
  contactsDays: number;
}

/** How long a job that was given up stays to be looked at, and a count of writes, in milliseconds. */
const jobKept = 90 * 86_400_000;
const quotaKept = 3_600_000;
/** How long tries to sign in are counted, in milliseconds: longer than any lock. */
const triesKept = 7 * 86_400_000;

/** How many rows one statement deletes, so that none holds its locks for long. */
const batch = 500;

const olderThan = (column: string) => `${column} <= now() - $1::float8 * interval '1 millisecond'`;

/** This runs once a day: what may be kept for n days goes on the last of them, not on the day after. */
const onLastDay = (column: string, nth: number) => `${column} <= now() - make_interval(days => $${nth}::int - 1)`;

/** What became a case is kept by the time that cases are kept. */
const ofFormOnLastDay = `form = $1 and ${onLastDay('received_at', 2)}
  and not exists (select from cases where response_id = responses.id)`;

/**
 * Deletes what has been kept for as long as it may be: responses, contact data, idempotency keys, counts of writes,
 * jobs given up, drafts that were put away, codes and addresses that hold no more. What fails keeps nothing else from being deleted, and is thrown in the end.
 */
export async function deleteExpired(db: Database, kept: (form: string) => Kept, cases: CasesKept): Promise<void> {
  const forms = await db.query<{ form: string }>('select distinct form from form_versions');
  const steps = [
    ...forms.map(
      ({ form }) =>
        () =>
          deleteOfForm(db, form, kept(form)),
    ),
    () => deleteCases(db, cases),
    () => deleteWhere(db, 'desk_tries', 'hash', olderThan('last_at'), [triesKept]),
    () => deleteWhere(db, 'desk_places', 'place_hash', olderThan('last_at'), [limits.placeKept]),
    () => deleteWhere(db, 'idempotency_keys', 'key_hash', olderThan('created_at'), [limits.keyKept]),
    () => deleteWhere(db, 'quotas', 'bucket, minute', olderThan('minute'), [quotaKept]),
    () => deleteWhere(db, 'drafts', 'id_hash', olderThan('saved_at'), [limits.draftKept]),
    () => deleteWhere(db, 'file_addresses', 'token_hash', olderThan('expires_at'), [0]),
    () => deleteWhere(db, 'case_codes', 'reference', olderThan('expires_at'), [0]),
    () => forgetHolders(db),
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

async function deleteCases(db: Database, { endedDays, contactsDays }: CasesKept): Promise<void> {
  const ended = `select response_id as id from cases where ${onLastDay('ended_at', 1)}`;
  await deleteWhere(db, 'contacts', 'response_id, question', `response_id in (${ended})`, [contactsDays]);
  const deleteSome = async (tx: Queries) => {
    const ids = (await tx.query<{ id: string }>(`${ended} limit ${batch}`, [endedDays])).map(({ id }) => id);
    await noteErasure(tx, ids, 'retention');
    await tx.query('delete from responses where id = any ($1::text[])', [ids]);
    return ids.length;
  };
  while ((await db.transaction(deleteSome)) === batch);
}

/** A response that can be changed no more has no use of its ticket: whoever has that begins anew. */
async function forgetHolders(db: Database): Promise<void> {
  await db.query(
    `update tickets set response_id = null where response_id is not null and not exists
       (select from responses where id = response_id and not ${olderThan('received_at')})`,
    [limits.changeable],
  );
}

async function deleteWhere(db: Database, table: string, key: string, where: string, params: unknown[]): Promise<void> {
  const sql = `delete from ${table} where (${key}) in (select ${key} from ${table} where ${where} limit ${batch}) returning 1`;
  while ((await db.query(sql, params)).length === batch);
}
