import { afterEach, expect, it } from 'vitest';
import type { ResponseReceipt } from '../../src/contract/responses.ts';
import { aResponse, newKey } from '../support/app.ts';
import { storedResponses } from '../support/operator.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
afterEach(() => server.stop());

/** Sends one response; nothing comes back if the server dies meanwhile. */
async function send({ origin }: RunningServer, key: string, body: string): Promise<string | undefined> {
  const headers = { 'Content-Type': 'application/json', 'Ruam-Client': 'test/1', 'Idempotency-Key': key };
  try {
    const reply = await fetch(`${origin}/api/v1/forms/feedback/responses`, { method: 'POST', headers, body });
    expect(reply.status).toBe(201);
    return ((await reply.json()) as ResponseReceipt).id;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

it('what was answered survives a server that is killed, and what was not is kept once when it is sent again', async () => {
  server = await startServer({ env: { RUAM_LIMITS: '{"perAddress":100000,"perForm":100000}' } });
  const sent = Array.from({ length: 60 }, (_, index) => ({
    key: newKey(),
    body: JSON.stringify(aResponse({ answers: { comment: `${index}` } })),
  }));
  let answered = 0;
  let enough = () => {};
  const tenAnswered = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const replies = sent.map(async ({ key, body }) => {
    const id = await send(server, key, body);
    if (id !== undefined && ++answered === 10) enough();
    return id;
  });
  await tenAnswered;
  await server.kill();
  const acknowledged = (await Promise.all(replies)).filter((id) => id !== undefined);
  expect(acknowledged.length).toBeGreaterThanOrEqual(10);

  server = await startServer({ data: server.data, env: { RUAM_LIMITS: '{"perAddress":100000,"perForm":100000}' } });
  const kept = (await storedResponses(server.data, 'feedback')).map(({ id }) => id);
  expect(kept).toEqual(expect.arrayContaining(acknowledged));

  const again = await Promise.all(sent.map(({ key, body }) => send(server, key, body)));
  const all = await storedResponses(server.data, 'feedback');
  expect(all.map(({ id }) => id).sort()).toEqual([...again].sort());
  expect(all.map(({ answers }) => answers.comment).sort()).toEqual(sent.map((_, index) => `${index}`).sort());
});

it('a second server on the same data is refused, and the first goes on', async () => {
  server = await startServer();
  await expect(startServer({ data: server.data })).rejects.toThrow(/is in use by another process/);
  expect(await send(server, newKey(), JSON.stringify(aResponse()))).toBeDefined();
});

it('the first lines say that the embedded database is for trying out, and what to set', async () => {
  server = await startServer();
  expect(server.output()).toMatch(/for trying out/);
  expect(server.output()).toMatch(/DATABASE_URL.*RUAM_KEY.*RUAM_ORIGINS/);
});
