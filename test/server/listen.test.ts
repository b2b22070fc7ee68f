import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { listen } from '../../src/server/listen.ts';
import type { Database } from '../../src/server/store/database.ts';
import { aResponse, createTestApp, newKey } from '../support/app.ts';
import { countRows, openStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let server: Awaited<ReturnType<typeof listen>> | undefined;

beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
});
afterAll(() => store.close());
afterEach(() => server?.close());

async function start(db: Database = store.db) {
  server = await listen(createTestApp(db).app.fetch, 0);
  return server;
}
const headers = () => ({ 'Content-Type': 'application/json', 'Ruam-Client': 'test/1', 'Idempotency-Key': newKey() });
const path = '/api/v1/forms/feedback/responses';

test('over a real connection a response is kept, and a body of 1 MB is answered, not cut off', async () => {
  const { origin } = await start();
  const kept = await fetch(origin + path, { method: 'POST', headers: headers(), body: JSON.stringify(aResponse()) });
  expect(kept.status).toBe(201);
  const large = await fetch(origin + path, { method: 'POST', headers: headers(), body: 'x'.repeat(1_000_000) });
  expect([large.status, ((await large.json()) as { type: string }).type]).toEqual([413, 'urn:ruam:problem:too-large']);
});

test('a body that comes without its length, and without end, is answered at the limit', async () => {
  const { origin } = await start();
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const lines = ['Host: x', 'Transfer-Encoding: chunked', ...Object.entries(headers()).map((pair) => pair.join(': '))];
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  for (let sent = 0; sent <= 65_536; sent += 4_096) socket.write(`1000\r\n${'x'.repeat(4_096)}\r\n`);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  socket.destroy();
});

test('a client that goes away in the middle leaves nothing, and harms nobody', async () => {
  const { origin } = await start();
  const before = await countRows(store.db);
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const lines = [
    `POST ${path} HTTP/1.1`,
    'Host: x',
    'Content-Length: 500',
    ...Object.entries(headers()).map((pair) => pair.join(': ')),
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n{"answers":`);
  await once(socket, 'ready');
  socket.destroy();
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  expect(await countRows(store.db)).toEqual(before);
});

test('what has arrived is finished before the server ends', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = () => {};
  const isThere = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const slow: Database = {
    ...store.db,
    transaction: async (work) => {
      arrived();
      await held;
      return store.db.transaction(work);
    },
  };
  const { origin, close } = await start(slow);
  const reply = fetch(origin + path, { method: 'POST', headers: headers(), body: JSON.stringify(aResponse()) });
  await isThere;
  const closed = close();
  release();
  expect((await reply).status).toBe(201);
  await closed;
  await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
  server = undefined;
});

test.each([
  ['nothing', () => ''],
  ['half a head', () => `POST ${path} HTTP/1.1\r\nHost: x\r\n`],
  [
    'half a body',
    () => {
      const lines = ['Host: x', 'Content-Length: 9', ...Object.entries(headers()).map((pair) => pair.join(': '))];
      return `POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n{`;
    },
  ],
])('the server ends though a client sent %s and then no more', async (_, sent) => {
  const { origin, close } = await listen(createTestApp(store.db).app.fetch, 0, 100);
  const socket = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {});
  const ended = once(socket.resume(), 'close');
  await once(socket, 'ready');
  socket.write(sent());
  // By its answer the server has taken up the connection before.
  await fetch(`${origin}/healthz`);
  await Promise.all([close(), ended]);
});

test('a port that is taken is said to be taken', async () => {
  const { origin } = await start();
  await expect(listen(() => new Response(), Number(new URL(origin).port))).rejects.toThrow(/Port \d+ is taken/);
});
