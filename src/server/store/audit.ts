import { createHash, randomUUID } from 'node:crypto';
import type { AuditedAct } from '../../contract/desk-wire.ts';
import type { Queries, Row } from './database.ts';

/** Who did what, without anything personal of a citizen. */
export interface AuditEntry {
  at: Date;
  /** Name of an account; null for what was done by command, or by who was not signed in. */
  who: string | null;
  what: AuditedAct;
  reference: string | null;
  detail: Record<string, unknown>;
}

/** Adds an entry for good, within the transaction of what it tells of if there is one. */
export async function addAudit(
  q: Queries,
  { at, who, what, reference = null, detail = {} }: Omit<AuditEntry, 'reference' | 'detail'> & Partial<AuditEntry>,
): Promise<void> {
  await q.query('insert into audit (id, at, who, what, reference, detail) values ($1, $2, $3, $4, $5, $6::jsonb)', [
    ...[randomUUID(), at, who, what, reference, JSON.stringify(detail)],
  ]);
}

/** How long looking again at the same is one act of a person, in milliseconds: they turn pages, refresh, and come back from a case. */
const sameAct = 15 * 60_000;

/**
 * Adds that somebody looked at something, once in a quarter of an hour: `what` they looked at is the same if `key` is.
 * Its id follows from that, so that requests at the same moment add one entry, too.
 */
export async function addLook(
  q: Queries,
  { at, who, what, detail, key }: Pick<AuditEntry, 'at' | 'what' | 'detail'> & { who: string; key: unknown },
): Promise<void> {
  const turn = Math.floor(at.getTime() / sameAct);
  const digest = createHash('sha256')
    .update(JSON.stringify([who, what, turn, key]))
    .digest('hex');
  const id = digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  await q.query(
    `insert into audit (id, at, who, what, reference, detail) values ($1, $2, $3, $4, null, $5::jsonb)
     on conflict (id) do nothing`,
    [id, at, who, what, JSON.stringify(detail)],
  );
}

/** Which entries to read. */
export interface AuditFilter {
  reference?: string | undefined;
  who?: string | undefined;
  what?: AuditedAct | undefined;
  /** From this moment on, and up to that one. */
  since?: Date | undefined;
  until?: Date | undefined;
  /** From before this one on. */
  after?: { at: string; id: string } | undefined;
  limit: number;
}

/** Reads entries, the newest first. */
export async function readAudit(q: Queries, filter: AuditFilter): Promise<(AuditEntry & { id: string })[]> {
  return q.query<AuditEntry & { id: string } & Row>(
    `select id, at, who, what, reference, detail from audit
      where ($1::text is null or reference = $1) and ($2::text is null or who = $2)
        and ($3::timestamptz is null or (at, id) < ($3::timestamptz, $4::text))
        and ($5::text is null or what = $5)
        and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at <= $7)
      order by at desc, id desc limit $8`,
    [
      ...[filter.reference ?? null, filter.who ?? null, filter.after?.at ?? null, filter.after?.id ?? null],
      ...[filter.what ?? null, filter.since ?? null, filter.until ?? null, filter.limit],
    ],
  );
}
