import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type DeskOperationId, deskOperations } from '../../../src/contract/desk-operations.ts';
import { deskRoles } from '../../../src/contract/desk-wire.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { anyRate, createTestApp, pageOrigin, problemIn, type TestApp } from '../../support/app.ts';
import { fileComplaint } from '../../support/complaints.ts';
import { type AtDesk, atDesk, createClock, deskHeaders, ownOrigin } from '../../support/desk.ts';
import { openStore, type TestStore } from '../../support/store.ts';

const title = { th: 'หน่วย', en: 'Unit' };
const units = [
  { name: 'a', title },
  { name: 'b', title },
];

let store: TestStore;
let app: TestApp;
let people: Record<string, AtDesk>;
let references: Record<'a' | 'b' | 'none' | 'given', string>;

beforeAll(async () => {
  store = await openStore();
  const clock = createClock();
  const categories = ['a', 'b', 'none'].map((name) => ({ name, title, ...(name !== 'none' && { unit: name }) }));
  app = createTestApp(store.db, {
    now: clock.now,
    config: parseConfig({ units, categories }),
    limits: anyRate,
  });
  const { putReadyForms } = await import('../../../src/server/forms/ready-forms.ts');
  await putReadyForms(store.db);
  people = {
    agent: await atDesk(app, store.db, clock.now(), 'agent', { roles: ['agent'], unit: 'a' }),
    homeless: await atDesk(app, store.db, clock.now(), 'homeless', { roles: ['agent'] }),
    lead: await atDesk(app, store.db, clock.now(), 'lead', { roles: ['lead'] }),
    admin: await atDesk(app, store.db, clock.now(), 'admin', { roles: ['admin'] }),
  };
  const file = async (category: string) => (await fileComplaint(app, { category })).reference;
  references = { a: await file('a'), b: await file('b'), none: await file('none'), given: await file('b') };
  await people.lead?.act(references.given, 'assignment', { assignee: 'agent' });
});
afterAll(() => store.close());

const operations = Object.entries(deskOperations) as [DeskOperationId, (typeof deskOperations)[DeskOperationId]][];
const pathOf = (path: string) => path.replace('{reference}', references.a).replace(/\{\w+\}/, 'nobody');
const body = (method: string) => (method === 'get' ? undefined : {});

describe.each(operations)('%s', (id, { method, path, access }) => {
  it('is refused to pages of any other origin, and shared with none', async () => {
    for (const origin of [pageOrigin, 'null', 'https://api.example.go.th.evil.example']) {
      const headers = { ...deskHeaders(), Origin: origin, Cookie: people.lead?.cookie };
      const reply = await app.ask(`/api/v1${pathOf(path)}`, {
        method: method.toUpperCase(),
        body: body(method),
        headers,
      });
      expect(await problemIn(reply)).toEqual({ name: 'origin-refused', status: 403 });
      expect(reply.headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
    const asked = { Origin: pageOrigin, 'Access-Control-Request-Method': method.toUpperCase() };
    const preflight = await app.ask(`/api/v1${pathOf(path)}`, { method: 'OPTIONS', headers: asked });
    expect(preflight.status).toBeGreaterThanOrEqual(400);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const sibling = { ...deskHeaders(), 'Sec-Fetch-Site': 'same-site', Cookie: people.lead?.cookie };
    const shown = await app.ask(`/api/v1${pathOf(path)}`, {
      method: method.toUpperCase(),
      body: body(method),
      headers: sibling,
    });
    expect(await problemIn(shown)).toMatchObject({ name: 'origin-refused' });
  });

  it.runIf(method !== 'get')('needs the own origin to be named, and a header that no simple request has', async () => {
    const send = (headers: Record<string, string | undefined>) =>
      app.ask(`/api/v1${pathOf(path)}`, {
        ...{ method: method.toUpperCase(), body: {} },
        headers: { ...deskHeaders(), Cookie: people.lead?.cookie, ...headers },
      });
    expect(await problemIn(await send({ Origin: undefined }))).toMatchObject({ name: 'origin-refused' });
    expect(await problemIn(await send({ 'Ruam-Client': undefined }))).toMatchObject({ name: 'missing-client' });
  });

  it.runIf(id !== 'signIn')('is for those who are signed in', async () => {
    const reply = await app.ask(`/api/v1${pathOf(path)}`, {
      ...{ method: method.toUpperCase(), body: body(method), headers: deskHeaders() },
    });
    expect(await problemIn(reply)).toEqual({ name: 'signed-out', status: 401 });
  });

  it.runIf(Array.isArray(access))('is for its roles only', async () => {
    for (const role of deskRoles) {
      const reply = await people[role]?.ask(method.toUpperCase(), pathOf(path), body(method));
      const isRefused = reply?.status === 403 && (await problemIn(reply)).name === 'role-refused';
      expect([role, isRefused]).toEqual([role, !(access as readonly string[]).includes(role)]);
    }
  });
});

test('nobody reaches a case that is not theirs, whatever they try', async () => {
  const theirs: Record<string, readonly string[]> = {
    agent: [references.a, references.none, references.given],
    homeless: [references.none],
    lead: Object.values(references),
    admin: [],
  };
  const tries = operations.filter(([, { path }]) => path.includes('{reference}'));
  const bodies = [
    { text: 'ข้อความ' },
    { to: 'accepted', reason: 'accepted' },
    { to: 'duplicate', reason: 'same-matter', link: references.b },
    { assignee: 'homeless', unit: 'a' },
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(theirs).filter((name) => name !== 'lead')),
      fc.constantFrom(...tries),
      fc.constantFrom(...Object.values(references), 'DOE-2569-000000'),
      fc.constantFrom(...bodies),
      async (name, [, { method, path }], reference, sent) => {
        fc.pre(!theirs[name]?.includes(reference));
        const at = path.replace('{reference}', reference);
        const reply = await people[name]?.ask(method.toUpperCase(), at, method === 'get' ? undefined : sent);
        expect([403, 404, 422]).toContain(reply?.status);
        expect(await reply?.text()).not.toContain('สมหญิง');
      },
    ),
    { numRuns: 60 },
  );
  for (const [name, cases] of Object.entries(theirs)) {
    if (name === 'admin') continue;
    const listed = (await people[name]?.get<{ cases: { reference: string }[] }>('/desk/cases'))?.cases ?? [];
    expect(listed.map(({ reference }) => reference).sort()).toEqual([...cases].sort());
    for (const reference of cases) {
      expect((await people[name]?.ask('GET', `/desk/cases/${reference}`))?.status).toBe(200);
    }
  }
});

test('a case of another unit is no case to merge with', async () => {
  const link = references.b;
  const sent = { to: 'duplicate', reason: 'same-matter', link };
  const reply = await people.agent?.ask('POST', `/desk/cases/${references.a}/moves`, sent);
  expect(await problemIn(reply as Response)).toMatchObject({ errors: [{ pointer: '/link', code: 'not-a-choice' }] });
});

test('what is not there is not there, for the own page as well', async () => {
  const reply = await app.ask('/api/v1/desk/elsewhere', { headers: { Origin: ownOrigin } });
  expect(reply.status).toBe(404);
});
