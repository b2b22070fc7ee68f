import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { memoryCases } from '../../src/backends/memory-cases.ts';
import { ruamCases } from '../../src/backends/ruam-cases.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { aView, entry, receipt } from '../../stories/tracker-case.ts';
import { createTestApp } from '../support/app.ts';
import { fileComplaint } from '../support/complaints.ts';
import { openStore, type TestStore } from '../support/store.ts';
import { followsCases } from './conformance.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
});
afterAll(() => store.close());

const stub = (answer: (url: string, init?: RequestInit) => Promise<Response>) => vi.stubGlobal('fetch', answer);
const endpoint = 'http://backend.example/api/v1/';

followsCases('memory', async () => {
  const events = [entry(1, '02T09:15', { kind: 'filed' })];
  const views = { [receipt.reference]: aView({ state: 'received', events }) };
  return { backend: memoryCases({ views, secret: receipt.secret }), file: async () => receipt };
});

followsCases('ruam', async () => {
  await store.db.run('truncate idempotency_keys, quotas');
  const app = createTestApp(store.db);
  stub(async (url, init) => app.app.request(url, init));
  const file = async () => {
    const { reference, secret } = await fileComplaint(app);
    return { reference, secret };
  };
  return { backend: ruamCases(endpoint, 'ruam-tracker'), file };
});

afterEach(() => void vi.unstubAllGlobals());

it('the secret goes in a body or a header, never in an address, and no page is told where from', async () => {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  stub(async (url, init) => {
    asked.push({ url, init });
    return Response.json({ events: [], path: '/files/a', expiresAt: '', secret: 's' });
  });
  const backend = ruamCases(endpoint, 'ruam-tracker');
  await backend.lookUp(receipt);
  await backend.act(receipt, 'moves', 'k', '{}');
  expect(await backend.fileAddress(receipt, 'f')).toMatchObject({
    value: { path: 'http://backend.example/api/v1/files/a' },
  });
  for (const { url, init } of asked) {
    expect(url).not.toContain(receipt.secret);
    expect([init?.credentials, init?.referrerPolicy]).toEqual(['omit', 'origin']);
  }
});

it('an answer that is not the backend’s own is none: it may have been stored', async () => {
  const look = () => ruamCases(endpoint, 'ruam-tracker').lookUp(receipt);
  const broken = { ok: false, failure: { reason: 'server', unknown: true } };
  stub(async () => new Response('<h1>Welcome</h1>'));
  expect(await look()).toEqual(broken);
  stub(async () => Response.json({ hello: 'from the hotel’s wifi' }));
  expect(await look()).toEqual(broken);
  stub(async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await look()).toEqual({ ok: false, failure: { reason: 'offline', unknown: true } });
});
