import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { caseNotice } from '../../../src/server/jobs/case-notice.ts';
import { caseRecovery } from '../../../src/server/jobs/case-recovery.ts';
import type { JobPayloads } from '../../../src/server/jobs/queue.ts';
import type { Mail } from '../../../src/server/mail.ts';
import type { Database } from '../../../src/server/store/database.ts';
import { createTestApp, type TestApp, testKeys } from '../../support/app.ts';
import { fileComplaint } from '../../support/complaints.ts';
import { codeInLink, openWithCode } from '../../support/confirming.ts';
import { emptyStore, openStore, type TestStore } from '../../support/store.ts';

const config = parseConfig({ complaints: { tracker: 'https://www.example.go.th/tracker.html' } });

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store?.close());
beforeEach(async () => {
  await emptyStore(store.db);
  await putReadyForms(store.db);
  app = createTestApp(store.db, { config });
});

/** The mail that told whoever filed this case of it. */
async function mailOf(reference: string): Promise<Mail | undefined> {
  const sent: Mail[] = [];
  await caseNotice(store.db, config, testKeys, async (mail) => void sent.push(mail)).run({ reference, seq: 1 }, 'mail');
  return sent[0];
}

/** What somebody gets who asks for a new secret. */
async function recover(reference: string, email: string): Promise<Mail[]> {
  const sent: Mail[] = [];
  const reply = await app.post({ path: '/api/v1/complaints/recovery', body: { reference, email, lang: 'th' } });
  expect(reply.status).toBe(202);
  const jobs = await store.db.query<{ payload: JobPayloads['case-recovery'] }>(
    "select payload from jobs where kind = 'case-recovery'",
  );
  const handler = caseRecovery(store.db, config, async (mail) => void sent.push(mail));
  for (const { payload } of jobs) await handler.run(payload, 'job');
  return sent;
}

const isConfirmed = async () =>
  (await store.db.query("select 1 from contacts where question = 'email' and confirmed_at is not null")).length > 0;

describe('an address that nobody has confirmed', () => {
  it('gets no code, so that a mistyped one brings no stranger the complaint', async () => {
    const { reference } = await fileComplaint(app);
    expect(await recover(reference, 'somying@example.com')).toEqual([]);
    expect(await store.db.query('select * from case_codes')).toEqual([]);
  });

  it('gets one once somebody with the receipt followed the link of the mail', async () => {
    const { reference, secret } = await fileComplaint(app);
    await openWithCode(app, reference, secret, codeInLink(await mailOf(reference)));
    expect(await recover(reference, 'somying@example.com')).toMatchObject([{ to: 'somying@example.com' }]);
  });

  it('is not confirmed by a wrong code, by one of another case or of another address, and that is not told', async () => {
    const receipt = await fileComplaint(app);
    const other = await fileComplaint(app);
    const elsewhere = await fileComplaint(app, { person: { name: 'ก', email: 'sombat@example.com' } });
    const { reference, secret } = receipt;
    const right = codeInLink(await mailOf(reference));
    const plain = await (await app.post({ path: '/api/v1/complaints/lookup', body: { reference, secret } })).text();
    const codes = [
      codeInLink(await mailOf(other.reference)),
      codeInLink(await mailOf(elsewhere.reference)),
      '',
      'x',
      secret,
    ];
    for (const code of codes) {
      const reply = await openWithCode(app, reference, secret, code);
      expect([reply.status, await reply.text()]).toEqual([200, plain]);
    }
    expect(await isConfirmed()).toBe(false);
    await store.db.query(`update contacts set value = '"changed@example.com"' where question = 'email'`);
    await openWithCode(app, reference, secret, right);
    expect(await isConfirmed()).toBe(false);
  });

  it('is not confirmed without the secret, and whoever tries learns nothing', async () => {
    const { reference } = await fileComplaint(app);
    const code = codeInLink(await mailOf(reference));
    const wrong = '0000-0000-0000-0000';
    const seen = [];
    for (const [its, given] of [
      [reference, code],
      [reference, wrong],
      ['DOE-2569-000002', code],
    ] as const) {
      const statements: string[] = [];
      const query = (sql: string, params?: unknown[]) => {
        statements.push(sql);
        return store.db.query(sql, params);
      };
      const spied = createTestApp({ ...store.db, query } as Database, { config });
      const body = { reference: its, secret: wrong, code: given };
      const reply = await spied.post({ path: '/api/v1/complaints/lookup', body });
      seen.push(JSON.stringify([reply.status, await reply.text(), statements]));
    }
    expect(new Set(seen).size).toBe(1);
    expect(await isConfirmed()).toBe(false);
  });

  it('is told in each mail how to confirm it, by the same link, and no more once it is confirmed', async () => {
    const receipt = await fileComplaint(app);
    const [first, again] = [await mailOf(receipt.reference), await mailOf(receipt.reference)];
    expect(again).toEqual(first);
    expect(first?.text).toContain('โปรดยืนยันว่าอีเมลนี้เป็นของท่าน');
    expect(codeInLink(first)).not.toBe('');
    expect(first?.text).not.toContain(receipt.secret);
    await openWithCode(app, receipt.reference, receipt.secret, codeInLink(first));
    const after = await mailOf(receipt.reference);
    expect(after?.text).toContain(`#ruam-reference=${receipt.reference}\n`);
    expect(after?.text).not.toContain('โปรดยืนยัน');
  });
});
