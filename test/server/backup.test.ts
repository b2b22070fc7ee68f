import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backupTables } from '../../src/server/store/backup.ts';
import type { Database, Queries } from '../../src/server/store/database.ts';
import { backUp, everything, restore } from '../support/backups.ts';
import { givenForm, givenResponse } from '../support/responses.ts';
import { countRows, emptyStore, engines, type TestStore } from '../support/store.ts';

describe.each(engines)('a backup on $name', ({ name, open }) => {
  let from: TestStore;
  let to: TestStore;
  let db: Database;
  let empty: Database;

  beforeAll(async () => {
    [from, to] = [await open(), await open()];
    [db, empty] = [from.db, to.db];
  });
  afterAll(() => Promise.all([from.close(), to.close()]));
  beforeEach(() => Promise.all([emptyStore(db), emptyStore(empty)]));

  const givenResponses = async (count: number) => {
    const version = await givenForm(db, 'feedback', {});
    for (let i = 0; i < count; i++) await givenResponse(db, { form: 'feedback', version });
  };

  it('holds every table but those that a backup can do without', async () => {
    const tables = await db.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const passing = ['migrations', 'quotas', 'file_addresses', 'desk_sessions', 'desk_tries', 'desk_places'];
    expect(tables.map((table) => table.name).toSorted()).toEqual([...backupTables, ...passing].toSorted());
  });

  it('holds more rows than are read at once', async () => {
    await givenResponses(250);
    expect(await restore(empty, await backUp(db))).toBe(252);
    expect(await everything(empty)).toEqual(await everything(db));
  });

  it('is put in the place of what a fresh server made by itself', async () => {
    await givenResponses(1);
    await givenForm(empty, 'feedback', { title: 'newer' }, 'ready');
    await empty.query(`insert into jobs (id, kind, payload) values ('retention', 'retention', '{}')`);
    await restore(empty, await backUp(db));
    expect(await everything(empty)).toEqual(await everything(db));
  });

  it.each([
    [
      'a response',
      async () => void (await givenResponse(empty, { form: 'f', version: await givenForm(empty, 'f', {}, 'ready') })),
    ],
    ['a form of its own', async () => void (await givenForm(empty, 'f', {}))],
    [
      'a bound key',
      async () =>
        void (await empty.query(`insert into idempotency_keys (key_hash, body_digest, reply) values ('', '', '')`)),
    ],
  ])('is refused by a store that has %s', async (_, use) => {
    await use();
    const before = await everything(empty);
    await expect(restore(empty, await backUp(db))).rejects.toThrow('into an empty store only');
    expect(await everything(empty)).toEqual(before);
  });

  it.each<[string, (file: Buffer) => Buffer, RegExp]>([
    ['no backup', () => Buffer.from('hello'), /not a backup/],
    ['nothing', () => Buffer.alloc(0), /not a backup/],
    ['another gzip file', () => gzipSync('{"a": 1}\n'), /not a backup/],
    ['a copy that was cut off', (file) => file.subarray(0, -100), /damaged/],
    [
      'a copy that was changed',
      (file) => Buffer.from(file.map((byte, i) => (i === file.length >> 1 ? byte ^ 255 : byte))),
      /damaged/,
    ],
    [
      'another version’s',
      (file) => gzipSync(gunzipSync(file).toString().replace('0001-forms', '0002-later')),
      /Another version/,
    ],
    ['one with an unknown table', (file) => gzipSync(`${gunzipSync(file)}["pg_authid",{}]\n`), /damaged/],
    ['one with a line cut off', (file) => gzipSync(gunzipSync(file).subarray(0, -10)), /damaged/],
    [
      'one that lacks what it refers to',
      (file) =>
        gzipSync(
          gunzipSync(file)
            .toString()
            .replace(/\n\["forms.*\n/, '\n')
            .replace(/\n\["form_versions.*\n/, '\n'),
        ),
      /damaged: .*foreign key/,
    ],
  ])('is all or nothing: %s leaves the store as it was', async (_, spoil, message) => {
    await givenResponses(150);
    await givenForm(empty, 'ready', { title: 'stays' }, 'ready');
    const before = await everything(empty);
    await expect(restore(empty, spoil(await backUp(db)))).rejects.toThrow(message);
    expect(await everything(empty)).toEqual(before);
  });

  it.runIf(name === 'postgres')('shows one moment, whatever is written meanwhile', async () => {
    await givenResponses(3);
    const before = await everything(db);
    const another = await from.another();
    const busy: Database = {
      ...db,
      transaction: (work) =>
        db.transaction((tx) => {
          const query: Queries['query'] = async (sql, params) => {
            const rows = await tx.query(sql, params);
            const version = await givenForm(another, 'feedback', { title: `${Math.random()}` });
            await givenResponse(another, { form: 'feedback', version });
            return rows as never;
          };
          return work({ ...tx, query });
        }),
    };
    await restore(empty, await backUp(busy));
    expect(await everything(empty)).toEqual(before);
    expect((await countRows(db)).responses).toBeGreaterThan(3);
  });
});
