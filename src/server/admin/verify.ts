import { type Day, endOf } from '../../clock/days.ts';
import { formatDate, formatDateTime } from '../../country/th/date.ts';
import { readReference } from '../../country/th/reference.ts';
import { categoryTitle } from '../complaints/categories.ts';
import { isProof } from '../complaints/receipt.ts';
import { toJsonLine } from '../export/json-line.ts';
import { addAudit } from '../store/audit.ts';
import { eventsOf } from '../store/case-events.ts';
import { findCase, type StoredCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import type { Operation } from './operation.ts';

/** What a receipt of the office's own must say on paper. */
export interface VerifiedReceipt {
  reference: string;
  received: string;
  /** When it was filed, where it had reached the office on an earlier day. */
  recorded?: string;
  receivedAt: string;
  due: string;
  dueOn: Day;
  category: string;
}

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
  const due = it && (await promisedOn(db, it));
  const genuine = it && due && isProof(keys, { ...it, due }, proof);
  // What is typed may be anything: only a reference of ours is kept.
  const entry = { at: new Date(), who: null, what: 'receipt-verified', reference: it ? it.reference : null } as const;
  await addAudit(db, { ...entry, detail: { genuine: genuine === true } });
  if (!genuine) {
    throw new Error(
      'This receipt is not known here: its reference or its proof is wrong, or the case has been deleted.',
    );
  }
  const title = categoryTitle(config, it.category);
  yield toJsonLine({
    reference: it.reference,
    received: it.filedAt ? formatDate(it.receivedAt, lang) : formatDateTime(it.receivedAt, lang),
    ...(it.filedAt && { recorded: formatDateTime(it.filedAt, lang) }),
    receivedAt: it.receivedAt.toISOString(),
    due: formatDate(endOf(due), lang),
    dueOn: due,
    category: title[lang],
  } satisfies VerifiedReceipt);
};

/** The day that the receipt promised, which a case that was paused or reopened has no more. */
async function promisedOn(q: Queries, { reference, promised }: StoredCase): Promise<Day> {
  const [filed] = await eventsOf(q, reference, true);
  return filed?.data.due ?? promised.due;
}
