import type { NewComplaint } from '../../src/contract/complaints.ts';
import { findReceipt } from '../../src/country/th/receipt.ts';
import { addressCode } from '../../src/server/complaints/confirm-address.ts';
import type { Mail } from '../../src/server/mail.ts';
import { type TestApp, testKeys } from './app.ts';
import { aComplaint, fileComplaint } from './complaints.ts';

/** The code in the link of a mail about a complaint, as the tracker reads it. */
export function codeInLink(mail: Mail | undefined): string {
  const [, behind = ''] = /https:\S+#(\S+)/.exec(mail?.text ?? '') ?? [];
  return findReceipt(new URLSearchParams(behind).get('ruam-reference') ?? '').secret ?? '';
}

/** Opens a complaint by its receipt, as whoever came by the link of a mail does. */
export const openWithCode = ({ post }: TestApp, reference: string, secret: string, code: string) =>
  post({ path: '/api/v1/complaints/lookup', body: { reference, secret, code } });

/** Files a complaint whose author then confirms their address. */
export async function fileConfirmed(app: TestApp, more: Partial<NewComplaint> = {}) {
  const receipt = await fileComplaint(app, more);
  const code = addressCode(testKeys, receipt.reference, aComplaint(more).person?.email ?? '');
  await openWithCode(app, receipt.reference, receipt.secret, code);
  return receipt;
}
