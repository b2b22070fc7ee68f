import { BlockList } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writesAMinute } from '../../src/contract/limits.ts';
import { limitedPart } from '../../src/server/address.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import type { Database } from '../../src/server/store/database.ts';
import { aResponse, createTestApp, newKey, problemIn, type TestApp } from '../support/app.ts';
import { emptyStore, openStore, type TestStore } from '../support/store.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1234:56ff:1:2:3:4', '2001:db8:1234:5600'],
  ['2001:db8:1234:5601::', '2001:db8:1234:5600'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['1:2:3:4:5:6:7:8', '1:2:3:0'],
])('of %s limits go by %s', (address, part) => {
  expect(limitedPart(address)).toBe(part);
});

describe('a minute has its limits', () => {
  let store: TestStore;
  let db: Database;
  let app: TestApp;
  let clock: number;

  beforeAll(async () => {
    store = await openStore();
    db = store.db;
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(db);
    await putReadyForms(db);
    clock = Date.UTC(2026, 8, 1, 2, 0, 18);
    app = createTestApp(db, {
      limits: { perAddress: 3, perForm: 5, invalidPerAddress: 2 },
      now: () => new Date(clock),
    });
  });

  const statuses = async (count: number, request: Parameters<TestApp['post']>[0]) => {
    const replies: number[] = [];
    for (let sent = 0; sent < count; sent++) replies.push((await app.post(request)).status);
    return replies;
  };

  test('one address is told to wait until the next minute', async () => {
    expect(await statuses(3, {})).toEqual([201, 201, 201]);
    const reply = await app.post();
    expect(reply.headers.get('Retry-After')).toBe('42');
    expect(await reply.clone().json()).toMatchObject({ retryAfter: 42 });
    expect(await problemIn(reply)).toEqual({ name: 'too-many', status: 429 });
    clock += 42_000;
    expect(await statuses(1, {})).toEqual([201]);
  });

  test('other addresses may go on, up to the limit of the form', async () => {
    await statuses(4, {});
    expect(await statuses(3, { from: '192.0.2.2' })).toEqual([201, 201, 429]);
  });

  test('a neighbour in the same IPv6 network counts as one', async () => {
    expect(await statuses(3, { from: '2001:db8:0:1::1' })).toEqual([201, 201, 201]);
    expect(await statuses(1, { from: '2001:db8:0:2::1' })).toEqual([429]);
    expect(await statuses(1, { from: '2001:db8:0:100::1' })).toEqual([201]);
  });

  test('what was sent already costs nothing more, even over the limit', async () => {
    const request = { headers: { 'Idempotency-Key': newKey() }, body: JSON.stringify(aResponse()) };
    expect(await statuses(9, request)).toEqual(Array(9).fill(201));
    expect(await statuses(3, {})).toEqual([201, 201, 429]);
    expect(await statuses(1, request)).toEqual([201]);
  });

  test('rubbish is counted apart, and keeps nobody from writing', async () => {
    expect(await statuses(4, { body: '{' })).toEqual([400, 400, 429, 429]);
    expect(await statuses(4, {})).toEqual([201, 201, 201, 429]);
  });

  test('being told to wait counts as no rubbish', async () => {
    expect(await statuses(7, {})).toEqual([201, 201, 201, 429, 429, 429, 429]);
    expect(await statuses(2, { body: '{' })).toEqual([400, 400]);
  });

  test('the address is believed only from a trusted proxy, and only the part that proxies wrote', async () => {
    const proxies = new BlockList();
    proxies.addSubnet('10.0.0.0', 8, 'ipv4');
    app = createTestApp(db, { limits: { ...writesAMinute, perAddress: 1 }, proxies, now: () => new Date(clock) });
    const via = (from: string, forwarded: string) => statuses(1, { from, headers: { 'X-Forwarded-For': forwarded } });
    expect(await via('10.0.0.1', '203.0.113.1')).toEqual([201]);
    expect(await via('10.0.0.1', '198.51.100.9, 203.0.113.1')).toEqual([429]);
    expect(await via('10.0.0.1', '203.0.113.1, 10.9.9.9')).toEqual([429]);
    expect(await via('::ffff:10.0.0.1', '203.0.113.2')).toEqual([201]);
    expect(await via('192.0.2.50', '203.0.113.3')).toEqual([201]);
    expect(await via('192.0.2.50', '203.0.113.4')).toEqual([429]);
    expect(await via('10.0.0.1', '::ffff:505:a')).toEqual([201]);
    expect(await via('10.0.0.1', '5.5.0.10')).toEqual([429]);
    expect(await via('10.0.0.2', 'rubbish')).toEqual([201]);
    expect(await via('10.0.0.1', '[2001:db8::1]:4711')).toEqual([201]);
    expect(await via('10.0.0.1', '2001:db8::2')).toEqual([429]);
  });
});
