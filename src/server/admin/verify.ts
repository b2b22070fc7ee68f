import { formatDate, formatDateTime } from '../../country/th/date.ts';
import { readReference } from '../../country/th/reference.ts';
import { categoryTitle } from '../complaints/categories.ts';
import { isProof } from '../complaints/receipt.ts';
import { findCase } from '../store/cases.ts';
import type { Operation } from './operation.ts';

/**
 * Says what a receipt with this reference and proof must say on paper. Throws for one that the office did not give out,
 * or whose case has been deleted since.
 */
export const verifyReceipt: Operation<'verify'> = async function* (
  { db, config, keys },
  { reference: typed, proof, lang },
) {
  const reference = readReference(typed);
  const it = reference && (await findCase(db, reference));
  if (!it || !isProof(keys, it, proof)) {
    throw new Error(
      'This receipt is not known here: its reference or its proof is wrong, or the case has been deleted.',
    );
  }
  const title = categoryTitle(config, it.category);
  yield `${JSON.stringify({
    reference: it.reference,
    received: it.filedAt ? formatDate(it.receivedAt, lang) : formatDateTime(it.receivedAt, lang),
    ...(it.filedAt && { recorded: formatDateTime(it.filedAt, lang) }),
    receivedAt: it.receivedAt.toISOString(),
    category: title[lang],
  })}\n`;
};
