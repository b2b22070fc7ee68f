import type { ComplaintState } from '../../contract/complaint-states.ts';
import type { CaseKind, Channel } from '../../contract/complaint-wire.ts';
import type { Queries, Row } from './database.ts';

/** How many cases of a category that were received in a month, in one way, stand in a state. */
export interface CaseCount {
  category: string;
  /** Under which they were filed. */
  kind: CaseKind;
  /** As `monthOf` names it, such as `2568-10`. */
  month: string;
  state: ComplaintState;
  channel: Channel;
  count: number;
  overdue: number;
  reopened: number;
}

const kind = "coalesce(kind, 'general')";
const month = "(543 + extract(year from at))::int || to_char(at, '-MM')";
const wasReopened = "exists (select from case_events e where e.reference = c.reference and e.to_state = 'reopened')";
const withMonth = "(select *, received_at at time zone 'UTC' + interval '7 hours' as at from cases) c";

/** From one moment on up to another, which are these months as `monthOf` names them. */
export interface CountedTime {
  from: Date;
  to: Date;
  months: readonly string[];
}

/** Counts the cases that were received in some time, erased ones too; which are late, by this day in Bangkok. */
export async function countCases(q: Queries, { from, to, months }: CountedTime, today: string): Promise<CaseCount[]> {
  return q.query<CaseCount & Row>(
    `select category, kind, channel, month, state, sum(count)::int as count, sum(overdue)::int as overdue,
       sum(reopened)::int as reopened
       from (
         select category, ${kind} as kind, channel, ${month} as month, state, 1 as count,
           (ended_at is null and state <> 'resolved' and due_left is null and due < $3)::int as overdue,
           (${wasReopened})::int as reopened
           from ${withMonth} where not test and received_at >= $1 and received_at < $2
         union all
         select category, kind, channel, month, state, count, 0, reopened from erased_cases where month = any ($4::text[])
       ) as each
      group by category, kind, channel, month, state`,
    [from, to, today, months],
  );
}

/** Keeps of cases that are about to be erased, and are locked, that they were: a number without a person. */
export async function countErased(tx: Queries, references: readonly string[]): Promise<void> {
  await tx.query(
    `insert into erased_cases (category, kind, channel, month, state, count, reopened)
     select category, ${kind}, channel, ${month}, state, count(*), count(*) filter (where ${wasReopened})
       from ${withMonth} where not test and reference = any ($1::text[]) group by 1, 2, 3, 4, 5
     on conflict (category, kind, channel, month, state) do update
       set count = erased_cases.count + excluded.count, reopened = erased_cases.reopened + excluded.reopened`,
    [references],
  );
}
