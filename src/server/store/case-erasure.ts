import { addAudit } from './audit.ts';
import { countErased } from './case-counts.ts';
import type { Queries } from './database.ts';

/** Why a case is deleted whole: its time is over, the person asked, or an operator did it. */
export type ErasureCause = 'retention' | 'person' | 'operator';

/**
 * Keeps in the audit that the cases of these responses are deleted, and counts them: all that stays of them. They are
 * locked, so that two who erase the same case do not count it twice.
 */
export async function noteErasure(tx: Queries, responseIds: readonly string[], cause: ErasureCause): Promise<void> {
  const rows = await tx.query<{ reference: string }>(
    'select reference from cases where response_id = any ($1::text[]) order by reference for update',
    [responseIds],
  );
  const references = rows.map(({ reference }) => reference);
  await countErased(tx, references);
  for (const reference of references) {
    await addAudit(tx, { at: new Date(), who: null, what: 'case-erased', reference, detail: { cause } });
  }
}
