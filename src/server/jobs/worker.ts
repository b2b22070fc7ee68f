import type { Database } from '../store/database.ts';
import { abandonJob, finishJob, insertJob, type LeasedJob, leaseJob, repeatJob, retryJob } from '../store/jobs.ts';
import { createNap } from './nap.ts';
import { type JobKind, type JobPayloads, onEnqueue } from './queue.ts';

/** How one kind of job is done. It may be done twice: after a crash, or when the store goes away at the end. */
export interface Handler<K extends JobKind> {
  run(payload: JobPayloads[K], id: string): Promise<void>;
  /** Milliseconds from one run to the next, for a job that is there once per database and never ends. */
  every?: number;
}

/** A handler for every kind. */
export type Handlers = { [K in JobKind]: Handler<K> };

/** When jobs are looked for and tried again. Milliseconds, but for `attempts`. */
export interface Pace {
  /** Shortest and longest pause between two looks at an empty queue. */
  idle: { least: number; most: number };
  /** A job whose process ended is free again after this time: longer than any handler takes. */
  lease: number;
  /** The pause after a job's nth failure. */
  retry(failures: number): number;
  /** A job that failed so often is given up. */
  attempts: number;
}

/** Tries for about four days. The jitter keeps what failed together from coming back together. */
export const usualPace: Pace = {
  idle: { least: 10, most: 5_000 },
  lease: 300_000,
  retry: (failures) => Math.min(30_000 * 2 ** (failures - 1), 6 * 3_600_000) * (0.5 + Math.random()),
  attempts: 24,
};

/**
 * Does the jobs of this database that it has handlers for, one at a time, until the function that it gives is called; that one resolves
 * when the job in hand is finished. Any number of processes may do so.
 */
export function startJobs(db: Database, handlers: Partial<Handlers>, pace: Pace = usualPace): () => Promise<void> {
  let stopped = false;
  const nap = createNap(pace.idle);
  const forget = onEnqueue(nap.wake);
  const work = async () => {
    await addPeriodicJobs(db, handlers);
    while (!stopped) {
      const job = await leaseJob(db, Object.keys(handlers), pace.lease);
      if (job) await workOn(db, handlers[job.kind as JobKind] as Handler<JobKind>, pace, job);
      else await nap.sleep();
    }
  };
  const loop = async () => {
    while (!stopped) {
      await work().catch((error: unknown) => {
        console.error(`Jobs: ${reason(error)}`);
        return nap.sleep();
      });
    }
  };
  const ended = loop();
  return async () => {
    stopped = true;
    forget();
    nap.wake();
    await ended;
  };
}

async function addPeriodicJobs(db: Database, handlers: Partial<Handlers>): Promise<void> {
  for (const [kind, handler] of Object.entries(handlers)) {
    if (handler.every !== undefined) await insertJob(db, { id: kind, kind, payload: {} });
  }
}

async function workOn<K extends JobKind>(db: Database, handler: Handler<K>, pace: Pace, job: LeasedJob): Promise<void> {
  const failure = await attempt(handler, pace, job);
  if (failure === undefined)
    return handler.every === undefined ? finishJob(db, job) : repeatJob(db, job, handler.every);
  if (job.attempts < pace.attempts) return retryJob(db, job, pace.retry(job.attempts), failure);
  if (handler.every !== undefined) return repeatJob(db, job, handler.every, failure);
  console.error(`Job ${job.id} (${job.kind}) is given up after ${job.attempts} attempts: ${failure}`);
  return abandonJob(db, job, failure);
}

/** Does the job; gives why it failed, if it did. One that ended its process each time is not begun once more. */
async function attempt<K extends JobKind>(
  handler: Handler<K>,
  pace: Pace,
  job: LeasedJob,
): Promise<string | undefined> {
  if (job.attempts > pace.attempts) return 'It never came to an end.';
  try {
    await handler.run(job.payload as JobPayloads[K], job.id);
    return undefined;
  } catch (error) {
    return reason(error);
  }
}

/** Mail servers repeat the address that they refuse, which is nobody's business but the citizen's. */
const reason = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/[^\s<>:,]+@[^\s<>:,]+/g, '…').slice(0, 500);
