import { dayOf } from '../../clock/days.ts';
import { moveCase, type Rules } from '../complaints/move-case.ts';
import { ApiProblem } from '../problems.ts';
import { casesPast, lockCase } from '../store/cases.ts';
import type { Database } from '../store/database.ts';
import type { Handler } from './worker.ts';

/** Where a case goes when a citizen let the time of its state pass. */
const ways = {
  info_requested: { to: 'in_progress', reason: 'no-answer' },
  resolved: { to: 'lapsed', reason: 'silence' },
} as const;

type Waiting = keyof typeof ways;

/** Moves on what waits for a citizen whose time has run out. */
export function caseClock(db: Database, rules: Rules, now: () => Date): Handler<'case-clock'> {
  return {
    every: 15 * 60_000,
    async run() {
      for (const reference of await casesPast(db, Object.keys(ways) as Waiting[], dayOf(now()))) {
        await db.transaction(async (tx) => {
          const it = await lockCase(tx, reference);
          const way = it && ways[it.state as Waiting];
          // Whoever acted meanwhile was in time.
          if (way) await moveCase(tx, rules, it, { ...way, actor: 'clock', at: now() }).catch(ignoreOtherState);
        });
      }
    },
  };
}

function ignoreOtherState(error: unknown): void {
  if (!(error instanceof ApiProblem && error.problem === 'other-state')) throw error;
}
