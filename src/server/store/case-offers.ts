import type { CaseKind } from '../../contract/complaint-wire.ts';
import type { Database, Queries } from './database.ts';

/** A category that can be complained of, and the kind under which it is counted. */
export interface CaseOffer {
  category: string;
  kind: CaseKind;
}

/**
 * Keeps since when each category could be complained of under its kind: since it was first offered, or a case of it
 * was filed; what is known from before stays. Cases from before kinds were kept get the one that their category has.
 */
export async function noteOffers(db: Database, offers: readonly CaseOffer[], at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { category, kind } of offers) {
      await tx.query('update cases set kind = $2 where category = $1 and kind is null', [category, kind]);
      await tx.query(
        `insert into case_offers (category, kind, since)
         select $1, $2, least($3::timestamptz, min(coalesce(filed_at, received_at))) from cases where category = $1 and kind = $2
         on conflict (category, kind) do update set since = least(case_offers.since, excluded.since)`,
        [category, kind, at],
      );
    }
  });
}

/** Since when something of each kind could be complained of. */
export async function offeredSince(q: Queries): Promise<Map<CaseKind, Date>> {
  const rows = await q.query<{ kind: CaseKind; since: Date }>(
    'select kind, min(since) as since from case_offers group by kind',
  );
  return new Map(rows.map(({ kind, since }) => [kind, since]));
}
