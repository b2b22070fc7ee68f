import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { received, sent } from '../../src/contract/openapi.ts';
import { operations } from '../../src/contract/operations.ts';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { anyRate, createTestApp, problemIn, type TestApp } from '../support/app.ts';
import { aComplaint, fileComplaint } from '../support/complaints.ts';
import { type AtDesk, atDesk, codeOf, cookieIn, createClock, givenUser, trySignIn } from '../support/desk.ts';
import { type Asker, requestOf, type Said, spoil, spoiling } from '../support/requests.ts';
import { openStore, type TestStore } from '../support/store.ts';

const config = parseConfig({
  categories: [{ name: 'service', title: { th: 'บริการ', en: 'Service' }, asksPlace: true }],
  units: [{ name: 'north', title: { th: 'ฝ่ายเหนือ', en: 'North' } }],
});
const draft = 'd'.repeat(43);
const response = { answers: { satisfaction: 4 }, lang: 'th', page: '/a', revision: 0, complete: true, test: false };
const tus = { 'Tus-Resumable': '1.0.0' };
const metadata = `form ${btoa('complaint')},filename ${btoa('a.pdf')}`;

/** A good request of each operation; `reference` is of a case that is new. */
const good: Record<string, (of: { reference: string; secret: string }) => Said> = {
  getForm: () => ({ params: { form: 'feedback', version: 'a'.repeat(64) } }),
  getPageStyle: () => ({}),
  getPageScript: () => ({}),
  getPageIcon: () => ({}),
  getResults: () => ({ params: { form: 'satisfaction', period: '2569-Q1', lang: 'th' } }),
  createResponse: () => ({ params: { form: 'feedback' }, body: response }),
  changeResponse: () => ({
    params: { form: 'feedback', id: crypto.randomUUID() },
    body: { ...response, revision: 1, lang: undefined, page: undefined, test: undefined },
    headers: { 'Ruam-Token': 't'.repeat(22) },
  }),
  putDraft: () => ({ params: { form: 'satisfaction', id: draft }, body: { sealed: 'c2VhbGVk' } }),
  getDraft: () => ({ params: { form: 'satisfaction', id: draft } }),
  deleteDraft: () => ({ params: { form: 'satisfaction', id: draft } }),
  createUpload: () => ({ headers: { ...tus, 'Upload-Length': '12', 'Upload-Metadata': metadata } }),
  findOffset: () => ({ params: { id: crypto.randomUUID() }, headers: { ...tus, 'Ruam-Token': 't' } }),
  appendToUpload: () => ({
    params: { id: crypto.randomUUID() },
    headers: { ...tus, 'Ruam-Token': 't', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: '%PDF-1.4',
  }),
  getCategories: () => ({}),
  getStats: () => ({ params: { period: '2569-H1' } }),
  getPlaces: () => ({ params: { in: '10' } }),
  createComplaint: () => ({
    body: { ...aComplaint(), page: '/a', place: { province: '10', district: '1001', subdistrict: '100101' } },
  }),
  showReceipt: () => ({ headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'lang=th&proof=a' }),
  lookUpComplaint: ({ reference, secret }) => ({ body: { reference, secret } }),
  moveComplaint: ({ reference }) => ({
    ...{ params: { reference }, body: { to: 'withdrawn', reason: 'citizen-withdrew', text: 'ก', uploads: [] } },
  }),
  writeToOffice: ({ reference }) => ({ params: { reference }, body: { text: 'ขอเพิ่มข้อมูล' } }),
  rateComplaint: ({ reference }) => ({ params: { reference }, body: { rating: 4, text: 'ก' } }),
  askForFile: ({ reference }) => ({ params: { reference }, body: { id: crypto.randomUUID() } }),
  getFile: () => ({ params: { token: 't'.repeat(22) } }),
  recoverComplaint: ({ reference }) => ({ body: { reference, email: 'somying@example.com', lang: 'th' } }),
  renewSecret: ({ reference }) => ({ body: { reference, code: '00000000' } }),
  signIn: () => ({ body: { name: 'agent', password: 'no password', code: '123456' } }),
  getSession: () => ({}),
  signOut: () => ({}),
  changePassword: () => ({ body: { password: 'wrong one', newPassword: 'another password', code: '123456' } }),
  listCases: () => ({
    params: {
      ...{ state: 'open', category: 'service', unit: 'north', assignee: 'agent', channel: 'web', overdue: 'true' },
      ...{ q: 'คิว', limit: '3' },
    },
  }),
  fileForSomebody: () => ({ body: { ...aComplaint(), channel: 'phone' } }),
  getCase: ({ reference }) => ({ params: { reference, lang: 'en' } }),
  moveCase: ({ reference }) => ({
    params: { reference, lang: 'th' },
    body: { to: 'accepted', reason: 'accepted', text: 'ก', uploads: [] },
  }),
  addNote: ({ reference }) => ({ params: { reference, lang: 'th' }, body: { text: 'ก' } }),
  writeToCitizen: ({ reference }) => ({ params: { reference, lang: 'th' }, body: { text: 'ก', uploads: [] } }),
  assignCase: ({ reference }) => ({
    params: { reference, lang: 'th' },
    body: { assignee: 'agent', unit: 'north' },
  }),
  askForFileAtDesk: ({ reference }) => ({ params: { reference }, body: { id: crypto.randomUUID(), original: true } }),
  printCase: ({ reference }) => ({ params: { reference, lang: 'th' } }),
  getTemplates: () => ({}),
  putTemplate: () => ({ params: { name: 'thanks' }, body: { title: 'ขอบคุณ', texts: { th: 'ขอบคุณ', en: 'Thanks' } } }),
  deleteTemplate: () => ({ params: { name: 'thanks' } }),
  getUsers: () => ({}),
  unlockUser: () => ({ params: { name: 'other' } }),
  resetPassword: () => ({ params: { name: 'other' } }),
  listJobs: () => ({ params: { failed: 'true', limit: '3' } }),
  retryJob: () => ({ params: { id: '1' } }),
  readAudit: ({ reference }) => ({
    params: {
      ...{ reference, who: 'agent', what: 'case-filed', from: '2026-01-01', until: '2026-12-31', limit: '3' },
    },
  }),
  getDeskStats: () => ({ params: { period: '2569', format: 'csv', lang: 'th' } }),
  getOpenApi: () => ({}),
};

/** Of these operations the requests name a thing, or prove something, that there is not. */
const nothingThere = [
  ...['getForm 409', 'getResults 404', 'changeResponse 403', 'putDraft 404', 'getDraft 404', 'deleteDraft 404'],
  ...['findOffset 403', 'appendToUpload 403', 'showReceipt 403', 'rateComplaint 409', 'askForFile 404', 'getFile 404'],
  ...['renewSecret 403', 'signIn 403', 'changePassword 403', 'askForFileAtDesk 404', 'retryJob 404'],
];

/** What may be kept of a request that was refused: that it was, and for how much longer nobody may try. */
const kept = ['quotas', 'audit', 'desk_tries', 'case_codes', 'desk_sessions', 'desk_places'];

describe('every operation of the contract, whatever is sent', () => {
  let store: TestStore;
  let app: TestApp;
  let desk: AtDesk;
  const clock = createClock(new Date('2026-11-23T03:00:00Z'));

  beforeAll(async () => {
    store = await openStore();
    await putReadyForms(store.db);
    app = createTestApp(store.db, { limits: anyRate, config, now: clock.now });
    desk = await atDesk(app, store.db, clock.now(), 'agent', { roles: ['agent', 'lead', 'admin'] });
    await givenUser(store.db, 'other');
  });
  afterAll(() => store.close());

  const rows = async () => {
    const tables = await store.db.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = current_schema() order by 1`,
    );
    const counts = tables
      .filter(({ name }) => !kept.includes(name))
      .map(({ name }) => `select '${name}' as name, count(*) as count from "${name}"`);
    return store.db.query(counts.join(' union all '));
  };
  const asker = async (): Promise<Asker> => {
    const { reference, secret } = await fileComplaint(app);
    // Wrong tries of the runs before are not to keep anybody out.
    await store.db.query('delete from desk_tries');
    return { cookie: desk.cookie, receipt: { reference, secret } };
  };
  const signInAgain = async () => {
    clock.pass(60_000);
    const { name, password } = desk.owner;
    const reply = await trySignIn(app, { name, password, code: codeOf(desk.owner, clock.now()) });
    expect(reply.status).toBe(200);
    desk.cookie = cookieIn(reply);
  };

  test('there is a good request of each, and those with JSON have their schema', () => {
    expect(Object.keys(good).sort()).toEqual(operations.map(({ id }) => id).sort());
    for (const { body } of operations) if (body) expect(Object.keys(received)).toContain(body);
  });

  test.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s is answered as the contract says',
    async (id, operation) => {
      const of = good[id] as (typeof good)[string];
      await fc.assert(
        fc.asyncProperty(spoiling, async (how) => {
          const who = await asker();
          const before = await rows();
          const request = spoil(operation, of(who.receipt), who, how);
          const { path, ...rest } = request;
          const reply = await app.ask(path, rest);
          const said = `${request.method} ${path} ${JSON.stringify(rest)}: ${reply.status}`;
          expect(reply.status, said).toBeLessThan(500);
          if (reply.ok) {
            const { schema, status } = operation.reply;
            expect(reply.status, said).toBe(status);
            const isJson = reply.headers.get('Content-Type')?.startsWith('application/json');
            if (schema && isJson)
              (sent as Record<string, { parse(json: unknown): unknown }>)[schema]?.parse(await reply.json());
            if (id === 'signOut') await signInAgain();
          } else {
            expect(await rows(), said).toEqual(before);
            const isPage = reply.headers.get('Content-Type')?.startsWith('text/html');
            // A head has no body to read.
            if (!isPage && operation.method !== 'head')
              expect(operation.problems, said).toContain((await problemIn(reply)).name);
          }
        }),
        { numRuns: Number(process.env.RUNS ?? 8) },
      );
    },
    600_000,
  );

  test('a request that is good is answered well, but where it names what is not there', async () => {
    const ids = operations.map(({ id }) => id);
    const statuses: Record<string, number> = {};
    for (const operation of operations) {
      const who = await asker();
      const { path, ...rest } = requestOf(operation, good[operation.id]?.(who.receipt) ?? {}, who);
      statuses[operation.id] = (await app.ask(path, rest)).status;
      if (operation.id === 'signOut') await signInAgain();
    }
    const refused = ids.filter((id) => (statuses[id] ?? 500) >= 400);
    expect(refused.map((id) => `${id} ${statuses[id]}`)).toEqual(nothingThere);
  });
});
