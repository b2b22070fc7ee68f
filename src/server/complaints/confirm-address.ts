import { readCode, toCode } from '../../country/th/code.ts';
import { type KeyRing, mac } from '../key.ts';
import type { StoredCase } from '../store/cases.ts';
import { confirmEmail, emailOf } from '../store/contacts.ts';
import type { Queries } from '../store/database.ts';
import { sameDigest } from '../token.ts';

/**
 * What a mail about a case brings, so that whoever has the receipt can show that they read it. It follows from the
 * server's key, the case and the address: nothing of it is kept, a mail that is sent again is the same to the byte, and
 * it holds no more once there is another address. Without the receipt's secret it does nothing.
 */
export const addressCode = ([key]: KeyRing, reference: string, address: string): string =>
  codeBy(key, reference, address);

/** Confirms the address of a case whose secret was given, if this is the code of its mails; else nothing happens. */
export async function confirmAddress(
  q: Queries,
  keys: KeyRing,
  { reference, responseId }: StoredCase,
  { code, at }: { code: string; at: Date },
): Promise<void> {
  const email = await emailOf(q, responseId);
  if (!email || email.confirmed) return;
  const typed = Buffer.from(readCode(code) ?? '');
  const isIt = keys.some((key) =>
    sameDigest(Buffer.from(readCode(codeBy(key, reference, email.address)) ?? ''), typed),
  );
  if (isIt) await confirmEmail(q, responseId, email.address, at);
}

const codeBy = (key: KeyRing[0], reference: string, address: string) => toCode(mac(key, 'address', reference, address));
