import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCode } from '../../../src/country/th/code.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { caseRecovery } from '../../../src/server/jobs/case-recovery.ts';
import type { JobPayloads } from '../../../src/server/jobs/queue.ts';
import type { Mail } from '../../../src/server/mail.ts';
import { readAudit } from '../../../src/server/store/audit.ts';
import type { Database } from '../../../src/server/store/database.ts';
import { createTestApp, newKey, problemIn, type TestApp, widgetHeaders } from '../../support/app.ts';
import { fileComplaint, lookUp } from '../../support/complaints.ts';
import { fileConfirmed } from '../../support/confirming.ts';
import { emptyStore, openStore, type TestStore } from '../../support/store.ts';

const config = parseConfig({ complaints: { tracker: 'https://www.example.go.th/tracker.html' } });
const minute = 60_000;

let store: TestStore;
let app: TestApp;
let now: Date;
let mails: Mail[] = [];
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store?.close());
beforeEach(async () => {
  await emptyStore(store.db);
  await putReadyForms(store.db);
  now = new Date('2026-11-23T10:00:00+07:00');
  app = createTestApp(store.db, { config, now: () => now });
});
afterEach(() => {
  mails = [];
});

const recover = (reference: string, email: string, lang = 'th') =>
  app.post({ path: '/api/v1/complaints/recovery', body: { reference, email, lang } });

const handler = () =>
  caseRecovery(
    store.db,
    config,
    async (mail) => void mails.push(mail),
    () => now,
  );

/** Does what recovery left to do, and leaves it, as a process that died before it could say so. */
async function work(): Promise<void> {
  const rows = await store.db.query<{ payload: JobPayloads['case-recovery'] }>(
    "select payload from jobs where kind = 'case-recovery'",
  );
  for (const { payload } of rows) await handler().run(payload, 'job');
}

const forgetJobs = () => store.db.run("delete from jobs where kind = 'case-recovery'");
const codeIn = (mail: Mail | undefined) => /[0-9a-z]{4}(-[0-9a-z]{4}){3}/.exec(mail?.text ?? '')?.[0] ?? '';
const renew = (reference: string, code: string, key = newKey()) =>
  app.post({
    path: '/api/v1/complaints/recovery/renewal',
    body: { reference, code },
    headers: { ...widgetHeaders(), 'Idempotency-Key': key },
  });

describe('whoever has lost the secret', () => {
  it('gets a new one by a code from their mail; the old one is void, and the timeline says so', async () => {
    const receipt = await fileConfirmed(app);
    const reply = await recover(receipt.reference.toLowerCase(), ' SOMYING@example.com ');
    expect([reply.status, await reply.json()]).toEqual([202, { expiresAt: '2026-11-23T03:15:00.000Z' }]);
    await work();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'somying@example.com', subject: `รหัสยืนยันสำหรับเรื่อง ${receipt.reference}` });
    expect(mails[0]?.text).toContain(config.complaints.tracker);
    expect(mails[0]?.text).not.toContain(receipt.secret);
    const renewed = await renew(receipt.reference, codeIn(mails[0]).toUpperCase().replaceAll('-', ' '));
    expect(renewed.status).toBe(201);
    const fresh = (await renewed.json()) as typeof receipt;
    expect(fresh.secret).not.toBe(receipt.secret);
    expect((await lookUp(app, fresh)).events.map(({ kind }) => kind)).toEqual(['filed', 'renewed']);
    const audited = await readAudit(store.db, { reference: receipt.reference, limit: 10 });
    expect(audited).toMatchObject([{ what: 'secret-renewed', who: null, detail: {} }]);
    await expect(lookUp(app, receipt)).rejects.toThrow('bad-token');
  });

  it('gets the same secret again when the answer was lost, and no other by the same code', async () => {
    const { reference } = await fileConfirmed(app);
    await recover(reference, 'somying@example.com', 'en');
    await work();
    const [code, key] = [codeIn(mails[0]), newKey()];
    const first = await (await renew(reference, code, key)).json();
    expect(await (await renew(reference, code, key)).json()).toEqual(first);
    expect(await problemIn(await renew(reference, code))).toMatchObject({ status: 403 });
  });

  it('has fifteen minutes', async () => {
    const { reference } = await fileConfirmed(app);
    await recover(reference, 'somying@example.com');
    await work();
    now = new Date(now.getTime() + 15 * minute);
    expect((await renew(reference, codeIn(mails[0]))).status).toBe(403);
    // And no mail comes with a code that holds no more.
    await work();
    expect(mails).toHaveLength(1);
  });

  it('has a code that nobody else can use up, and can ask for another one', async () => {
    const { reference } = await fileConfirmed(app);
    await recover(reference, 'somying@example.com');
    await work();
    for (let nth = 0; nth < 9; nth++) expect((await renew(reference, '0'.repeat(16))).status).toBe(403);
    await forgetJobs();
    now = new Date(now.getTime() + minute);
    await recover(reference, 'somying@example.com');
    await work();
    expect((await renew(reference, codeIn(mails[0]))).status).toBe(403);
    expect((await renew(reference, codeIn(mails[1]))).status).toBe(201);
  });

  it('gets a mail that can be used where an earlier try to send it may have arrived', async () => {
    const { reference } = await fileConfirmed(app);
    await recover(reference, 'somying@example.com');
    await work();
    await work();
    expect(new Set(mails.map(({ id }) => id)).size).toBe(2);
    expect((await renew(reference, codeIn(mails[1]))).status).toBe(201);
  });

  it('has no mailbox filled: one mail a minute', async () => {
    const { reference } = await fileConfirmed(app);
    for (const after of [0, 30_000, 30_000]) {
      now = new Date(now.getTime() + after);
      await recover(reference, 'somying@example.com');
      await work();
      await forgetJobs();
    }
    expect(mails).toHaveLength(2);
  });
});

