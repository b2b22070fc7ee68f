import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskCase } from '../../src/contract/desk.ts';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { loadHolidays, usualHolidays } from '../../src/server/holidays.ts';
import { createTestApp } from '../support/app.ts';
import { fileComplaint, lookUp } from '../support/complaints.ts';
import { atDesk } from '../support/desk.ts';
import { openStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ruam-holidays-'));
  store = await openStore();
  await putReadyForms(store.db);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
});

const told = (...list: [day: string, status: string][]) => {
  const name = { th: 'วันหยุด', en: 'Holiday' };
  writeFileSync(
    join(folder, 'holidays.json'),
    JSON.stringify(list.map(([day, status]) => ({ day, name, status, source: 'มติคณะรัฐมนตรี' }))),
  );
  return loadHolidays(folder);
};

it('a list of the agency adds days, replaces single ones and takes away what is cancelled; the others stay', () => {
  const { days, provisional } = told(
    ['2027-05-20', 'official'],
    ['2027-05-21', 'official'],
    ['2027-06-03', 'cancelled'],
  );
  const changed = [...new Set([...days, ...usualHolidays])].filter((day) => days.has(day) !== usualHolidays.has(day));
  expect(changed.toSorted()).toEqual(['2027-05-21', '2027-06-03']);
  expect([provisional.has('2027-05-20'), provisional.has('2027-05-04'), provisional.has('2027-01-01')]).toEqual([
    false,
    loadHolidays('/nowhere').provisional.has('2027-05-04'),
    loadHolidays('/nowhere').provisional.has('2027-01-01'),
  ]);
  expect(loadHolidays('/nowhere').provisional.has('2027-05-20')).toBe(true);
});

it('staff and citizen are told of holidays by which a deadline was counted that are only expected; it never moves', async () => {
  const now = () => new Date('2027-05-14T03:00:00Z');
  const config = parseConfig({
    categories: [{ name: 'service', title: { th: 'บริการ', en: 'Service' }, term: { days: 5, kind: 'working' } }],
  });
  const app = createTestApp(store.db, { now, config });
  const lead = await atDesk(app, store.db, now(), 'lead', { roles: ['lead'] });
  const receipt = await fileComplaint(app);
  const seen = async (asked = app) => {
    const headers = { Cookie: lead.cookie };
    const reply = await asked.ask(`/api/v1/desk/cases/${receipt.reference}`, { headers });
    const atTheDesk = ((await reply.json()) as DeskCase).due;
    expect((await lookUp(asked, receipt)).due).toEqual(atTheDesk);
    return atTheDesk;
  };
  const due = '2027-05-24T16:59:59.999Z';
  expect(await seen()).toMatchObject({
    by: due,
    provisional: [{ day: '2027-05-20', name: { en: 'Visakha Bucha Day' } }],
  });
  const announced = told(['2027-05-20', 'official']);
  const later = createTestApp(store.db, { now, config, holidays: announced.days, provisional: announced.provisional });
  const after = await seen(later);
  expect([after?.by, after?.provisional]).toEqual([due, undefined]);
});
