import type { Day } from './days.ts';
import { daysLeft, lastDay, nextWorkingDay, type Term } from './term.ts';

/**
 * Until when an office has promised to act. It is kept as it was made: a calendar that changes later moves nothing that
 * was promised before.
 */
export interface Promised {
  /** The last day in time. */
  due: Day;
  kind: Term['kind'];
  /** While the office waits for somebody else: how many days it had left. */
  left?: number;
}

/** A promise that is made on this day. */
export const promise = (on: Day, term: Term, holidays: ReadonlySet<Day>): Promised => ({
  due: lastDay(on, term, holidays),
  kind: term.kind,
});

/** Stops the time of a promise; one that stands still already goes on doing so. */
export function pause(promised: Promised, on: Day, holidays: ReadonlySet<Day>): Promised {
  if (promised.left !== undefined) return promised;
  return { ...promised, left: daysLeft(on, promised.due, promised.kind, holidays) };
}

/**
 * Lets the time of a promise run again that stopped on a day, with the days that were left and never to an earlier day:
 * with the rest of the last one if it stopped on that. What was overdue when it stopped stays so.
 */
export function resume({ due, kind, left }: Promised, on: Day, holidays: ReadonlySet<Day>, stopped = on): Promised {
  if (left === undefined || (left === 0 && stopped > due)) return { due, kind };
  const last = left === 0 ? nextWorkingDay(on, holidays) : lastDay(on, { days: left, kind }, holidays);
  return { due: last > due ? last : due, kind };
}

/** Whether a promise was not kept by the end of its last day. Time that stands still cannot run out. */
export const isOverdue = ({ due, left }: Promised, today: Day): boolean => left === undefined && today > due;
