import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ComplaintState, Reason } from '../../../src/contract/complaint-states.ts';
import { verifyReceipt } from '../../../src/server/admin/verify.ts';
import { isProof } from '../../../src/server/complaints/receipt.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { usualHolidays } from '../../../src/server/holidays.ts';
import { readAudit } from '../../../src/server/store/audit.ts';
import { findCase } from '../../../src/server/store/cases.ts';
import { createFolder } from '../../../src/server/uploads/folder.ts';
import { createTestApp, testKeys } from '../../support/app.ts';
import { fileComplaint, moveAsStaff } from '../../support/complaints.ts';
import { openStore, type TestStore } from '../../support/store.ts';

const config = parseConfig({});
const rules = { config, holidays: usualHolidays };

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
});
afterAll(() => store?.close());

const file = (at: Date) => fileComplaint(createTestApp(store.db, { now: () => at }));
async function verify(reference: string, proof: string): Promise<Record<string, string>> {
  const parts = { db: store.db, config, keys: testKeys, dataDir: '', places: [createFolder('')] as const };
  const chunks = verifyReceipt(parts, { reference, proof, lang: 'en' }, (async function* () {})());
  let said = '';
  for await (const chunk of chunks) said += chunk;
  return JSON.parse(said);
}

it('says which day the receipt promised, though the case has another by now', async () => {
  const at = new Date('2026-06-15T10:00:00+07:00');
  const { reference, proof, due } = await file(at);
  const first = await verify(reference, proof);
  expect(first).toMatchObject({ dueOn: due.slice(0, 10), due: expect.stringContaining('2026') });
  const move = (to: ComplaintState, reason: Reason, when: string, more = {}) =>
    moveAsStaff(store.db, rules, reference, { to, reason, at: new Date(when), ...more });
  await move('accepted', 'accepted', '2026-06-15T11:00:00+07:00');
  await move('in_progress', 'started', '2026-06-15T11:00:00+07:00');
  await move('on_hold', 'expert-opinion', '2026-06-16T11:00:00+07:00', { text: 'ก' });
  await move('in_progress', 'hold-ended', '2026-07-20T11:00:00+07:00');
  const [row] = await store.db.query<{ due: string }>('select due from cases where reference = $1', [reference]);
  expect(row?.due).not.toBe(first.dueOn);
  expect(await verify(reference, proof)).toEqual(first);
});

it('vouches for no other promise than the one that the proof was made of', async () => {
  const { reference, proof } = await file(new Date('2026-06-15T10:00:00+07:00'));
  const it = await findCase(store.db, reference);
  if (!it) throw new Error('There is no such case.');
  const isFor = (due: string) => isProof(testKeys, { ...it, due }, proof);
  expect([isFor(it.promised.due), isFor('2026-12-31')]).toEqual([true, false]);
});

it('is in the audit, and so is one that is not ours, without what was typed', async () => {
  const { reference, proof } = await file(new Date('2026-06-15T10:00:00+07:00'));
  await verify(reference, proof);
  await expect(verify(reference, 'x')).rejects.toThrow('not known here');
  await expect(verify('somebody@example.com', 'x')).rejects.toThrow('not known here');
  const entries = await readAudit(store.db, { what: 'receipt-verified', limit: 3 });
  expect(entries.map(({ reference, detail }) => [reference, detail.genuine])).toEqual([
    [null, false],
    [reference, false],
    [reference, true],
  ]);
});
