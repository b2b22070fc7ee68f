import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AwayDraft, AwayDraftReceipt } from '../../src/contract/drafts.ts';
import { limits } from '../../src/contract/limits.ts';
import { parseConfig } from '../../src/server/config.ts';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { retention } from '../../src/server/jobs/retention.ts';
import { createTestApp, pageOrigin, problemIn, type TestApp } from '../support/app.ts';
import { dumpStore, emptyStore, engines, type TestStore } from '../support/store.ts';

const config = parseConfig({ forms: { feedback: { resume: true } } });
const newId = () => randomBytes(16).toString('base64url');
const at = (id: string, form = 'feedback') => `/api/v1/forms/${form}/drafts/${id}`;
const sealed = randomBytes(60).toString('base64url');

describe.each(engines)('answers put away for another device, on $name', ({ open }) => {
  let store: TestStore;
  let app: TestApp;
  let clock: number;

  beforeAll(async () => {
    store = await open();
    app = createTestApp(store.db, { config, now: () => new Date(clock) });
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    clock = Date.UTC(2026, 8, 1);
    await emptyStore(store.db);
    await putReadyForms(store.db);
  });

  const put = (id: string, body: unknown = { sealed }) => app.post({ method: 'PUT', path: at(id), body });
  const remove = (id: string, headers = {}) => app.post({ method: 'DELETE', path: at(id), headers, body: '' });
  const unknown = { name: 'not-found', status: 404 };

  test('they are given back as they came, until the day that was said', async () => {
    const id = newId();
    const receipt = AwayDraftReceipt.parse(await (await put(id)).json());
    expect(receipt).toEqual({ id, until: '2026-09-15T00:00:00.000Z' });
    clock += limits.draftKept - 1;
    const reply = await app.ask(at(id));
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(AwayDraft.parse(await reply.json())).toEqual({ ...receipt, sealed });
    clock += 1;
    expect(await problemIn(await app.ask(at(id)))).toEqual(unknown);
  });

  test('what is put away again takes the place of what was there, and is kept anew', async () => {
    const id = newId();
    await put(id);
    clock += limits.draftKept - 1;
    const newer = randomBytes(70).toString('base64url');
    await put(id, { sealed: newer });
    clock += limits.draftKept - 1;
    expect(await (await app.ask(at(id))).json()).toMatchObject({ sealed: newer });
  });

  test('they are deleted when that is asked for', async () => {
    const id = newId();
    await put(id);
    expect((await remove(id)).status).toBe(200);
    expect(await problemIn(await app.ask(at(id)))).toEqual(unknown);
    expect(await problemIn(await remove(id))).toEqual(unknown);
  });

  test('what there is not, and what there cannot be, is unknown alike', async () => {
    const id = newId();
    await put(id);
    for (const path of [at(newId()), at('short'), at(id, 'nothing'), at(`${id}x`)]) {
      expect(await problemIn(await app.ask(path))).toEqual(unknown);
      expect(await problemIn(await app.post({ method: 'DELETE', path, body: '' }))).toEqual(unknown);
    }
    const without = createTestApp(store.db);
    expect(await problemIn(await without.post({ method: 'PUT', path: at(id), body: { sealed } }))).toEqual(unknown);
    expect(await problemIn(await without.ask(at(id)))).toEqual(unknown);
  });

  test('what is no draft, or too large for one, is refused and says so', async () => {
    const most = randomBytes(limits.draftBytes).toString('base64url');
    expect((await put(newId(), { sealed: most })).status).toBe(200);
    expect(await problemIn(await put(newId(), { sealed: `${most}A` }))).toMatchObject({
      ...{ status: 422, errors: [{ pointer: '/sealed', code: 'too-long' }] },
    });
    expect(await problemIn(await put(newId(), { sealed: 'x'.repeat(limits.draftBytes * 2) }))).toMatchObject({
      status: 413,
    });
    expect(await problemIn(await put(newId(), { sealed: 'กขค' }))).toMatchObject({ status: 422 });
    expect(await problemIn(await put(newId(), { answers: {} }))).toMatchObject({ status: 422 });
    expect(await problemIn(await put(newId(), '{'))).toMatchObject({ status: 400 });
  });

  test('no foreign page, and nothing without a name, puts away or deletes', async () => {
    const id = newId();
    await put(id);
    expect(await problemIn(await remove(id, { Origin: 'https://evil.example' }))).toMatchObject({
      name: 'origin-refused',
    });
    expect(await problemIn(await remove(id, { 'Ruam-Client': undefined }))).toMatchObject({ name: 'missing-client' });
    expect((await app.ask(at(id))).status).toBe(200);
    const headers = { Origin: pageOrigin, 'Access-Control-Request-Method': 'PUT' };
    const preflight = await app.ask(at(id), { method: 'OPTIONS', headers });
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toMatch(/PUT.*DELETE/);
  });

  test('a stolen copy of the store does not even say where they are', async () => {
    const id = newId();
    await put(id);
    const dump = await dumpStore(store.db);
    expect(dump).toContain(Buffer.from(sealed, 'base64url').toString('hex'));
    for (const each of [id, Buffer.from(id).toString('hex'), Buffer.from(id, 'base64url').toString('hex')]) {
      expect(dump).not.toContain(each);
    }
  });

  test('they are gone from the store, too, once their time is over', async () => {
    clock = Date.now() - limits.draftKept - 1_000;
    await put(newId());
    clock = Date.now() - limits.draftKept + 60_000;
    await put(newId());
    await retention(store.db, config).run({}, 'retention');
    expect(await store.db.query('select count(*) as count from drafts')).toEqual([{ count: 1 }]);
  });
});
