import { type DeskJobs, DeskJobsQuery } from '../../contract/desk-tools.ts';
import type { Services } from '../context.ts';
import { wakeWorkers } from '../jobs/queue.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { addAudit } from '../store/audit.ts';
import { listJobs, reviveJob } from '../store/jobs.ts';
import type { DeskHandler } from './access.ts';

/** Answers `GET desk/jobs`. */
export function getJobs({ db }: Services): DeskHandler {
  return async (c) => {
    const { failed, limit } = parseBody(DeskJobsQuery, c.req.query());
    const jobs = await listJobs(db, failed !== undefined, limit);
    const reply: DeskJobs = {
      jobs: jobs.map(({ id, kind, attempts, runAt, failedAt, error, reference }) => ({
        ...{ id, kind, attempts, runAt: runAt.toISOString() },
        ...(failedAt && { failedAt: failedAt.toISOString() }),
        ...(error !== null && { error }),
        ...(reference !== null && { reference }),
      })),
    };
    return c.json(reply);
  };
}

/** Answers `POST desk/jobs/{id}/retry`. */
export function retryJob({ db, now }: Services): DeskHandler {
  return async (c, { name: who }) => {
    const id = c.req.param('id') ?? '';
    await db.transaction(async (tx) => {
      if (!(await reviveJob(tx, id))) throw new ApiProblem('not-found');
      await addAudit(tx, { at: now(), who, what: 'job-retried', detail: { id } });
    });
    wakeWorkers();
    return c.body(null, 204);
  };
}
