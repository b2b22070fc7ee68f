import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../../src/server/store/database.ts';
import { aResponse, createTestApp, problemIn } from '../support/app.ts';
import { openStore, type TestStore } from '../support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

/** A store that fails in one way. */
function failing(error: Error): Database {
  const fail = () => Promise.reject(error);
  return { ...store.db, query: fail, transaction: fail };
}
const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED' });
const broken = Object.assign(new Error('value "บัตร 1101700230708" of the citizen'), { code: '22P02' });

test('it says that it lives, and that it is ready', async () => {
  const { ask } = createTestApp(store.db);
  expect((await ask('/healthz')).status).toBe(200);
  expect((await ask('/readyz')).status).toBe(200);
});

test('it lives, but is not ready, while the store is away', async () => {
  const { ask } = createTestApp(failing(away));
  expect((await ask('/healthz')).status).toBe(200);
  expect(await problemIn(await ask('/readyz'))).toEqual({ name: 'unavailable', status: 503 });
});

test.each([
  ['away', away, { name: 'unavailable', status: 503 }],
  ['broken', broken, { name: 'internal', status: 500 }],
])(
  'when the store is %s the person is told, and one line of the log says where, but nothing of what was sent',
  async (_, error, problem) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const body = aResponse({ answers: { comment: 'บัตร 1101700230708' } });
    const reply = await createTestApp(failing(error)).post({ body });
    expect(await problemIn(reply.clone())).toEqual(problem);
    expect(await reply.text()).not.toMatch(/at |ECONN|22P02|1101700230708/);
    expect(log).toHaveBeenCalledOnce();
    const said = String(log.mock.calls[0]?.[0]);
    expect(said).toContain((error as Error & { code: string }).code);
    expect(said).not.toMatch(/1101700230708|citizen/);
    log.mockRestore();
  },
);
