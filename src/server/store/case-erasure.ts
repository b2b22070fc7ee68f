import { addAudit } from './audit.ts';
import type { Queries } from './database.ts';

/** Why a case is deleted whole: its time is over, the person asked, or an operator did it. */
export type ErasureCause = 'retention' | 'person' | 'operator';

/** Keeps in the audit that the cases of these responses are deleted, which is all that stays of them. */
export async function noteErasure(tx: Queries, responseIds: readonly string[], cause: ErasureCause): Promise<void> {
  const rows = await tx.query<{ reference: string }>(
    'select reference from cases where response_id = any ($1::text[]) order by reference',
    [responseIds],
  );
  for (const { reference } of rows) {
    await addAudit(tx, { at: new Date(), who: null, what: 'case-erased', reference, detail: { cause } });
  }
}
