import { randomBytes } from 'node:crypto';
import type { Day } from '../../clock/days.ts';
import { codeBytes, readCode, toCode } from '../../country/th/code.ts';
import { referenceBytes, toReference } from '../../country/th/reference.ts';
import { type KeyRing, mac } from '../key.ts';
import type { StoredCase } from '../store/cases.ts';
import { hashToken, sameDigest } from '../token.ts';

/** What only the holder of a receipt knows: 80 random bits, written so that people can copy them. */
export const newSecret = (): string => toCode(randomBytes(codeBytes));

/** What is kept of a secret, however it was typed. What cannot be one gets a digest that nothing has. */
export const hashSecret = (typed: string): Buffer => hashToken(`receipt ${readCode(typed) ?? ''}`);

/** A reference that nobody can guess from another, of the Buddhist year in which it is given out in Bangkok. */
export function newReference(agency: string, at: Date): string {
  const year = new Date(at.getTime() + 7 * 3_600_000).getUTCFullYear() + 543;
  return toReference(agency, year, randomBytes(referenceBytes));
}

/** What a proof vouches for: all that the office says on a receipt. */
interface Printed extends Pick<StoredCase, 'reference' | 'receivedAt' | 'filedAt'> {
  /** The day that was promised then; the case itself may have another by now. */
  due: Day;
}

/** What makes a printed receipt the office's own: it follows from the server's key and from what stands on the paper. */
export const proofOf = ([key]: KeyRing, receipt: Printed): string => proofBy(key, receipt);

/** Whether a proof on paper is the office's, by any key of its ring. */
export function isProof(keys: KeyRing, receipt: Printed, typed: string): boolean {
  const proof = Buffer.from(readCode(typed) ?? '');
  return keys.some((key) => sameDigest(Buffer.from(readCode(proofBy(key, receipt)) ?? ''), proof));
}

function proofBy(key: KeyRing[0], { reference, receivedAt, filedAt, due }: Printed): string {
  const days = [receivedAt, ...(filedAt ? [filedAt] : [])].map((at) => at.toISOString());
  return toCode(mac(key, 'receipt', reference, due, ...days));
}
