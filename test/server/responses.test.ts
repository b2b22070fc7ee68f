import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { ResponseChanged, ResponseReceipt } from '../../src/contract/responses.ts';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { parseKeys } from '../../src/server/key.ts';
import type { Database } from '../../src/server/store/database.ts';
import { listResponses } from '../../src/server/store/responses.ts';
import { aResponse, createTestApp, newKey, problemIn, type TestApp } from '../support/app.ts';
import { countRows, dumpStore, emptyStore, engines, type TestStore } from '../support/store.ts';

for (const engine of engines) {
  describe(`a citizen's response on ${engine.name}`, () => {
    let store: TestStore;
    let db: Database;
    let app: TestApp;
    let clock: number;

    beforeAll(async () => {
      store = await engine.open();
      db = store.db;
      app = createTestApp(db, { now: () => new Date(clock) });
    });
    afterAll(() => store.close());
    beforeEach(async () => {
      clock = Date.UTC(2026, 8, 1, 2, 0, 0);
      await emptyStore(db);
      await putReadyForms(db);
    });

    const kept = () => listResponses(db, { limit: 100 });
    const read = async <T>(reply: Response, status: number): Promise<T> => {
      expect(reply.status).toBe(status);
      return (await reply.json()) as T;
    };
    const begin = async (more: object = {}) =>
      read<ResponseReceipt>(await app.post({ body: aResponse({ complete: false, revision: 1, ...more }) }), 201);
    const change = ({ id, token }: ResponseReceipt, body: object, headers = {}) =>
      app.post({
        ...{ method: 'PATCH', path: `/api/v1/forms/feedback/responses/${id}` },
        ...{ headers: { 'Ruam-Token': token, 'Idempotency-Key': undefined, ...headers }, body },
      });

    test('it is kept with what belongs to it, and the receipt says so', async () => {
      const receipt = await read<ResponseReceipt>(await app.post(), 201);
      expect(receipt.receivedAt).toBe('2026-09-01T02:00:00.000Z');
      expect(await kept()).toMatchObject([
        {
          ...{ id: receipt.id, form: 'feedback', answers: { satisfaction: 4, comment: 'รวดเร็วดี' }, contacts: {} },
          ...{ lang: 'th', page: '/contact', test: false, complete: true, completedAt: new Date(clock) },
        },
      ]);
    });

    test('a way to be reached is kept apart from the answers', async () => {
      const answers = { satisfaction: 2, contact: 'โทร ๐๘๑-๒๓๔-๕๖๗๘ หรือ Somchai@example.com' };
      await app.post({ body: aResponse({ answers }) });
      const [response] = await kept();
      expect(response).toMatchObject({ answers: { satisfaction: 2 }, contacts: { contact: answers.contact } });
      const [row] = await db.query<{ search: string[] }>('select search from contacts');
      expect(row?.search.sort()).toEqual(['0812345678', 'somchai@example.com']);
    });

    test('an ID number in free text is masked before it is kept', async () => {
      await app.post({ body: aResponse({ answers: { comment: 'บัตร 1-1017-00230-70-8 หมดอายุ' } }) });
      const [response] = await kept();
      expect(response?.answers.comment).toBe('บัตร •-••••-•••••-••-• หมดอายุ');
    });

    test('an answer to a question that was not shown is not kept', async () => {
      await app.post({ body: aResponse({ answers: { satisfaction: 5, went_wrong: ['speed'] } }) });
      expect((await kept())[0]?.answers).toEqual({ satisfaction: 5 });
    });

    test('a response sent twice is kept once, with the same answer again', async () => {
      const request = { headers: { 'Idempotency-Key': newKey() }, body: JSON.stringify(aResponse()) };
      const first = await read<ResponseReceipt>(await app.post(request), 201);
      clock += 60_000;
      expect(await read<ResponseReceipt>(await app.post(request), 201)).toEqual(first);
      expect(await countRows(db)).toMatchObject({ responses: 1, idempotency_keys: 1 });
    });

    test('sent many times at once it is kept once, and every answer is the same or asks to wait', async () => {
      const other = createTestApp(await store.another());
      const request = { headers: { 'Idempotency-Key': newKey() }, body: JSON.stringify(aResponse()) };
      const replies = await Promise.all(
        Array.from({ length: 12 }, (_, index) => (index % 2 ? app : other).post(request)),
      );
      const ids = new Set<string>();
      for (const reply of replies) {
        if (reply.status === 201) ids.add(((await reply.json()) as ResponseReceipt).id);
        else
          expect([await problemIn(reply), reply.headers.get('Retry-After')]).toEqual([
            { name: 'key-in-progress', status: 409 },
            '1',
          ]);
      }
      expect(ids.size).toBe(1);
      expect(await countRows(db)).toMatchObject({ responses: 1, idempotency_keys: 1 });
    });

    test('a replay is answered after the form has changed, too', async () => {
      const request = { headers: { 'Idempotency-Key': newKey() }, body: JSON.stringify(aResponse()) };
      const first = await read<ResponseReceipt>(await app.post(request), 201);
      await db.query("update form_versions set definition = '{}'");
      expect(await read<ResponseReceipt>(await app.post(request), 201)).toEqual(first);
    });

    test('a replay is answered after the server got a new key, too', async () => {
      const request = { headers: { 'Idempotency-Key': newKey() }, body: JSON.stringify(aResponse()) };
      const first = await read<ResponseReceipt>(await app.post(request), 201);
      const renewed = createTestApp(db, { keys: parseKeys(`${'n'.repeat(32)},${'k'.repeat(32)}`, 'the test') });
      expect(await read<ResponseReceipt>(await renewed.post(request), 201)).toEqual(first);
    });

    test('the same key for another form is another request', async () => {
      await db.query(
        "insert into form_versions select 'other', version, definition, source from form_versions where form = 'feedback'",
      );
      await db.query("insert into forms select 'other', version from forms where name = 'feedback'");
      const headers = { 'Idempotency-Key': newKey() };
      await app.post({ headers });
      const reply = await app.post({ headers, path: '/api/v1/forms/other/responses' });
      expect(await problemIn(reply)).toMatchObject({ name: 'key-reused' });
    });

    test('the first choice is kept, and what follows is put in its place', async () => {
      const receipt = await begin({ answers: { satisfaction: 2 } });
      const all = { answers: { satisfaction: 2, went_wrong: ['speed'], contact: 'a@b.th' }, revision: 2 };
      expect(await read<ResponseChanged>(await change(receipt, all), 200)).toEqual({
        ...{ id: receipt.id, receivedAt: receipt.receivedAt, complete: true },
      });
      expect(await kept()).toMatchObject([
        {
          answers: { satisfaction: 2, went_wrong: ['speed'] },
          contacts: { contact: 'a@b.th' },
          complete: true,
          revision: 2,
        },
      ]);
    });

    test('an older change that comes late changes nothing', async () => {
      const receipt = await begin();
      await change(receipt, { answers: { satisfaction: 5 }, revision: 9 });
      for (const [revision, satisfaction] of [
        [9, 1],
        [8, 1],
        [8, 'no choice'],
      ]) {
        const late = await change(receipt, { answers: { satisfaction }, complete: false, revision });
        expect(await read<ResponseChanged>(late, 200)).toMatchObject({ complete: true });
      }
      expect(await kept()).toMatchObject([{ answers: { satisfaction: 5 }, revision: 9 }]);
    });

    test('of changes at once the one typed last stays', async () => {
      const receipt = await begin();
      const other = createTestApp(await store.another(), { now: () => new Date(clock) });
      const path = `/api/v1/forms/feedback/responses/${receipt.id}`;
      await Promise.all(
        [3, 9, 5, 7, 2].map((revision, index) =>
          (index % 2 ? app : other).post({
            ...{ method: 'PATCH', path, headers: { 'Ruam-Token': receipt.token } },
            body: { answers: { comment: `${revision}` }, complete: revision === 2, revision },
          }),
        ),
      );
      expect(await kept()).toMatchObject([{ answers: { comment: '9' }, revision: 9 }]);
    });

    test('a whole response stays whole', async () => {
      const receipt = await begin({ complete: true });
      expect(
        await read(await change(receipt, { answers: { comment: 'x' }, complete: false, revision: 2 }), 200),
      ).toMatchObject({
        complete: true,
      });
      const empty = await change(receipt, { answers: {}, complete: false, revision: 3 });
      expect(await problemIn(empty)).toMatchObject({
        name: 'invalid',
        errors: [{ pointer: '/answers', code: 'required' }],
      });
      expect(await kept()).toMatchObject([{ complete: true, answers: { comment: 'x' } }]);
    });

    test('a change that is not accepted leaves everything as it was', async () => {
      const receipt = await begin();
      const reply = await change(receipt, { answers: { satisfaction: 77 }, revision: 2 });
      expect(await problemIn(reply)).toEqual({
        ...{ name: 'invalid', status: 422, errors: [{ pointer: '/answers/satisfaction', code: 'not-a-choice' }] },
      });
      expect(await kept()).toMatchObject([{ complete: false, revision: 1, answers: aResponse().answers }]);
    });

    test('nobody else can change it: a wrong token and an unknown response answer alike', async () => {
      const [mine, theirs] = [await begin(), await begin()];
      const body = { answers: { satisfaction: 1 }, revision: 2 };
      const refused = [
        await change({ ...mine, token: theirs.token }, body),
        await change({ ...mine, id: crypto.randomUUID() }, body),
        await change({ ...mine, id: 'a%00b' }, body),
        await change(mine, body, { 'Ruam-Token': undefined }),
      ];
      for (const reply of refused) expect(await problemIn(reply)).toEqual({ name: 'bad-token', status: 403 });
      expect((await kept()).map(({ revision }) => revision)).toEqual([1, 1]);
    });

    test('after a day it can no longer be changed', async () => {
      const receipt = await begin();
      const body = { answers: { satisfaction: 1 }, revision: 2 };
      clock += limits.changeable + 1;
      expect(await problemIn(await change(receipt, body))).toEqual({ name: 'bad-token', status: 403 });
      clock -= 1;
      expect((await change(receipt, body)).status).toBe(200);
    });

    test('the owner is told once, when it is whole', async () => {
      const config = parseConfig({ forms: { feedback: { mailTo: 'owner@example.go.th' } } });
      app = createTestApp(db, { config, now: () => new Date(clock) });
      const jobs = () => db.query('select kind, payload from jobs');
      const receipt = await begin();
      expect(await jobs()).toEqual([]);
      await change(receipt, { answers: { satisfaction: 1 }, revision: 2 });
      await change(receipt, { answers: { satisfaction: 2 }, revision: 3 });
      expect(await jobs()).toEqual([{ kind: 'response-mail', payload: { response: receipt.id } }]);
      await app.post();
      expect(await jobs()).toHaveLength(2);
      app = createTestApp(db, { now: () => new Date(clock) });
    });

    test('the version that the citizen saw is the one that counts', async () => {
      const [{ version } = { version: '' }] = await db.query<{ version: string }>(
        "select version from forms where name = 'feedback'",
      );
      await db.query('update forms set version = version');
      await db.query("insert into form_versions values ('feedback', $1, '{}', 'operator')", ['e'.repeat(64)]);
      await db.query("update forms set version = $1 where name = 'feedback'", ['e'.repeat(64)]);
      expect((await app.post({ body: aResponse({ version }) })).status).toBe(201);
      expect((await app.post()).status).toBe(422);
      await db.query("insert into form_versions values ('other', $1, '{}', 'operator')", ['d'.repeat(64)]);
      expect(await problemIn(await app.post({ body: aResponse({ version: 'd'.repeat(64) }) }))).toMatchObject({
        name: 'unknown-version',
      });
    });

    test('a stolen copy of the store holds no key, no token and no address', async () => {
      const key = newKey();
      const from = '203.0.113.77';
      const receipt = await read<ResponseReceipt>(
        await app.post({
          from,
          headers: { 'Idempotency-Key': key },
          body: aResponse({ complete: false, revision: 1 }),
        }),
        201,
      );
      await change(receipt, { answers: { satisfaction: 3 }, revision: 2 });
      await app.post({ from, body: '{' });
      const dump = await dumpStore(db);
      expect(dump).toContain(receipt.id);
      for (const secret of [key, receipt.token, from]) {
        expect(dump).not.toContain(secret);
        expect(dump).not.toContain(Buffer.from(secret).toString('hex'));
        expect(dump).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
      }
    });
  });
}
