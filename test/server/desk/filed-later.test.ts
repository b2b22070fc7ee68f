import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ComplaintReceipt } from '../../../src/contract/complaints.ts';
import type { DeskCase } from '../../../src/contract/desk.ts';
import type { DeskAudit } from '../../../src/contract/desk-tools.ts';
import { basePath } from '../../../src/contract/wire.ts';
import { verifyReceipt } from '../../../src/server/admin/verify.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { createFolder } from '../../../src/server/uploads/folder.ts';
import { createTestApp, newKey, problemIn, type TestApp, testKeys } from '../../support/app.ts';
import { aComplaint, lookUp } from '../../support/complaints.ts';
import { type AtDesk, atDesk, createClock } from '../../support/desk.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
let desk: AtDesk;
const config = parseConfig({
  categories: [{ name: 'service', title: { th: 'บริการ', en: 'Service' }, term: { days: 15, kind: 'calendar' } }],
});
const now = new Date('2026-12-31T18:30:00Z');

beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  app = createTestApp(store.db, { now: createClock(now).now, config });
  desk = await atDesk(app, store.db, now, 'lead', { roles: ['lead', 'admin'] });
});
afterAll(() => store.close());

const file = (receivedOn?: string, key = newKey()) =>
  desk.ask(
    'POST',
    '/desk/cases',
    { ...aComplaint(), channel: 'letter', ...(receivedOn && { receivedOn }) },
    {
      headers: { 'Idempotency-Key': key },
    },
  );

it('a letter that lay in the post room has its terms from the day on which it came, and both days are told', async () => {
  const key = newKey();
  const receipt = (await (await file('2026-12-10', key)).json()) as ComplaintReceipt;
  expect(await (await file('2026-12-10', key)).json()).toEqual(receipt);
  expect(receipt).toMatchObject({
    receivedAt: '2026-12-09T17:00:00.000Z',
    filedAt: now.toISOString(),
    due: '2026-12-25T16:59:59.999Z',
  });
  // It is given out in the new year in Bangkok.
  expect(receipt.reference).toMatch(/^DOE-2570-/);
  const shown = await desk.get<DeskCase>(`/desk/cases/${receipt.reference}`);
  expect(shown).toMatchObject({ receivedAt: receipt.receivedAt, filedAt: receipt.filedAt, due: { overdue: true } });
  const view = await lookUp(app, receipt);
  expect([view.receivedAt, view.events[0]?.at]).toEqual([receipt.receivedAt, receipt.filedAt]);
  const { entries } = await desk.get<DeskAudit>('/desk/audit?what=case-filed');
  expect(entries[0]).toMatchObject({ at: now.toISOString(), detail: { channel: 'letter', receivedOn: '2026-12-10' } });
});

it('the paper says both days, and its proof vouches for both', async () => {
  const receipt = (await (await file('2026-12-10')).json()) as ComplaintReceipt;
  const print = (fields: Record<string, string>) =>
    app.ask(`${basePath}/complaints/receipt`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, lang: 'en', as: 'file' }).toString(),
    });
  const { reference, secret, receivedAt, due, proof, filedAt = '' } = receipt;
  const fields = { reference, secret, receivedAt, due, proof };
  const text = await (await print({ ...fields, filedAt })).text();
  expect(text).toContain('10 December 2026');
  expect(text).toContain('1 January 2027');
  expect((await print(fields)).status).toBe(403);
  expect((await print({ ...fields, filedAt: 'no day' })).status).toBe(403);
  const parts = { db: store.db, config, keys: testKeys, places: [createFolder('')], dataDir: '' };
  const lines: string[] = [];
  for await (const line of verifyReceipt(parts as never, { reference, proof, lang: 'en' }, (async function* () {})()))
    lines.push(String(line));
  expect(JSON.parse(lines.join(''))).toMatchObject({ received: '10 December 2026' });
});

it('what came today has one moment, and what is to come or too long ago is refused', async () => {
  const receipt = (await (await file('2027-01-01')).json()) as ComplaintReceipt;
  expect(receipt).toMatchObject({ receivedAt: now.toISOString() });
  expect(receipt.filedAt).toBeUndefined();
  expect((await file('2026-11-02')).status).toBe(201);
  for (const [day, code] of [
    ['2027-01-02', 'too-late'],
    ['2026-11-01', 'too-early'],
    ['2026-02-30', 'bad-format'],
    ['yesterday', 'bad-format'],
  ] as const) {
    expect(await problemIn(await file(day)), day).toMatchObject({
      status: 422,
      errors: [{ pointer: '/receivedOn', code }],
    });
  }
});
