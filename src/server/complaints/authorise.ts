import { receiptScheme } from '../../contract/complaint-wire.ts';
import { readReference } from '../../country/th/reference.ts';
import { ApiProblem } from '../problems.ts';
import { type StoredCase, secretHashOf } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { sameDigest } from '../token.ts';
import { hashSecret } from './receipt.ts';

/** What a receipt says, as somebody typed it. */
export interface Credentials {
  reference: string;
  secret: string;
}

/** Takes `Ruam <reference>.<secret>` apart. Throws `bad-token`. */
export function readCredentials(header: string | undefined): Credentials {
  const [, reference, secret] = new RegExp(`^${receiptScheme} ([^.]{1,40})\\.(.{1,100})$`).exec(header ?? '') ?? [];
  if (reference === undefined || secret === undefined) throw new ApiProblem('bad-token');
  return { reference, secret };
}

/**
 * The case of a receipt. What is no reference, an unknown one and a wrong secret answer alike, after the same work: one
 * look-up and one comparison. Throws `bad-token`.
 */
export async function caseOf(
  q: Queries,
  { reference: typed, secret }: Credentials,
  find: (q: Queries, reference: string) => Promise<StoredCase | undefined>,
): Promise<StoredCase> {
  const reference = readReference(typed) ?? '';
  const hash = hashSecret(secret);
  if (!sameDigest(await secretHashOf(q, reference), hash)) throw new ApiProblem('bad-token');
  const found = await find(q, reference);
  // Somebody may have had a new one made meanwhile.
  if (!found || !sameDigest(found.secretHash, hash)) throw new ApiProblem('bad-token');
  return found;
}
