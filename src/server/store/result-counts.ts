import { createHash } from 'node:crypto';
import { monthOf } from '../../country/th/fiscal.ts';
import type { Queries, Row } from './database.ts';

/** What a response is counted under: pairs of a part and a value. */
export type Tally = readonly (readonly [part: string, value: string])[];

/** A response as far as it is counted: complete, and no test. */
export interface CountedResponse {
  form: string;
  completedAt: Date | null;
  /** Null where it is not counted. */
  tally: Tally | null;
}

/** The columns of `responses` that make a `CountedResponse`. */
export const countedColumns = 'form, completed_at as "completedAt", tally';

/** How often a part was answered with a value in a month. */
export interface MonthCount {
  month: string;
  part: string;
  value: string;
  count: number;
}

/**
 * Adds responses to the counts of their months, and takes others out, as the last thing that their transaction does but
 * commit: other responses to the form wait for it. All do so in the same order, so that none waits in a circle.
 */
export async function recount(
  tx: Queries,
  gone: readonly CountedResponse[],
  come: readonly CountedResponse[] = [],
): Promise<void> {
  const rows = changes(gone, come);
  if (rows.length === 0) return;
  const column = (of: (row: Change) => unknown) => rows.map(of);
  const cells = [column(({ form }) => form), column(({ month }) => month), column(({ cell }) => cell)];
  await tx.query(
    `insert into result_counts (form, month, cell, part, value, count)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
     on conflict (form, month, cell) do update set count = result_counts.count + excluded.count`,
    [...cells, column(({ part }) => part), column(({ value }) => value), column(({ count }) => count)],
  );
  if (gone.length === 0) return;
  await tx.query(
    `delete from result_counts where count = 0
       and (form, month, cell) in (select * from unnest($1::text[], $2::text[], $3::text[]))`,
    cells,
  );
}

interface Change extends MonthCount {
  form: string;
  cell: string;
}

/** What changes, in the order of the table's key. */
function changes(gone: readonly CountedResponse[], come: readonly CountedResponse[]): Change[] {
  const found = new Map<string, Change>();
  const add = (by: number) => {
    return ({ form, completedAt, tally }: CountedResponse) => {
      if (tally === null || completedAt === null) return;
      const month = monthOf(completedAt);
      for (const [part, value] of tally) {
        const cell = createHash('sha256')
          .update(JSON.stringify([part, value]))
          .digest('base64url');
        const key = `${form} ${month} ${cell}`;
        const change = found.get(key) ?? { form, month, cell, part, value, count: 0 };
        change.count += by;
        found.set(key, change);
      }
    };
  };
  gone.forEach(add(-1));
  come.forEach(add(1));
  const changed = [...found].filter(([, { count }]) => count !== 0);
  return changed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** All counts of a form by month, or of one part of it. */
export async function countsOf(q: Queries, form: string, part?: string): Promise<MonthCount[]> {
  return q.query<MonthCount & Row>(
    `select month, part, value, count from result_counts
      where form = $1 and ($2::text is null or part = $2) order by month, part, value`,
    [form, part ?? null],
  );
}
