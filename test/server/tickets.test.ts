import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { ResponseReceipt } from '../../src/contract/responses.ts';
import { makeTickets } from '../../src/server/admin/tickets.ts';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { retention } from '../../src/server/jobs/retention.ts';
import type { Database } from '../../src/server/store/database.ts';
import { listResponses } from '../../src/server/store/responses.ts';
import { createFolder } from '../../src/server/uploads/folder.ts';
import { anyRate, aResponse, createTestApp, newKey, problemIn, type TestApp, testKeys } from '../support/app.ts';
import { gather } from '../support/responses.ts';
import { countRows, dumpStore, emptyStore, engines, type TestStore } from '../support/store.ts';

const config = parseConfig({ forms: { feedback: { admission: 'ticket' } } });

describe.each(engines)('a form for those who have a ticket, on $name', ({ open }) => {
  let store: TestStore;
  let db: Database;
  let apps: [TestApp, TestApp];

  beforeAll(async () => {
    store = await open();
    db = store.db;
    const now = () => new Date();
    apps = [
      createTestApp(db, { config, now, limits: anyRate }),
      createTestApp(await store.another(), { config, now, limits: anyRate }),
    ];
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(db);
    await putReadyForms(db);
  });

  const tickets = async (count: number) => {
    const lines = (
      await gather(
        makeTickets(
          { db, config, keys: testKeys, dataDir: '', places: [createFolder('')] },
          { name: 'feedback', count },
          gatherNothing(),
        ),
      )
    ).toString();
    return lines.trim().split('\r\n').slice(1);
  };
  const left = () => db.query('select response_id from tickets');
  const ticket = async () => (await tickets(1))[0] as string;
  const send = (body: object, { app = apps[0], key = newKey() } = {}) =>
    app.post({ headers: { 'Idempotency-Key': key }, body: { ...aResponse(), ...body } });
  const finish = ({ id, token }: ResponseReceipt, comment: string, app = apps[0]) =>
    app.post({
      ...{ method: 'PATCH', path: `/api/v1/forms/feedback/responses/${id}` },
      ...{ headers: { 'Ruam-Token': token, 'Idempotency-Key': undefined } },
      body: { answers: { comment }, revision: 9 },
    });
  const begin = async (of: string) =>
    (await (await send({ ticket: of, complete: false, revision: 1 })).json()) as ResponseReceipt;
  const refused = { name: 'ticket-refused', status: 403 };

  test('each ticket lets one response in, however it was typed', async () => {
    const [one = '', other = ''] = await tickets(2);
    expect((await send({ ticket: ` ${one.toUpperCase().replaceAll('-', ' ')}` })).status).toBe(201);
    expect((await send({ ticket: other })).status).toBe(201);
    expect(await problemIn(await send({ ticket: one }))).toEqual(refused);
  });

  test('none, a wrong one, a used one and one of another form are refused alike', async () => {
    const used = await ticket();
    await send({ ticket: used });
    await db.query("update tickets set form = 'other'");
    const replies = await Promise.all(
      [undefined, '', 'rubbish', '7k3m-9q0x-2f8d-hv5t', used, await otherForms()].map(async (each) => {
        const reply = await send({ ticket: each });
        return [reply.status, await reply.text()];
      }),
    );
    expect(new Set(replies.map((each) => JSON.stringify(each))).size).toBe(1);
  });
  const otherForms = async () => {
    const other = await ticket();
    await db.query("update tickets set form = 'other'");
    return other;
  };

  test('what was begun with a ticket goes on without being asked for it again', async () => {
    const receipt = await begin(await ticket());
    expect((await finish(receipt, 'ก')).status).toBe(200);
    expect((await finish(receipt, 'ข')).status).toBe(200);
  });

  test('whoever begins anew with a ticket begins in place of what was begun before', async () => {
    const mine = await ticket();
    const onPhone = await begin(mine);
    const onComputer = await begin(mine);
    expect(await problemIn(await finish(onPhone, 'ก'))).toMatchObject({ name: 'bad-token' });
    expect((await finish(onComputer, 'ข')).status).toBe(200);
    expect(await problemIn(await send({ ticket: mine }))).toEqual(refused);
    expect([(await countRows(db)).responses, await left()]).toEqual([1, []]);
  });

  test('a response sent again gets the same answer, and one that is refused uses nothing up', async () => {
    const mine = await ticket();
    const key = newKey();
    expect((await send({ ticket: mine, answers: { satisfaction: 99 } }, { key })).status).toBe(422);
    const first = await (await send({ ticket: mine }, { key })).json();
    expect(await (await send({ ticket: mine }, { key })).json()).toEqual(first);
  });

  test('nothing in the store tells what a ticket is, or who used it for what', async () => {
    const [used = '', held = '', unused = ''] = await tickets(3);
    const { id } = (await (await send({ ticket: used })).json()) as ResponseReceipt;
    const begun = await begin(held);
    const dump = await dumpStore(db);
    for (const each of [used, held, unused].flatMap((code) => [code, code.replaceAll('-', '')])) {
      expect(dump).not.toContain(each);
      expect(dump).not.toContain(Buffer.from(each).toString('hex'));
    }
    expect(dump.split(id)).toHaveLength(2);
    await finish(begun, 'ก');
    expect((await dumpStore(db)).split(begun.id)).toHaveLength(2);
  });

  test('a ticket that was begun with is free again once nobody can go on', async () => {
    const mine = await ticket();
    await begin(mine);
    await db.query(`update responses set received_at = now() - interval '${limits.changeable + 1_000} milliseconds'`);
    await retention(db, config).run({}, 'retention');
    expect(await left()).toEqual([{ response_id: null }]);
    expect((await send({ ticket: mine })).status).toBe(201);
  });

  test('whatever comes in whatever order, each ticket makes at most one response, and is never lost', async () => {
    const of = fc.nat(2);
    const step = fc.oneof(
      fc.record({ do: fc.constantFrom('begin' as const, 'whole' as const), of, key: fc.nat(4) }),
      fc.record({ do: fc.constant('finish' as const), nth: fc.nat(5) }),
    );
    const property = fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 }), async (rounds) => {
      await db.run('delete from responses; delete from tickets; delete from idempotency_keys');
      const mine = await tickets(3);
      const keys = Array.from({ length: 5 }, newKey);
      const begun: { receipt: ResponseReceipt; comment: string }[] = [];
      for (const round of rounds) {
        const replies = round.map(async (each, lane) => {
          const app = apps[lane % 2] as TestApp;
          if (each.do === 'finish') {
            const { receipt, comment } = begun[each.nth % (begun.length || 1)] ?? {};
            return receipt && comment ? finish(receipt, comment, app) : undefined;
          }
          const comment = `ticket ${each.of}`;
          const body = { ticket: mine[each.of], answers: { comment }, complete: each.do === 'whole', revision: 1 };
          const reply = await send(body, { app, key: keys[each.key] as string });
          if (reply.status === 201) begun.push({ receipt: (await reply.clone().json()) as ResponseReceipt, comment });
          return reply;
        });
        for (const reply of await Promise.all(replies))
          expect([200, 201, 403, 409, 422]).toContain(reply?.status ?? 200);
      }
      const kept = await listResponses(db, { limit: 100 });
      for (const nth of mine.keys()) {
        const ofTicket = kept.filter(({ answers }) => answers.comment === `ticket ${nth}`);
        expect(ofTicket.length).toBeLessThanOrEqual(1);
        const last = await send({ ticket: mine[nth], answers: { comment: `ticket ${nth}` } });
        expect(last.status).toBe(ofTicket[0]?.complete ? 403 : 201);
      }
      expect([(await countRows(db)).responses, await left()]).toEqual([3, []]);
    });
    await fc.assert(property, { numRuns: 25 });
  }, 120_000);
});

async function* gatherNothing(): AsyncGenerator<string> {}
