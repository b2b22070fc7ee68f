import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contactsOf } from '../../src/server/store/contacts.ts';
import type { Database } from '../../src/server/store/database.ts';
import { addFormVersion, currentForm, formVersionOf, listForms, makeCurrent } from '../../src/server/store/forms.ts';
import { bindKey, claimKey, findKey } from '../../src/server/store/keys.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { countInMinute } from '../../src/server/store/quotas.ts';
import {
  addResponse,
  changeResponse,
  deleteResponse,
  findResponse,
  listResponses,
  lockResponse,
  type NewStoredResponse,
} from '../../src/server/store/responses.ts';
import { type Engine, emptyStore, type TestStore } from '../support/store.ts';

const version = (digit: string) => digit.repeat(64);

function response(id: string, more: Partial<NewStoredResponse> = {}): NewStoredResponse {
  return {
    ...{
      id,
      form: 'feedback',
      version: version('a'),
      answers: { comment: 'ดีมาก', went_well: ['staff'] },
      contacts: {},
    },
    ...{ lang: 'th', page: '/contact', test: false, complete: true, revision: 1_790_000_000_000 },
    ...{ receivedAt: new Date('2026-09-01T02:03:04.567Z'), tokenHash: randomBytes(32), ...more },
  };
}

/** What every store must do; one suite for all engines. */
export function storeSuite(engine: Engine): void {
  describe(`the store on ${engine.name}`, () => {
    let store: TestStore;
    let db: Database;

    beforeAll(async () => {
      store = await engine.open();
      db = store.db;
    });
    afterAll(() => store.close());
    beforeEach(async () => {
      await emptyStore(db);
      await addFormVersion(db, { name: 'feedback', version: version('a'), definition: { title: 'ก' } }, 'ready');
      await makeCurrent(db, 'feedback', version('a'));
    });

    test('it gives every type alike', async () => {
      const [row] = await db.query(
        `select $1::bigint as big, $2::timestamptz as time, $3::bytea as bytes, $4::jsonb as json, $5::text[] as list,
           count(*) as count from forms`,
        [2 ** 52, new Date(0), Buffer.from([0, 255]), JSON.stringify([{ ก: null }]), ['a"b', '\\']],
      );
      expect(row).toMatchObject({
        big: 2 ** 52,
        time: new Date(0),
        json: [{ ก: null }],
        list: ['a"b', '\\'],
        count: 1,
      });
      expect(Buffer.from((row?.bytes ?? []) as Uint8Array).toJSON().data).toEqual([0, 255]);
    });

    test('a transaction that throws leaves nothing', async () => {
      const failure = db.transaction(async (tx) => {
        await addResponse(tx, response('r1'));
        throw new Error('no');
      });
      await expect(failure).rejects.toThrow('no');
      expect(await findResponse(db, 'r1')).toBeUndefined();
      await db.transaction((tx) => addResponse(tx, response('r1')));
      expect(await findResponse(db, 'r1')).toBeDefined();
    });

    test('a query that fails harms nobody else', async () => {
      await expect(db.query('select $1::int', ['x'])).rejects.toThrow();
      expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
    });

    test('migrations are applied once, also by several processes at a time', async () => {
      const other = await store.another();
      const wanted = [
        { name: 'made-by-test', sql: 'create table made_by_test (a int); insert into made_by_test values (1)' },
      ];
      await Promise.all([migrate(db, wanted), migrate(other, wanted), migrate(db, wanted)]);
      expect(await db.query('select a from made_by_test')).toEqual([{ a: 1 }]);
    });

    test('a migration that fails leaves nothing behind', async () => {
      const wanted = [{ name: 'broken', sql: 'create table half_made (a int); select nonsense' }];
      await expect(migrate(db, wanted)).rejects.toThrow();
      await expect(db.query('select * from half_made')).rejects.toThrow();
      expect(await db.query("select 1 from migrations where name = 'broken'")).toEqual([]);
    });

    test('Thai is sorted as in a dictionary', async () => {
      const rows = await db.query<{ word: string }>(
        'select word from unnest($1::text[]) as word order by word collate ruam_th',
        [['ไก่', 'กา', 'เก', 'ขา']],
      );
      expect(rows.map(({ word }) => word)).toEqual(['กา', 'เก', 'ไก่', 'ขา']);
    });

    test('every version of a form is kept, and one is current', async () => {
      await addFormVersion(db, { name: 'feedback', version: version('b'), definition: { title: 'ข' } }, 'operator');
      await makeCurrent(db, 'feedback', version('b'));
      expect(await currentForm(db, 'feedback')).toEqual({
        ...{ name: 'feedback', version: version('b'), definition: { title: 'ข' } },
      });
      expect((await formVersionOf(db, 'feedback', version('a')))?.definition).toEqual({ title: 'ก' });
      expect(await formVersionOf(db, 'other', version('a'))).toBeUndefined();
      expect(await listForms(db)).toMatchObject([{ name: 'feedback', source: 'operator', versions: 2 }]);
    });

    test('a response is kept with every field, and contact data apart', async () => {
      const sent = response('r1', { contacts: { contact: 'Somchai@Example.go.th' } });
      await addResponse(db, sent);
      const { tokenHash, ...fields } = sent;
      expect(await findResponse(db, 'r1')).toEqual({
        ...fields,
        ...{ changedAt: sent.receivedAt, completedAt: sent.receivedAt },
      });
      expect(await db.query('select question, search from contacts')).toEqual([
        { question: 'contact', search: ['somchai@example.go.th'] },
      ]);
    });

    test('a change puts answers and contact data in place of the old ones', async () => {
      await addResponse(db, response('r1', { complete: false, contacts: { contact: 'a@b.th' } }));
      const changedAt = new Date('2026-09-01T03:00:00Z');
      await db.transaction(async (tx) => {
        expect((await lockResponse(tx, 'feedback', 'r1'))?.completedAt).toBeNull();
        const change = { answers: { satisfaction: 5 }, contacts: {}, complete: true, revision: 2, changedAt };
        await changeResponse(tx, 'r1', { ...change, completedAt: changedAt });
      });
      expect(await findResponse(db, 'r1')).toMatchObject({
        ...{ answers: { satisfaction: 5 }, contacts: {}, complete: true, revision: 2 },
        ...{ changedAt, completedAt: changedAt },
      });
    });

    test('responses are listed oldest first, page by page, each once', async () => {
      const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
      for (const [id, second] of [
        ['c', 2],
        ['a', 1],
        ['b', 1],
        ['d', 3],
      ] as const) {
        await addResponse(db, response(id, { receivedAt: at(second), contacts: { contact: id } }));
      }
      const first = await listResponses(db, { form: 'feedback', limit: 2 });
      const rest = await listResponses(db, { after: first.at(-1), limit: 9 });
      expect([...first, ...rest].map(({ id, contacts }) => [id, contacts.contact])).toEqual(
        ['a', 'b', 'c', 'd'].map((id) => [id, id]),
      );
      expect(await listResponses(db, { form: 'other', limit: 9 })).toEqual([]);
    });

    test('a response goes together with its contact data', async () => {
      await addResponse(db, response('r1', { contacts: { contact: 'a@b.th' } }));
      expect(await deleteResponse(db, 'r1')).toBe(true);
      expect(await deleteResponse(db, 'r1')).toBe(false);
      expect(await contactsOf(db, ['r1'])).toEqual(new Map());
      expect(await db.query('select * from contacts')).toEqual([]);
    });

    test('a key is bound exactly if its transaction commits', async () => {
      const key = { keyHash: randomBytes(32), bodyDigest: randomBytes(32), reply: randomBytes(50) };
      const failure = db.transaction(async (tx) => {
        expect(await claimKey(tx, key.keyHash)).toBe(true);
        await bindKey(tx, key);
        throw new Error('no');
      });
      await expect(failure).rejects.toThrow('no');
      expect(await findKey(db, key.keyHash)).toBeUndefined();
      await db.transaction(async (tx) => {
        expect(await claimKey(tx, key.keyHash)).toBe(true);
        await bindKey(tx, key);
      });
      const found = await findKey(db, key.keyHash);
      expect(Buffer.from(found?.reply ?? []).equals(key.reply)).toBe(true);
      expect(Buffer.from(found?.bodyDigest ?? []).equals(key.bodyDigest)).toBe(true);
    });

    test('what is counted in a minute is counted exactly', async () => {
      const minute = new Date('2026-01-01T00:00:00Z');
      const counts = await Promise.all(Array.from({ length: 20 }, () => countInMinute(db, 'bucket', minute)));
      expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(await countInMinute(db, 'bucket', new Date('2026-01-01T00:01:00Z'))).toBe(1);
    });
  });
}
