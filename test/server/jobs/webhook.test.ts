import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskCaseWords } from '../../../src/locales/desk-cases.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { createHandlers } from '../../../src/server/jobs/index.ts';
import { signWebhook } from '../../../src/server/jobs/sign-webhook.ts';
import type { Mail } from '../../../src/server/mail.ts';
import { createFolder } from '../../../src/server/uploads/folder.ts';
import { createTestApp, type TestApp, testKeys } from '../../support/app.ts';
import { actWith, fileComplaint } from '../../support/complaints.ts';
import { emptyStore, openStore, type TestStore } from '../../support/store.ts';

const secrets = ['whsec_bmV3LXNlY3JldC1vZi0yNC1ieXRlcy0tLQ==', 'whsec_b2xkLXNlY3JldC1vZi0yNC1ieXRlcy0tLQ=='];

/** What another system got, and what it answers. */
const got: { headers: IncomingHttpHeaders; body: string }[] = [];
let status = 200;
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
  response.writeHead(status).end('so be it');
});

let store: TestStore;
let app: TestApp;
let mails: Mail[];
let run: () => Promise<void>;

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  store = await openStore();
});
afterAll(async () => {
  receiver.close();
  await store?.close();
});
beforeEach(async () => {
  await emptyStore(store.db);
  await putReadyForms(store.db);
  got.length = 0;
  mails = [];
  status = 200;
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const config = parseConfig({
    units: [{ name: 'bkk', title: { th: 'กรุงเทพฯ', en: 'Bangkok' }, mailTo: 'bkk@example.go.th' }],
    categories: [{ name: 'service', title: { th: 'บริการ', en: 'Service' }, unit: 'bkk' }],
    complaints: { desk: 'https://api.example.go.th/desk' },
    webhooks: [
      { name: 'erp', url, secrets },
      { name: 'sms', url, kind: 'sms', secrets: [secrets[0]] },
    ],
  });
  app = createTestApp(store.db, { config });
  const handlers = createHandlers(
    store.db,
    config,
    async (mail) => void mails.push(mail),
    [createFolder('')],
    testKeys,
  );
  run = async () => {
    const jobs = await store.db.query<{ id: string; kind: 'webhook'; payload: never }>(
      "select id, kind, payload from jobs where kind in ('webhook', 'case-notice', 'case-office-mail') order by run_at",
    );
    for (const { id, kind, payload } of jobs) await handlers[kind].run(payload, id);
  };
});

const bodies = () => got.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });

describe('another system', () => {
  it('is told what happened, never what was written nor by whom', async () => {
    const receipt = await fileComplaint(app);
    await actWith(app, receipt, 'messages', { text: 'ข้อความลับ' });
    await run();
    expect(bodies().map(({ type }) => type)).toEqual(['complaint.filed', 'complaint.message']);
    expect(bodies()[0]?.data).toMatchObject({ reference: receipt.reference, state: 'received', category: 'service' });
    expect(JSON.stringify(got)).not.toMatch(/ข้อความลับ|สมหญิง|สามชั่วโมง|somying/);
    expect(JSON.stringify(got)).not.toContain(receipt.secret);
  });

  it('can tell by any of the secrets that it comes from us', async () => {
    await fileComplaint(app);
    await run();
    const [{ headers, body }] = got as [(typeof got)[0]];
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const expected = secrets.map((secret) => {
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    });
    expect(String(headers['webhook-signature']).split(' ')).toEqual(expected);
  });

  it('gets the same id whenever it is told again, and is told again unless it says yes', async () => {
    await fileComplaint(app, { person: { name: 'ก', email: 'a@example.com' } });
    status = 500;
    await expect(run()).rejects.toThrow('127.0.0.1');
    status = 204;
    await run();
    expect(got.length).toBeGreaterThan(1);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('is asked to send an SMS only to whoever left a phone number and no mail', async () => {
    const { reference } = await fileComplaint(app, { person: { name: 'ก', phone: '0812345678' } });
    await fileComplaint(app);
    await run();
    const sms = bodies().filter(({ type }) => type === 'sms.send');
    expect(sms.map(({ data }) => data)).toEqual([{ to: '0812345678', text: `เรื่อง ${reference}: รับเรื่องแล้ว` }]);
  });

  it('is told nothing of a test', async () => {
    await fileComplaint(app, { test: true });
    await run();
    expect([got, mails]).toEqual([[], []]);
  });
});

describe('the unit that has a case', () => {
  it('is told by mail what citizens do, without a word of theirs', async () => {
    const { reference } = await fileComplaint(app);
    await run();
    const [mail] = mails.filter(({ to }) => to === 'bkk@example.go.th');
    expect(mail?.subject).toBe(`เรื่องร้องเรียนใหม่ ${reference}`);
    expect(JSON.stringify(mail)).not.toMatch(/สามชั่วโมง|สมหญิง/);
    // The case at the desk, and its state by the word that stands there.
    expect(mail?.text).toContain(`https://api.example.go.th/desk#/cases/${reference}\n`);
    expect(mail?.text).toContain(`สถานะ: ${deskCaseWords.th.states.received}\n`);
  });
});

describe('whoever filed a complaint', () => {
  it('gets a mail with the reference, and neither the secret nor what they wrote', async () => {
    const { reference, secret } = await fileComplaint(app);
    await run();
    const [mail] = mails.filter(({ to }) => to === 'somying@example.com');
    expect(mail?.subject).toContain(reference);
    expect(JSON.stringify(mail)).not.toContain(secret);
    expect(JSON.stringify(mail)).not.toMatch(/สามชั่วโมง/);
  });
});

describe('a signature', () => {
  it('is that of the specification', () => {
    const at = new Date(1_614_265_330_000);
    const delivery = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, body: '{"test": 2432232314}' };
    const headers = signWebhook(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], delivery);
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });
});
