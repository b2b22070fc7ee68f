import type { Database, Queries } from './database.ts';

/** A job that this process may work on until its lease ends. */
export interface LeasedJob {
  id: string;
  kind: string;
  payload: unknown;
  /** How many times it was begun, this time included. It also tells this lease from a later one. */
  attempts: number;
}

/** Adds a job, within the caller's transaction if it has one. A job whose id is there already stays as it is. */
export async function insertJob(q: Queries, job: { id: string; kind: string; payload: unknown }): Promise<void> {
  await q.query('insert into jobs (id, kind, payload) values ($1, $2, $3::text::jsonb) on conflict (id) do nothing', [
    job.id,
    job.kind,
    JSON.stringify(job.payload),
  ]);
}

/** Takes the job of these kinds that has been due for longest, for `lease` milliseconds; nothing if none is due. */
export async function leaseJob(db: Database, kinds: readonly string[], lease: number): Promise<LeasedJob | undefined> {
  const [job] = await db.query<LeasedJob & Record<string, unknown>>(
    `update jobs set attempts = attempts + 1, leased_until = now() + $2::float8 * interval '1 millisecond'
      where id = (
        select id from jobs
         where kind = any ($1::text[]) and failed_at is null and run_at <= now() and (leased_until is null or leased_until <= now())
         order by run_at, id limit 1 for update skip locked
      )
      returning id, kind, payload, attempts`,
    [kinds, lease],
  );
  return job;
}

/** Frees the jobs of processes that ended: said by the one process that can have this store open. */
export async function freeJobs(db: Database): Promise<void> {
  await db.query('update jobs set leased_until = null where leased_until is not null');
}

/** Removes a job that is done, unless its lease went to somebody else meanwhile. */
export async function finishJob(db: Database, job: LeasedJob): Promise<void> {
  await db.query('delete from jobs where id = $1 and attempts = $2', [job.id, job.attempts]);
}

/** Puts a job off by `wait` milliseconds, keeping the count of its attempts, and why if it failed. */
export async function retryJob(db: Database, job: LeasedJob, wait: number, error: string): Promise<void> {
  await db.query(
    `update jobs set run_at = now() + $3::float8 * interval '1 millisecond', leased_until = null, last_error = $4
      where id = $1 and attempts = $2`,
    [job.id, job.attempts, wait, error],
  );
}

/** Sets a periodic job for its next turn, `wait` milliseconds from now, as if it were new but for the last error. */
export async function repeatJob(db: Database, job: LeasedJob, wait: number, error?: string): Promise<void> {
  await db.query(
    `update jobs set run_at = now() + $3::float8 * interval '1 millisecond', leased_until = null, attempts = 0, last_error = $4
      where id = $1 and attempts = $2`,
    [job.id, job.attempts, wait, error ?? null],
  );
}

/** Gives a job up. It stays in the table, with why, until the retention job removes it. */
export async function abandonJob(db: Database, job: LeasedJob, error: string): Promise<void> {
  await db.query(
    'update jobs set failed_at = now(), leased_until = null, last_error = $3 where id = $1 and attempts = $2',
    [job.id, job.attempts, error],
  );
}

/** A job as those who look after the server see it. */
export interface SeenJob {
  id: string;
  kind: string;
  attempts: number;
  runAt: Date;
  /** When it was given up. */
  failedAt: Date | null;
  error: string | null;
  /** The case that it is about. */
  reference: string | null;
}

/** Lists jobs: those given up, the last one first, or those still to be done, the next one first. */
export async function listJobs(q: Queries, failed: boolean, limit: number): Promise<SeenJob[]> {
  return q.query<SeenJob & Record<string, unknown>>(
    `select id, kind, attempts, run_at as "runAt", failed_at as "failedAt", last_error as error,
        payload ->> 'reference' as reference
       from jobs where failed_at is ${failed ? 'not null order by failed_at desc' : 'null order by run_at'}, id limit $1`,
    [limit],
  );
}

/** Takes a job up again that was given up, as if it were new; `false` if none of that id was. */
export async function reviveJob(q: Queries, id: string): Promise<boolean> {
  const rows = await q.query(
    `update jobs set failed_at = null, attempts = 0, run_at = now(), leased_until = null
      where id = $1 and failed_at is not null returning id`,
    [id],
  );
  return rows.length > 0;
}
