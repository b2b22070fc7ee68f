import type { Handler } from 'hono';
import { ApiProblem } from './problems.ts';
import type { Database } from './store/database.ts';

/** Answers that the process lives. */
export const isAlive: Handler = (c) => c.json({ status: 'alive' });

/** Answers whether the store works. */
export function isReady(db: Database): Handler {
  return async (c) => {
    await db.query('select 1').catch(() => {
      throw new ApiProblem('unavailable', { retryAfter: 5 });
    });
    return c.json({ status: 'ready' });
  };
}
