import type { Queries } from './database.ts';

/** Counts one more in a bucket's minute and gives the count so far. */
export async function countInMinute(q: Queries, bucket: string, minute: Date): Promise<number> {
  const [row] = await q.query<{ count: number }>(
    `insert into quotas (bucket, minute, count) values ($1, $2, 1)
     on conflict (bucket, minute) do update set count = quotas.count + 1
     returning count`,
    [bucket, minute],
  );
  return row?.count ?? 0;
}

/** The count so far in a bucket's minute. */
export async function countOfMinute(q: Queries, bucket: string, minute: Date): Promise<number> {
  const [row] = await q.query<{ count: number }>('select count from quotas where bucket = $1 and minute = $2', [
    ...[bucket, minute],
  ]);
  return row?.count ?? 0;
}
