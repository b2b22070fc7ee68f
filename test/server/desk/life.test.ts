import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJsonLines } from '../../../src/cli/files.ts';
import type { ComplaintReceipt } from '../../../src/contract/complaints.ts';
import type { DeskCase } from '../../../src/contract/desk.ts';
import type { DeskUsers } from '../../../src/contract/desk-accounts.ts';
import type { DeskAudit, DeskJobs, DeskTemplates } from '../../../src/contract/desk-tools.ts';
import { erase, exportPerson } from '../../../src/server/admin/people.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { insertJob } from '../../../src/server/store/jobs.ts';
import { createTestApp, problemIn, type TestApp, testKeys } from '../../support/app.ts';
import { actWith, fileComplaint, lookUp } from '../../support/complaints.ts';
import { type AtDesk, atDesk, type Clock, createClock, givenUser, trySignIn } from '../../support/desk.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
let clock: Clock;
let agent: AtDesk;
let admin: AtDesk;

beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  clock = createClock();
  // Each look at the clock is a little later than the one before, so that everything has its order.
  const now = () => {
    clock.pass(1);
    return clock.now();
  };
  app = createTestApp(store.db, { now });
  agent = await atDesk(app, store.db, clock.now(), 'agent');
  admin = await atDesk(app, store.db, clock.now(), 'admin', { roles: ['admin'] });
});
afterAll(() => store.close());

const audit = async (query: string) => (await admin.get<DeskAudit>(`/desk/audit?${query}`)).entries;

test('a complaint lives from its filing to a citizen who is satisfied, and the audit tells who did what', async () => {
  const receipt: ComplaintReceipt = await fileComplaint(app);
  const { reference } = receipt;
  const staff = (to: string, reason: string, more = {}) => agent.act(reference, 'moves', { to, reason, ...more });
  const citizen = async (to: string, reason: string, more = {}) => {
    const reply = await actWith(app, receipt, 'moves', { to, reason, ...more });
    expect(reply.status).toBe(200);
  };
  await staff('accepted', 'accepted');
  await staff('in_progress', 'started');
  await staff('info_requested', 'details-needed', { text: 'ขอทราบวันและเวลา' });
  expect(await lookUp(app, receipt)).toMatchObject({
    state: 'info_requested',
    actions: expect.arrayContaining(['answer']),
  });
  await citizen('in_progress', 'answered', { text: 'วันที่ 1 กันยายน ช่วงบ่าย' });
  await staff('resolved', 'remedied', { text: 'เพิ่มช่องบริการแล้ว' });
  await citizen('reopen_requested', 'not-remedied', { text: 'ยังรอนานเหมือนเดิม' });
  await staff('reopened', 'reopening-granted');
  await staff('in_progress', 'resumed');
  await staff('resolved', 'remedied', { text: 'เปิดรับคิวล่วงหน้าแล้ว' });
  await citizen('confirmed', 'satisfied');
  expect((await actWith(app, receipt, 'rating', { rating: 5 })).status).toBe(200);

  const shown = await agent.get<DeskCase>(`/desk/cases/${reference}`);
  expect(shown).toMatchObject({ state: 'confirmed', rating: 5, ways: [] });
  expect(shown.events.map(({ actor, to }) => `${actor} ${to ?? 'rated'}`)).toEqual([
    ...['citizen received', 'staff accepted', 'staff in_progress', 'staff info_requested', 'citizen in_progress'],
    ...['staff resolved', 'citizen reopen_requested', 'staff reopened', 'staff in_progress', 'staff resolved'],
    ...['citizen confirmed', 'citizen rated'],
  ]);
  const entries = await audit(`reference=${reference}&limit=100`);
  expect(entries.map(({ who, what }) => `${who} ${what}`)).toEqual([
    ...['agent case-viewed', ...Array.from({ length: 7 }, () => 'agent case-moved')],
  ]);
  expect(JSON.stringify(await audit('limit=100'))).not.toMatch(/สมหญิง|somying|081|ช่องบริการ/);
});

test('what the state does not let anybody do is refused, and leaves nothing behind', async () => {
  const { reference } = await fileComplaint(app);
  const before = await agent.get<DeskCase>(`/desk/cases/${reference}`);
  const send = (body: unknown) => agent.ask('POST', `/desk/cases/${reference}/moves`, body);
  expect(await problemIn(await send({ to: 'confirmed', reason: 'satisfied' }))).toMatchObject({ name: 'other-state' });
  expect(await problemIn(await send({ to: 'no_action', reason: 'no-grounds' }))).toMatchObject({
    errors: [{ pointer: '/text', code: 'required' }],
  });
  expect(await problemIn(await send({ to: 'forwarded', reason: 'outside-remit' }))).toMatchObject({
    errors: [{ pointer: '/destination', code: 'required' }],
  });
  expect((await agent.get<DeskCase>(`/desk/cases/${reference}`)).events).toEqual(before.events);
  expect((await audit(`reference=${reference}`)).map(({ what }) => what)).toEqual(['case-viewed', 'case-viewed']);
});

test('the audit is read page by page, and nobody changes or deletes what is in it', async () => {
  const seen: unknown[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: DeskAudit = await admin.get(`/desk/audit?limit=3${after && `&after=${after}`}`);
    seen.push(...page.entries);
    after = page.next;
  }
  expect(seen).toEqual((await admin.get<DeskAudit>('/desk/audit?limit=100')).entries);
  expect((await audit('who=admin&limit=100')).map(({ what }) => what)).toEqual(['signed-in']);
  for (const sql of [`update audit set who = 'x'`, 'delete from audit', 'truncate audit']) {
    await expect(store.db.run(sql)).rejects.toThrow('only ever added');
  }
});

