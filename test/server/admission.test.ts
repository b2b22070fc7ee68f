import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { NewResponse, ResponseReceipt } from '../../src/contract/responses.ts';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import type { Database } from '../../src/server/store/database.ts';
import { listResponses } from '../../src/server/store/responses.ts';
import { aResponse, createTestApp, newKey, problemIn } from '../support/app.ts';
import { emptyStore, engines, type TestStore } from '../support/store.ts';

const [opens, closes] = ['2026-09-01T08:30:00+07:00', '2026-09-30T16:30:00+07:00'];
const at = (time: string) => new Date(time).getTime();

describe.each(engines)('a form that is open for a while, on $name', ({ open }) => {
  let store: TestStore;
  let db: Database;
  let clock: number;

  beforeAll(async () => {
    store = await open();
    db = store.db;
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    clock = at('2026-09-15T10:00:00+07:00');
    await emptyStore(db);
    await putReadyForms(db);
  });

  const appWith = (settings: object, on = db) =>
    createTestApp(on, { config: parseConfig({ forms: { feedback: settings } }), now: () => new Date(clock) });
  const send = (app: ReturnType<typeof appWith>, more: Partial<NewResponse> = {}, key = newKey()) =>
    app.post({ headers: { 'Idempotency-Key': key }, body: aResponse(more) });
  const receiptOf = async (reply: Response) => {
    expect(reply.status).toBe(201);
    return (await reply.json()) as ResponseReceipt;
  };
  const finish = (app: ReturnType<typeof appWith>, { id, token }: ResponseReceipt, body: object = {}) =>
    app.post({
      ...{ method: 'PATCH', path: `/api/v1/forms/feedback/responses/${id}` },
      ...{ headers: { 'Ruam-Token': token, 'Idempotency-Key': undefined } },
      body: { answers: { satisfaction: 5 }, revision: 9, ...body },
    });
  const closedBy = (code: string, when?: string) => ({
    ...{ name: 'form-closed', status: 409 },
    errors: [{ pointer: '', code, ...(when && { params: { when } }) }],
  });
  const complete = async () => (await listResponses(db, { limit: 100 })).filter((each) => each.complete && !each.test);
  const told = async (app: ReturnType<typeof appWith>) => {
    const reply = await app.ask('/api/v1/forms/feedback');
    const { closed } = (await reply.json()) as { closed?: string };
    return { closed, etag: reply.headers.get('ETag'), cache: reply.headers.get('Cache-Control') };
  };

  test('it takes responses from the moment it opens to the moment it closes, and says so', async () => {
    const app = appWith({ opens, closes });
    const moments = [
      [at(opens) - 1, 409],
      [at(opens), 201],
      [at(closes) - 1, 201],
      [at(closes), 409],
    ] as const;
    for (const [moment, status] of moments) {
      clock = moment;
      expect((await send(app)).status).toBe(status);
    }
    expect(await problemIn(await send(app))).toEqual(closedBy('over', closes));
    clock = at(opens) - 1;
    expect(await problemIn(await send(app))).toEqual(closedBy('not-yet', opens));
  });

  test('it tells pages what it is, and none keeps that past the moment at which it changes', async () => {
    const app = appWith({ opens, closes });
    clock = at(opens) - 20_500;
    const before = await told(app);
    expect(before).toMatchObject({ closed: 'not-yet', cache: 'public, max-age=20' });
    clock = at(opens);
    const open = await told(app);
    expect(open).toMatchObject({ closed: undefined, cache: 'public, max-age=60' });
    clock = at(closes);
    const over = await told(app);
    expect(over.closed).toBe('over');
    expect(new Set([before.etag, open.etag, over.etag]).size).toBe(3);
    expect(await (await app.ask('/api/v1/forms/feedback')).json()).toMatchObject({ opens, closes });
  });

  test('what was begun in time may be finished for an hour, and not after it', async () => {
    const app = appWith({ opens, closes });
    const begun = async () => receiptOf(await send(app, { complete: false, revision: 1 }));
    clock = at(closes) - 1;
    const [first, second] = [await begun(), await begun()];
    clock = at(closes) + limits.closingGrace - 1;
    expect((await finish(app, first)).status).toBe(200);
    clock += 1;
    expect(await problemIn(await finish(app, second))).toMatchObject({ name: 'form-closed' });
    expect(await complete()).toHaveLength(1);
  });

  test('what was stored is answered again after it closed', async () => {
    const app = appWith({ closes, quota: 1 });
    const key = newKey();
    const first = await receiptOf(await send(app, {}, key));
    clock = at(closes);
    expect(await receiptOf(await send(app, {}, key))).toEqual(first);
  });

  test('a test is let in always, since it is counted nowhere', async () => {
    const app = appWith({ opens: closes, quota: 1, admission: 'ticket' });
    await receiptOf(await send(app, { test: true }));
    expect(await complete()).toEqual([]);
  });

  test('it takes exactly as many complete responses as were wanted, however many come at once', async () => {
    const app = appWith({ quota: 5 });
    const other = appWith({ quota: 5 }, await store.another());
    const begun = await Promise.all(
      Array.from({ length: 6 }, async () => receiptOf(await send(app, { complete: false, revision: 1 }))),
    );
    await send(app, { test: true });
    const replies = await Promise.all([
      ...begun.map((each, nth) => finish(nth % 2 ? app : other, each)),
      ...Array.from({ length: 8 }, (_, nth) => send(nth % 2 ? app : other)),
    ]);
    const taken = replies.filter(({ status }) => status < 300);
    expect(taken).toHaveLength(5);
    expect(await complete()).toHaveLength(5);
    for (const reply of replies) if (reply.status >= 300) expect(await problemIn(reply)).toEqual(closedBy('full'));
    expect((await told(app)).closed).toBe('full');
  });

  test('a response sent again takes no second place', async () => {
    const app = appWith({ quota: 2 });
    const key = newKey();
    for (let time = 0; time < 4; time++) await receiptOf(await send(app, {}, key));
    await receiptOf(await send(app));
    expect((await send(app)).status).toBe(409);
  });

  test('whoever has finished may still correct something, though it is full', async () => {
    const app = appWith({ quota: 1 });
    const receipt = await receiptOf(await send(app));
    expect((await finish(app, receipt)).status).toBe(200);
  });
});

test.each([
  ['opens', '2569-10-01T00:00:00+07:00'],
  ['closes', '2026-10-01'],
  ['closes', '2026-10-01T08:30:00'],
  ['quota', 0],
  ['admission', 'token'],
])('an operator is told what is wrong with %s: %s', (name, value) => {
  expect(() => parseConfig({ forms: { feedback: { [name]: value } } })).toThrow(`forms.feedback.${name}`);
});

test('an operator is told when a form would close before it opens', () => {
  expect(() => parseConfig({ forms: { feedback: { opens: closes, closes: opens } } })).toThrow('forms.feedback.closes');
});
