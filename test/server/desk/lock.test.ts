import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { DeskUsers } from '../../../src/contract/desk-accounts.ts';
import { anyRate, createTestApp, type TestApp } from '../../support/app.ts';
import { atDesk, type Clock, codeOf, createClock, deskHeaders, givenUser, type Owner } from '../../support/desk.ts';
import { dumpStore, emptyStore, openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
let clock: Clock;
let malee: Owner;

const office = '203.0.113.7';
const home = '198.51.100.20';
const strangers = Array.from({ length: 60 }, (_, nth) => `192.0.2.${nth + 1}`);
const day = 24 * 3_600_000;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store.db);
  clock = createClock();
  app = createTestApp(store.db, { now: clock.now, limits: anyRate });
  malee = await givenUser(store.db, 'malee');
});

const signIn = async (from: string, body: { name: string; password: string; code: string }) =>
  app.ask('/api/v1/desk/session', { method: 'POST', body, headers: deskHeaders(), from });
const wrong = (from: string) => signIn(from, { name: 'malee', password: 'wrong', code: '1' });
const right = async (from: string) => {
  clock.pass(31_000);
  const { name, password } = malee;
  return (await signIn(from, { name, password, code: codeOf(malee, clock.now()) })).status;
};
const tryOften = async (from: readonly string[], times: number) => {
  const statuses: number[] = [];
  for (let nth = 0; nth < times; nth++) statuses.push((await wrong(from[nth % from.length] as string)).status);
  return statuses;
};

it('a stranger who tries a name locks it where they are, and not where its owner is', async () => {
  expect(await tryOften([home], 12)).toEqual([...Array(10).fill(403), 429, 429]);
  expect(await right(home)).toBe(429);
  expect(await right(office)).toBe(200);
}, 30_000);

it('many strangers lock a name wherever it is not known, and not where its owner has signed in of late', async () => {
  expect(await right(office)).toBe(200);
  const statuses = await tryOften(strangers, 60);
  // The owner's own first sign-in was from where they were not known yet.
  expect(statuses.filter((status) => status === 403)).toHaveLength(49);
  expect(await right(home)).toBe(429);
  expect(await right(office)).toBe(200);
  clock.pass(16 * 60_000);
  expect(await right(home)).toBe(200);
}, 60_000);

it('a place is known for thirty days, and to its own name alone', async () => {
  expect(await right(office)).toBe(200);
  const other = await givenUser(store.db, 'somsak');
  for (let nth = 0; nth < 50; nth++) {
    await signIn(strangers[nth] as string, { name: 'somsak', password: 'wrong', code: '1' });
  }
  const { name, password } = other;
  expect((await signIn(office, { name, password, code: codeOf(other, clock.now()) })).status).toBe(429);
  clock.pass(31 * day);
  await tryOften(strangers, 50);
  expect(await right(office)).toBe(429);
}, 60_000);

it('a known place is locked by wrong tries from there, as any other', async () => {
  expect(await right(office)).toBe(200);
  await tryOften([office], 10);
  expect(await right(office)).toBe(429);
}, 30_000);

it('the addresses of one network count together, and none of them is kept', async () => {
  const [one, other] = ['2001:db8:1:200::1', '2001:db8:1:2ff::2'];
  await tryOften([one, other], 10);
  expect(await right(other)).toBe(429);
  expect(await right('2001:db8:1:300::1')).toBe(200);
  expect(await dumpStore(store.db)).not.toMatch(/2001:|db8:/);
}, 30_000);

it('an administrator sees the lock and lifts it everywhere; a new password makes no place known', async () => {
  const admin = await atDesk(app, store.db, clock.now(), 'admin', { roles: ['admin'] });
  await tryOften([home], 10);
  await tryOften(strangers, 50);
  const locked = async () =>
    (await admin.get<DeskUsers>('/desk/users')).users.find(({ name }) => name === 'malee')?.lockedUntil;
  expect(await locked()).toBeDefined();
  expect((await admin.ask('POST', '/desk/users/malee/unlock', {})).status).toBe(204);
  expect(await locked()).toBeUndefined();
  expect(await right(home)).toBe(200);
  const places = () => store.db.query("select 1 as one from desk_places where user_name = 'malee'");
  expect(await places()).toHaveLength(1);
  await admin.ask('POST', '/desk/users/malee/password', {});
  expect(await places()).toEqual([]);
}, 60_000);
