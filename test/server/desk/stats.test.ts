import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeskAudit, DeskStats } from '../../../src/contract/desk-tools.ts';
import { offersOf } from '../../../src/server/complaints/categories.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { noteOffers } from '../../../src/server/store/case-offers.ts';
import { createTestApp, newKey, problemIn, type TestApp } from '../../support/app.ts';
import { aComplaint, fileComplaint } from '../../support/complaints.ts';
import { type AtDesk, atDesk, createClock } from '../../support/desk.ts';
import { readXlsx } from '../../support/spreadsheets.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
let lead: AtDesk;
let admin: AtDesk;
const title = (name: string) => ({ th: `เรื่อง${name}`, en: `Matter of ${name}` });

beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  const clock = createClock(new Date('2026-11-02T03:00:00Z'));
  const config = parseConfig({
    categories: [
      { name: 'roads', title: title('ถนน') },
      { name: 'bribes', title: title('=ทุจริต'), kind: 'misconduct' },
    ],
  });
  await noteOffers(store.db, offersOf(config), new Date('2024-09-01T00:00:00Z'));
  // Each look at the clock is a little later than the one before, so that everything has its order.
  const now = () => {
    clock.pass(1);
    return clock.now();
  };
  app = createTestApp(store.db, { now, config });
  lead = await atDesk(app, store.db, clock.now(), 'lead', { roles: ['lead'] });
  admin = await atDesk(app, store.db, clock.now(), 'admin', { roles: ['admin'] });
  await fileComplaint(app, { category: 'roads' });
  await lead.ask(
    'POST',
    '/desk/cases',
    { ...aComplaint({ category: 'roads' }), channel: 'phone' },
    {
      headers: { 'Idempotency-Key': newKey() },
    },
  );
});
afterAll(() => store.close());

const entries = async () => (await admin.get<DeskAudit>('/desk/audit?what=stats-exported')).entries;

it('figures are told by month, by category and by the way that complaints came', async () => {
  const stats = DeskStats.parse(await lead.get('/desk/stats?period=2570'));
  expect(stats.series.map(({ kind, figures: { received } }) => [kind, received])).toEqual([
    ['general', 2],
    ['misconduct', 0],
  ]);
  expect(stats.categories.map(({ name, figures: { received } }) => [name, received])).toEqual([
    ['roads', 2],
    ['bribes', 0],
  ]);
  const came = stats.channels.filter(({ figures }) => figures.received).map(({ channel }) => channel);
  expect(came).toEqual(['web', 'phone']);
  expect(await entries()).toEqual([]);
});

it('they are taken away as a file, in words, and the audit says so', async () => {
  const csv = await lead.ask('GET', '/desk/stats?period=2569&format=csv&lang=th');
  expect(csv.headers.get('Content-Disposition')).toBe('attachment; filename="complaints-2569.csv"');
  const text = await csv.text();
  expect(text).toContain('ไม่มีเรื่องร้องเรียนในปีงบประมาณ พ.ศ. 2569');
  expect(text).toContain('ตุลาคม 2568');
  expect(text).not.toMatch(/(^|,)=/m);
  const xlsx = await lead.ask('GET', '/desk/stats?period=2570-Q1&format=xlsx&lang=en');
  const rows = readXlsx(Buffer.from(await xlsx.arrayBuffer()));
  expect(rows[0]?.slice(0, 3)).toEqual(['By', 'Item', 'Received']);
  expect(rows.slice(1, 3).map((row) => row.slice(1, 3))).toEqual([
    ['quarter 1 of Thai fiscal year 2570', 2],
    ['October 2026', 0],
  ]);
  const json = await lead.ask('GET', '/desk/stats?period=2570&format=json');
  expect(DeskStats.parse(await json.json()).series[0]?.figures.received).toBe(2);
  expect((await entries()).map(({ who, detail }) => [who, detail])).toEqual([
    ['lead', { period: '2570', format: 'json' }],
    ['lead', { period: '2570-Q1', format: 'xlsx' }],
    ['lead', { period: '2569', format: 'csv' }],
  ]);
});

it('what is no period, or no format, is refused', async () => {
  for (const query of ['period=2569-X1', 'format=exe', 'period=']) {
    expect((await problemIn(await lead.ask('GET', `/desk/stats?${query}`))).name, query).toBe('invalid');
  }
});

it('the audit is narrowed down by what was done and by days in Bangkok', async () => {
  const read = async (query: string) => (await admin.get<DeskAudit>(`/desk/audit?${query}`)).entries.length;
  expect(await read('what=signed-in')).toBe(2);
  expect(await read('what=signed-in&who=lead')).toBe(1);
  expect(await read('what=signed-in&from=2026-11-02&until=2026-11-02')).toBe(2);
  expect(await read('what=signed-in&from=2026-11-03')).toBe(0);
  expect(await read('what=signed-in&until=2026-11-01')).toBe(0);
  expect((await admin.ask('GET', '/desk/audit?what=anything')).status).toBe(422);
  expect((await admin.ask('GET', '/desk/audit?from=yesterday')).status).toBe(422);
});