describe('whoever asks for what is not theirs', () => {
  it('gets the same answer and the same work, and no mail', async () => {
    const named = await fileConfirmed(app);
    const anonymous = await fileComplaint(app, { identity: 'anonymous', person: undefined });
    const asked = [
      [named.reference, 'somying@example.com'],
      [named.reference, 'other@example.com'],
      [anonymous.reference, 'somying@example.com'],
      ['DOE-2569-000002', 'somying@example.com'],
      ['rubbish', 'rubbish'],
    ] as const;
    const seen = [];
    for (const [reference, email] of asked) {
      const statements: string[] = [];
      const query = (sql: string, params?: unknown[]) => {
        statements.push(sql);
        return store.db.query(sql, params);
      };
      const spied = createTestApp({ ...store.db, query } as Database, { config, now: () => now });
      const reply = await spied.post({ path: '/api/v1/complaints/recovery', body: { reference, email, lang: 'th' } });
      seen.push(JSON.stringify([reply.status, await reply.text(), statements]));
    }
    expect(new Set(seen).size).toBe(1);
    await work();
    expect(mails.map(({ to }) => to)).toEqual(['somying@example.com']);
  });

  it('is told nothing by trying codes', async () => {
    const { reference } = await fileConfirmed(app);
    await recover(reference, 'somying@example.com');
    await work();
    const answers = [];
    for (const [its, code] of [
      [reference, '0'.repeat(16)],
      ['DOE-2569-000002', codeIn(mails[0])],
      ['rubbish', 'rubbish'],
    ] as const) {
      answers.push(await (await renew(its, code)).text());
    }
    expect(new Set(answers).size).toBe(1);
  });

  it('finds neither code nor address in the database', async () => {
    const { reference } = await fileConfirmed(app, { person: { name: 'ก', email: 'Only.Here@example.com' } });
    await recover(reference, 'only.here@EXAMPLE.com');
    await work();
    const dump = async (table: string) =>
      (
        await store.db.query<{ text: string }>(`select coalesce(string_agg(t::text, ''), '') as text from ${table} t`)
      )[0]?.text;
    const [codes, jobs] = [await dump('case_codes'), await dump('jobs')];
    const code = codeIn(mails[0]);
    expect(codes).not.toContain(code);
    expect(codes).not.toContain(readCode(code));
    expect(jobs?.toLowerCase()).not.toContain('only.here');
  });
});