test('a case is printed as a page on which nothing runs', async () => {
  const { reference } = await fileComplaint(app, {
    answers: { what: '<script>alert(1)</script>"\'' },
    person: { name: '<img src=x onerror=alert(1)>' },
  });
  const reply = await agent.ask('GET', `/desk/cases/${reference}/print?lang=en`);
  const text = await reply.text();
  expect(reply.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(text).toContain(reference);
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toMatch(/<script|<img/);
  // A proxy may hand on the contract's paths alone.
  expect([...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, path]) => path)).toEqual(['/api/v1/page.css']);
  expect((await audit(`reference=${reference}`)).map(({ what }) => what)).toEqual(['case-printed']);
});

test('texts to answer with are kept by administrators for everybody, in each language', async () => {
  const template = { title: 'ขอบคุณ', texts: { th: 'ขอบคุณที่แจ้ง', my: 'ကျေးဇူးတင်ပါသည်' } };
  expect((await admin.ask('PUT', '/desk/templates/thanks', template)).status).toBe(200);
  expect((await admin.ask('PUT', '/desk/templates/thanks', { ...template, title: 'ขอบคุณมาก' })).status).toBe(200);
  expect(await agent.get<DeskTemplates>('/desk/templates')).toEqual({
    templates: [{ name: 'thanks', ...template, title: 'ขอบคุณมาก' }],
  });
  for (const wrong of [
    { title: 'x', texts: {} },
    { title: '', texts: template.texts },
    { title: 'x', texts: { th: ' ' } },
  ]) {
    expect((await admin.ask('PUT', '/desk/templates/thanks', wrong)).status).toBe(422);
  }
  expect((await admin.ask('PUT', '/desk/templates/No%20name', template)).status).toBe(422);
  expect(await (await admin.ask('DELETE', '/desk/templates/thanks')).json()).toEqual({ templates: [] });
  expect((await admin.ask('DELETE', '/desk/templates/thanks')).status).toBe(404);
});

test('administrators see what was given up and have it tried again', async () => {
  await insertJob(store.db, { id: 'lost', kind: 'case-notice', payload: { reference: 'DOE-2569-7K3M9Q', seq: 1 } });
  await store.db.query(
    `update jobs set failed_at = now(), attempts = 24, last_error = 'no such host' where id = 'lost'`,
  );
  const failed = async () => (await admin.get<DeskJobs>('/desk/jobs?failed=true')).jobs;
  expect(await failed()).toMatchObject([
    { id: 'lost', kind: 'case-notice', attempts: 24, error: 'no such host', reference: 'DOE-2569-7K3M9Q' },
  ]);
  expect((await admin.ask('POST', '/desk/jobs/lost/retry', {})).status).toBe(204);
  expect(await failed()).toEqual([]);
  expect((await admin.get<DeskJobs>('/desk/jobs?limit=100')).jobs.map(({ id }) => id)).toContain('lost');
  expect((await admin.ask('POST', '/desk/jobs/lost/retry', {})).status).toBe(404);
});

test('administrators lift a lock and give a new password, which must be changed', async () => {
  const owner = await givenUser(store.db, 'malee');
  for (let nth = 0; nth < 10; nth++) await trySignIn(app, { name: 'malee', password: 'x', code: '1' });
  const locked = async () =>
    (await admin.get<DeskUsers>('/desk/users')).users.find(({ name }) => name === 'malee')?.lockedUntil;
  expect(await locked()).toBeDefined();
  expect((await agent.get<DeskUsers>('/desk/users')).users.some(({ lockedUntil }) => lockedUntil)).toBe(false);
  expect((await admin.ask('POST', '/desk/users/malee/unlock', {})).status).toBe(204);
  expect(await locked()).toBeUndefined();
  const { password } = (await (await admin.ask('POST', '/desk/users/malee/password', {})).json()) as {
    password: string;
  };
  expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  const { codeOf } = await import('../../support/desk.ts');
  const reply = await trySignIn(app, { name: 'malee', password, code: codeOf(owner, clock.now()) });
  expect(await reply.json()).toMatchObject({ mustChange: true });
  expect((await admin.ask('POST', '/desk/users/nobody/unlock', {})).status).toBe(404);
}, 30_000);

test('a person who is erased is erased with their cases, and the audit keeps that it happened', async () => {
  const { reference } = await fileComplaint(app, { person: { name: 'ก', email: 'gone@example.com' } });
  await agent.act(reference, 'notes', { text: 'โทรแล้ว' });
  const [export_] = await exported(exportPerson, 'gone@example.com');
  expect(export_).toMatchObject({ case: { reference, state: 'received', events: [{ kind: 'filed' }] } });
  expect(JSON.stringify(export_)).not.toContain('โทรแล้ว');
  expect(await exported(erase, 'gone@example.com')).toHaveLength(1);
  expect((await agent.ask('GET', `/desk/cases/${reference}`)).status).toBe(404);
  expect((await audit(`reference=${reference}`)).map(({ what, detail }) => [what, detail])).toContainEqual([
    'case-erased',
    { cause: 'person' },
  ]);
});

async function exported(operation: typeof erase | typeof exportPerson, contact: string): Promise<unknown[]> {
  const parts = { db: store.db, config: parseConfig({}), keys: testKeys, dataDir: '', places: [] as never };
  return readJsonLines(operation(parts, { contact }, nothing()));
}

async function* nothing(): AsyncGenerator<string> {}
