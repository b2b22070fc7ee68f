import type { Day } from '../../clock/days.ts';
import type { ComplaintState } from '../../contract/complaint-states.ts';
import type { Channel } from '../../contract/complaint-wire.ts';
import { type CaseRow, caseColumns, type StoredCase, toCase } from './cases.ts';
import type { Queries, Row } from './database.ts';

/** Whose cases are looked at: all, or those of a unit, of no unit and of one person. */
export type CaseScope = 'all' | { unit: string | null; name: string };

/** Which cases are listed. An empty unit or assignee: those that have none. */
export interface CaseFilter {
  scope: CaseScope;
  ended: boolean;
  state?: ComplaintState | undefined;
  category?: string | undefined;
  unit?: string | undefined;
  assignee?: string | undefined;
  channel?: Channel | undefined;
  /** Only those overdue on this day. */
  overdueOn?: Day | undefined;
  find?: { reference: string | undefined; words: readonly string[]; contacts: readonly string[] } | undefined;
  /** Where the last one stands that was seen. */
  after?: readonly string[] | undefined;
  limit: number;
}

/** A case with what its author answered, and where it stands in the list. */
export type ListedCase = StoredCase & { answers: Record<string, unknown>; position: string[] };

/** Those on which the office is to act come first; the words of an index. */
const rank = `case when state in ('received', 'accepted', 'in_progress', 'reopen_requested', 'reopened') then 0 else 1 end`;

/** Lists open cases, those on which the office is to act first and by the day that was promised, or ended ones, the newest first. */
export async function listCases(q: Queries, filter: CaseFilter): Promise<ListedCase[]> {
  const params: unknown[] = [];
  const param = (value: unknown) => `$${params.push(value)}`;
  const where = conditions(filter, param);
  const [first = '', second = '', third = ''] = filter.after ?? [];
  if (filter.after && filter.ended)
    where.push(`(ended_at, reference) < (${param(first)}::timestamptz, ${param(second)})`);
  else if (filter.after)
    where.push(`((${rank}), due, reference) > (${param(first)}::integer, ${param(second)}, ${param(third)})`);
  const order = filter.ended ? 'ended_at desc, reference desc' : `(${rank}), due, reference`;
  const rows = await q.query<CaseRow & { rank: number; answers: Record<string, unknown> }>(
    `select ${caseColumns}, (${rank}) as rank, (select answers from responses where id = response_id) as answers
       from cases where ${where.join(' and ')} order by ${order} limit ${param(filter.limit)}`,
    params,
  );
  return rows.map(({ rank: placed, answers, ...row }) => {
    const it = toCase(row as CaseRow);
    const position = it.endedAt
      ? [it.endedAt.toISOString(), it.reference]
      : [String(placed), it.promised.due, it.reference];
    return { ...it, answers, position };
  });
}

function conditions({ scope, find, ...filter }: CaseFilter, param: (value: unknown) => string): string[] {
  const where = [`ended_at is ${filter.ended ? 'not ' : ''}null`, ...within(scope, param)];
  if (filter.state !== undefined) where.push(`state = ${param(filter.state)}`);
  if (filter.category !== undefined) where.push(`category = ${param(filter.category)}`);
  if (filter.unit !== undefined) where.push(`unit is not distinct from ${param(filter.unit || null)}`);
  if (filter.assignee !== undefined) where.push(`assignee is not distinct from ${param(filter.assignee || null)}`);
  if (filter.channel !== undefined) where.push(`channel = ${param(filter.channel)}`);
  if (filter.overdueOn !== undefined) where.push(`(${rank}) = 0 and due < ${param(filter.overdueOn)}`);
  if (find?.reference !== undefined) where.push(`reference = ${param(find.reference)}`);
  else if (find) {
    const theirs = `response_id in (select response_id from contacts where search && ${param(find.contacts)}::text[])`;
    const words = find.words.length > 0 ? `search @@ ${param(toQuery(find.words))}::tsquery` : 'false';
    where.push(`(${words} or (identity <> 'anonymous' and ${theirs}))`);
  }
  return where;
}

function within(scope: CaseScope, param: (value: unknown) => string): string[] {
  if (scope === 'all') return [];
  return [`(unit is null or unit = ${param(scope.unit)} or assignee = ${param(scope.name)})`];
}

/** Every word, or one that begins so. */
const toQuery = (words: readonly string[]) =>
  words.map((word) => `'${word.replace(/['\\]/g, (sign) => sign + sign)}':*`).join(' & ');

/** Figures of the open cases that somebody sees. */
export interface OpenCounts {
  open: number;
  overdue: number;
  mine: number;
  unassigned: number;
}

/** Counts open cases; none of the figures is counted further than `most`, so that it costs the same in a long queue. */
export async function countOpen(
  q: Queries,
  { scope, name, today, most }: { scope: CaseScope; name: string; today: Day; most: number },
): Promise<OpenCounts> {
  const params: unknown[] = [most];
  const param = (value: unknown) => `$${params.push(value)}`;
  const open = ['ended_at is null', ...within(scope, param)].join(' and ');
  const count = (more: string) =>
    `(select count(*) from (select from cases where ${open} and ${more} limit $1) as counted)`;
  const [row] = await q.query<OpenCounts & Row>(
    `select ${count('true')} as open, ${count(`(${rank}) = 0 and due < ${param(today)}`)} as overdue,
       ${count(`assignee = ${param(name)}`)} as mine, ${count('assignee is null')} as unassigned`,
    params,
  );
  return row as OpenCounts;
}

/** References of the cases that are the same as this one. */
export async function duplicatesOf(q: Queries, reference: string): Promise<string[]> {
  const rows = await q.query<{ reference: string }>(
    'select reference from cases where duplicate_of = $1 order by received_at, reference',
    [reference],
  );
  return rows.map((row) => row.reference);
}
