import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { readAudit } from '../../../src/server/store/audit.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { fileComplaint } from '../../support/complaints.ts';
import { type AtDesk, atDesk, type Clock, createClock } from '../../support/desk.ts';
import { emptyStore, openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
let clock: Clock;
let agent: AtDesk;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store?.close());
beforeEach(async () => {
  await emptyStore(store.db);
  await putReadyForms(store.db);
  clock = createClock();
  app = createTestApp(store.db, { now: clock.now });
  agent = await atDesk(app, store.db, clock.now(), 'agent');
});

const list = (query = '') => agent.get<unknown>(`/desk/cases${query}`);
const looks = async () =>
  (await readAudit(store.db, { limit: 100 })).filter(({ what }) => what.startsWith('cases-')).reverse();

it('whoever opens a list of cases is in the audit, with the filter', async () => {
  await list();
  const began = clock.now();
  clock.pass(1_000);
  await list('?state=ended&category=service&overdue=true&unit=');
  expect(await looks()).toMatchObject([
    { who: 'agent', what: 'cases-listed', at: began, reference: null, detail: { state: 'open' } },
    { who: 'agent', what: 'cases-listed', detail: { state: 'ended', category: 'service', unit: '', overdue: true } },
  ]);
});

it('turning pages and looking again are one act; the same a quarter of an hour later is another', async () => {
  for (let nth = 0; nth < 3; nth++) await fileComplaint(app);
  const first = (await list('?limit=2')) as { next: string };
  clock.pass(2_000);
  await list(`?limit=2&after=${encodeURIComponent(first.next)}`);
  clock.pass(2_000);
  await Promise.all([list(), list(), list()]);
  expect(await looks()).toHaveLength(1);
  clock.pass(15 * 60_000);
  await list();
  expect(await looks()).toHaveLength(2);
});

it('a search is kept without its words, so that the same one is known again; a reference is kept as it is', async () => {
  const { reference } = await fileComplaint(app);
  const find = (q: string, state = 'open') => list(`?state=${state}&q=${encodeURIComponent(q)}`);
  await Promise.all([find('081-234-5678'), find(' 081-234-5678 ', 'ended')]);
  clock.pass(1_000);
  await find('สมหญิง');
  clock.pass(1_000);
  await find(reference.toLowerCase());
  const kept = await looks();
  expect(kept).toHaveLength(3);
  expect(kept.map(({ what, detail }) => [what, detail.search])).toEqual([
    ['cases-searched', expect.stringMatching(/^[\da-f]{12}$/)],
    ['cases-searched', expect.stringMatching(/^[\da-f]{12}$/)],
    ['cases-searched', reference],
  ]);
  expect(kept[1]?.detail.search).not.toBe(kept[0]?.detail.search);
  expect(JSON.stringify(kept)).not.toMatch(/สมหญิง|5678/);
});

it('nothing is shown of what the audit could not keep', async () => {
  await fileComplaint(app);
  await store.db.run("alter table audit add constraint no_lists check (what <> 'cases-listed') not valid");
  const reply = await agent.ask('GET', '/desk/cases');
  await store.db.run('alter table audit drop constraint no_lists');
  expect(reply.status).toBeGreaterThanOrEqual(500);
});
