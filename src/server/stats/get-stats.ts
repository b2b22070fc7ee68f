import type { Context } from 'hono';
import { dayOf } from '../../clock/days.ts';
import type { CaseKind } from '../../contract/complaint-wire.ts';
import type { StatsReply } from '../../contract/stats.ts';
import { endOfMonth, fiscalYearOf, monthOf, type Period, readPeriod, startOfMonth } from '../../country/th/fiscal.ts';
import { offersOf } from '../complaints/categories.ts';
import type { Config } from '../config.ts';
import type { AppEnv, Services } from '../context.ts';
import { ApiProblem } from '../problems.ts';
import { type CaseCount, countCases } from '../store/case-counts.ts';
import { offeredSince } from '../store/case-offers.ts';
import type { Queries } from '../store/database.ts';
import { figuresOf } from './figures.ts';

/** Answers `GET stats`: of the fiscal year in which we are, where no period is named. */
export function getStats({ db, config, now }: Services) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const period = periodOf(c.req.query('period'), now());
    c.header('Cache-Control', 'public, max-age=300');
    return c.json(await statsOf(db, config, period, now()));
  };
}

/** What became of the complaints of a period, as it stands now. */
export async function statsOf(q: Queries, config: Config, period: Period, now: Date): Promise<StatsReply> {
  return statsFrom(await countsOf(q, period, now), config, period, now);
}

/** What the figures of a period are made of. */
export interface Counts {
  counts: CaseCount[];
  /** Since when one can complain here, kind by kind. */
  since: ReadonlyMap<CaseKind, Date>;
}

/** Counts the complaints of a period as they stand now. */
export async function countsOf(q: Queries, period: Period, now: Date): Promise<Counts> {
  const time = { ...boundsOf(period), months: period.months };
  return { counts: await countCases(q, time, dayOf(now)), since: await offeredSince(q) };
}

/** Sums up what was counted: each kind apart, by month. */
export function statsFrom({ counts, since }: Counts, config: Config, period: Period, now: Date): StatsReply {
  const { from, to } = boundsOf(period);
  // Of a kind that cannot be filed here there is nothing to say, unless some was filed before.
  const kinds = [...new Set([...offersOf(config), ...counts].map(({ kind }) => kind))].sort();
  return {
    ...{ period: period.name, from: from.toISOString(), to: to.toISOString(), asOf: now.toISOString() },
    series: kinds.map((kind) => {
      const own = counts.filter((row) => row.kind === kind);
      const began = since.get(kind);
      return {
        kind,
        ranWhole: began !== undefined && began <= from && now >= to,
        figures: figuresOf(own),
        // Of a month that is still to come there is nothing to say, not even that there was none; nor of one before it began.
        months: period.months
          .filter((month) => startOfMonth(month) <= now)
          .map((month) => ({ month, figures: figuresOf(own.filter((row) => row.month === month)) }))
          .filter(({ month, figures }) => figures.received > 0 || (began && began < endOfMonth(month))),
      };
    }),
  };
}

const boundsOf = ({ months }: Period) => ({
  from: startOfMonth(months[0] as string),
  to: endOfMonth(months.at(-1) as string),
});

/** The period that a name stands for; the fiscal year in which we are without one. Throws `invalid`. */
export function periodOf(name: string | undefined, now: Date): Period {
  const period = readPeriod(name ?? String(fiscalYearOf(monthOf(now))));
  if (!period) throw new ApiProblem('invalid', { errors: [{ pointer: '/period', code: 'bad-format' }] });
  return period;
}
