import type { ComplaintState } from '../../contract/complaint-states.ts';
import type { Channel } from '../../contract/complaint-wire.ts';
import type { Queries, Row } from './database.ts';

/** How many cases of a category that were received in a month, in one way, stand in a state. */
export interface CaseCount {
  category: string;
  /** As `monthOf` names it, such as `2568-10`. */
  month: string;
  state: ComplaintState;
  channel: Channel;
  count: number;
  overdue: number;
  reopened: number;
}

/** Counts the cases that were received from one moment on up to another; which are late, by this day in Bangkok. */
export async function countCases(q: Queries, from: Date, to: Date, today: string): Promise<CaseCount[]> {
  return q.query<CaseCount & Row>(
    `select category, state, channel, (543 + extract(year from at))::int || to_char(at, '-MM') as month,
       count(*)::int as count,
       count(*) filter (where ended_at is null and state <> 'resolved' and due_left is null and due < $3)::int as overdue,
       count(*) filter (where exists
         (select from case_events e where e.reference = c.reference and e.to_state = 'reopened'))::int as reopened
       from (select *, received_at at time zone 'UTC' + interval '7 hours' as at from cases) c
      where not test and received_at >= $1 and received_at < $2
      group by category, state, channel, month`,
    [from, to, today],
  );
}

/** Since when complaints can be filed here: since the server that knows of them first ran. */
export async function casesSince(q: Queries): Promise<Date> {
  const [row] = await q.query<{ at: Date }>("select applied_at as at from migrations where name = '0005-complaints'");
  return row?.at ?? new Date();
}
