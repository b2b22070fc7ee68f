import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { ruamDesk } from '../../src/backends/ruam-desk.ts';
import { deskCookie } from '../../src/contract/desk-wire.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { fileComplaint } from '../support/complaints.ts';
import { codeOf, cookieIn, createClock, givenUser, ownOrigin } from '../support/desk.ts';
import { emptyStore, openStore, type TestStore } from '../support/store.ts';
import { servesStaff } from './desk-conformance.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
afterEach(() => vi.unstubAllGlobals());

/** Has `fetch` ask the app, as a browser would from a page of the app's own origin. */
function browse({ ask }: TestApp): void {
  let cookie = '';
  vi.stubGlobal('fetch', async (address: string, { method, body, headers }: RequestInit) => {
    const { pathname, search } = new URL(address);
    const isRead = method === 'GET';
    const reply = await ask(pathname + search, {
      ...{ method: method ?? 'GET', body },
      headers: { ...(headers as Record<string, string>), ...(!isRead && { Origin: ownOrigin }), Cookie: cookie },
    });
    if (reply.headers.get('Set-Cookie')?.includes(deskCookie)) cookie = cookieIn(reply);
    return reply;
  });
}

servesStaff('ruam', async () => {
  await emptyStore(store.db);
  await putReadyForms(store.db);
  const clock = createClock(new Date('2026-11-02T03:00:00Z'));
  const app = createTestApp(store.db, { now: clock.now });
  const owner = await givenUser(store.db, 'malee', { roles: ['lead', 'admin'] });
  const { reference } = await fileComplaint(app);
  browse(app);
  const proof = () => {
    clock.pass(31_000);
    return { name: owner.name, password: owner.password, code: codeOf(owner, clock.now()) };
  };
  return { backend: ruamDesk(`${ownOrigin}/api/v1`, 'ruam-desk'), reference, proof };
});
