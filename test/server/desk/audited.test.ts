import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../../../src/server/admin/index.ts';
import type { AdminParts } from '../../../src/server/admin/operation.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { readAudit } from '../../../src/server/store/audit.ts';
import { aResponse, createTestApp, type TestApp, testKeys } from '../../support/app.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
let parts: AdminParts;

beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  app = createTestApp(store.db);
  const places = [] as unknown as AdminParts['places'];
  parts = { db: store.db, config: parseConfig({}), keys: testKeys, dataDir: '', places };
});
afterAll(() => store.close());

async function* nothing(): AsyncGenerator<string> {}

const read = async (chunks: AsyncIterable<string | Uint8Array>) => {
  let text = '';
  for await (const chunk of chunks) text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
  return text;
};
const last = async () => (await readAudit(store.db, { limit: 1 }))[0];

test('whoever reads responses by command is in the audit, with whether contact data were among them', async () => {
  const { id } = (await (await app.post({ body: aResponse() })).json()) as { id: string };
  const args = { ids: [], form: 'feedback', limit: 10, contact: true };
  expect(await read(operations['responses-list'](parts, args, nothing()))).toContain(id);
  expect(await last()).toMatchObject({ what: 'responses-read', detail: { form: 'feedback', contact: true, count: 1 } });
});

test('so are results that are read without anything hidden', async () => {
  const args = { form: 'feedback', period: '2570-Q1', format: 'json' as const, lang: 'th' as const };
  await read(operations.results(parts, args, nothing()));
  expect(await last()).toMatchObject({ what: 'results-read', detail: { form: 'feedback', period: '2570-Q1' } });
});

test('so is what is deleted', async () => {
  const { id } = (await (await app.post({ body: aResponse() })).json()) as { id: string };
  await read(operations['responses-delete'](parts, { ids: [id, 'none'] }, nothing()));
  expect(await last()).toMatchObject({ what: 'responses-deleted', detail: { id } });
});
