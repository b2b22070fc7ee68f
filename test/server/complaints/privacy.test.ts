import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CategoriesReply } from '../../../src/contract/complaints.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { createTestApp } from '../../support/app.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const noticeWith = async (complaints: object) => {
  const app = createTestApp(store.db, { config: parseConfig({ complaints }) });
  const { privacy } = (await (await app.ask('/api/v1/categories')).json()) as CategoriesReply;
  return privacy;
};

it('the notice on personal data says how long complaints are kept, as it is set', async () => {
  const usual = await noticeWith({});
  expect(usual.en).toContain(
    'Once the matter has ended, contact details are deleted within 1 year, the complaint within 10 years.',
  );
  expect(usual.th).toContain('เมื่อเรื่องสิ้นสุดแล้ว หน่วยงานจะลบช่องทางติดต่อภายใน 1 ปี และลบเรื่องภายใน 10 ปี');
  const own = await noticeWith({ retention: { endedDays: 730, contactsDays: 30 } });
  expect(own.en).toContain('deleted within 30 days, the complaint within 2 years');
});
