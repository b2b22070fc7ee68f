import { z } from 'zod';
import { caseKinds } from './complaint-wire.ts';

const moment = z.iso.datetime({ offset: true });
const count = z.int().nonnegative();

/** How many complaints that were received in some time stand where. Tests are not counted. */
export const figures = z.strictObject({
  received: count,
  /** The office has nothing more to do: it says that it is resolved, or it ended in another way. */
  finished: count,
  /** The office is at work, or waits for somebody. */
  open: count,
  /** Of those open, how many are past the day that was promised. */
  overdue: count,
  /** The office says that it is resolved, and the citizen has not answered yet. */
  resolved: count,
  /** The citizen says so too. */
  confirmed: count,
  /** The citizen said nothing in time. */
  lapsed: count,
  forwarded: count,
  noAction: count,
  duplicate: count,
  withdrawn: count,
  /** However they stand now: the office has taken them up again at least once. */
  reopened: count,
});

/** `GET stats`: what became of the complaints of a period, each kind apart. */
export const StatsReply = z.strictObject({
  /** Such as `2569`, `2569-H1`, `2569-Q1` or `2568-10`; years are Buddhist, and fiscal but for months. */
  period: z.string(),
  /** From the first moment on, up to the second. */
  from: moment,
  to: moment,
  asOf: moment,
  series: z.array(
    z.strictObject({
      kind: z.enum(caseKinds),
      /** Whether one could complain from the beginning of the period to its end: only then does no complaint mean none. */
      ranWhole: z.boolean(),
      figures,
      /** Without those that are still to come, and those that ended before one could complain here. */
      months: z.array(z.strictObject({ month: z.string(), figures })),
    }),
  ),
});

export type StatsReply = z.output<typeof StatsReply>;
/** How many complaints stand where. */
export type Figures = StatsReply['series'][number]['figures'];
