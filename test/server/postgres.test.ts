import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { parseKeys } from '../../src/server/key.ts';
import { once } from '../../src/server/once.ts';
import type { Database } from '../../src/server/store/database.ts';
import { claimKey } from '../../src/server/store/keys.ts';
import { openDatabase } from '../../src/server/store/open.ts';
import { storeIsAway } from '../../src/server/store/postgres.ts';
import { aResponse, createTestApp, newKey } from '../support/app.ts';
import { createTestDatabase, postgresUrl } from '../support/postgres.ts';
import { engines, type TestStore } from '../support/store.ts';

describe.skipIf(!postgresUrl)('PostgreSQL', () => {
  let store: TestStore;
  let one: Database;
  let other: Database;

  beforeAll(async () => {
    store = (await engines.find(({ name }) => name === 'postgres')?.open()) as TestStore;
    one = store.db;
    other = await store.another();
  });
  afterAll(() => store.close());

  test('a key that one process works on is refused to another until that one is done', async () => {
    const hash = randomBytes(32);
    await one.transaction(async (tx) => {
      expect(await claimKey(tx, hash)).toBe(true);
      expect(await other.transaction((theirs) => claimKey(theirs, hash))).toBe(false);
      expect(await other.transaction((theirs) => claimKey(theirs, randomBytes(32)))).toBe(true);
    });
    expect(await other.transaction((theirs) => claimKey(theirs, hash))).toBe(true);
  });

  test('a repeat that comes while the first is worked on costs no quota', async () => {
    await putReadyForms(one);
    const app = createTestApp(other, { limits: { perAddress: 1, perForm: 10, invalidPerAddress: 10 } });
    const keys = parseKeys('k'.repeat(32), 'the test');
    const [key, body] = [newKey(), JSON.stringify(aResponse())];
    const send = async () => (await app.post({ headers: { 'Idempotency-Key': key }, body })).status;
    const first = once(one, keys, { key, target: 'response feedback', body: Buffer.from(body) }, async () => {
      expect([await send(), await send(), await send()]).toEqual([409, 409, 409]);
      throw new Error('it fails');
    });
    await expect(first).rejects.toThrow('it fails');
    expect(await send()).toBe(201);
  });

  test('a database that does not know Thai letters is refused, with the remedy', async () => {
    const { url, drop } = await createTestDatabase(postgresUrl ?? '', "encoding 'UTF8' lc_ctype 'C' lc_collate 'C'");
    await expect(openDatabase({ url, dataDir: '' })).rejects.toThrow(/Thai letters.*CREATE DATABASE ruam/);
    await drop();
  });

  test('a database in another encoding is refused, with the remedy', async () => {
    const { url, drop } = await createTestDatabase(
      postgresUrl ?? '',
      "encoding 'SQL_ASCII' lc_ctype 'C' lc_collate 'C'",
    );
    await expect(openDatabase({ url, dataDir: '' })).rejects.toThrow(/SQL_ASCII.*CREATE DATABASE ruam/);
    await drop();
  });

  test('a server that is away is told from a fault of ours', async () => {
    const away = await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', dataDir: '' }).catch((error) => error);
    const fault = await one.query('select nonsense').catch((error) => error);
    expect([storeIsAway(away), storeIsAway(fault)]).toEqual([true, false]);
  });

  test('a connection that breaks is replaced', async () => {
    await one.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await expect.poll(() => other.query('select 1 as one').catch(() => undefined)).toEqual([{ one: 1 }]);
  });
});
