import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReference } from '../../../src/country/th/reference.ts';
import { putReadyForms } from '../../../src/server/forms/ready-forms.ts';
import { createTestApp, newKey, problemIn, type TestApp, widgetHeaders } from '../../support/app.ts';
import { aComplaint, actWith, fileComplaint, lookUp } from '../../support/complaints.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openStore();
  await putReadyForms(store.db);
  app = createTestApp(store.db, { now: () => new Date('2026-11-23T10:00:00+07:00') });
});
afterAll(() => store?.close());

const path = '/api/v1/complaints';
const refused = async (body: unknown) => problemIn(await app.post({ path, body }));

describe('whoever files a complaint', () => {
  it('gets a reference, a secret, a promise of fifteen working days and a proof', async () => {
    const receipt = await fileComplaint(app);
    expect(receipt).toMatchObject({ state: 'received', due: '2026-12-16T16:59:59.999Z' });
    expect(receipt.reference).toMatch(/^DOE-2569-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(readReference(receipt.reference.toLowerCase().replaceAll('-', ' '))).toBe(receipt.reference);
    expect(receipt.secret).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  });

  it('makes one case by sending twice, with the same receipt', async () => {
    const [headers, body] = [{ ...widgetHeaders(), 'Idempotency-Key': newKey() }, aComplaint()];
    const [first, second] = [await app.post({ path, body, headers }), await app.post({ path, body, headers })];
    expect(await second.json()).toEqual(await first.json());
  });

  it('can follow it, however the receipt is typed, and sees no word of what was written', async () => {
    const receipt = await fileComplaint(app);
    const view = await lookUp(app, {
      reference: receipt.reference.toLowerCase(),
      secret: receipt.secret.toUpperCase().replaceAll('-', '').replaceAll('0', 'O'),
    });
    expect(view).toMatchObject({
      state: 'received',
      due: { by: receipt.due, paused: false, overdue: false },
      contact: { email: 's••••••@•••••••.•••', phone: '08•-•••-••••' },
      actions: ['message', 'withdraw'],
    });
    expect(JSON.stringify(view)).not.toMatch(/สมหญิง|สามชั่วโมง|5678/);
  });

  it('leaves no name where they want to have none', async () => {
    const receipt = await fileComplaint(app, { identity: 'anonymous', person: undefined });
    expect(await lookUp(app, receipt)).toMatchObject({ identity: 'anonymous', contact: {} });
    const body = aComplaint({ identity: 'anonymous' });
    expect(await refused(body)).toMatchObject({ status: 422, errors: [{ pointer: '/person', code: 'not-wanted' }] });
  });

  it.each([
    [{ category: 'nothing' }, '/category', 'not-a-choice'],
    [{ identity: 'secret' }, '/identity', 'wrong-type'],
    [{ answers: {} }, '/answers/what', 'required'],
    [{ answers: { what: 5 } }, '/answers/what', 'wrong-type'],
    [{ person: {} }, '/person/name', 'required'],
    [{ person: { name: 'ก', email: 'no address' } }, '/person/email', 'bad-format'],
    [{ person: { name: 'ก', phone: 'no number' } }, '/person/phone', 'phone'],
    [{ office: 'nowhere' }, '/office', 'not-a-choice'],
    [{ place: { province: 'Bangkok' } }, '/place/province', 'bad-format'],
    [{ uploads: ['3f1c7b1e-0000-4000-8000-000000000000'] }, '/uploads/0', 'not-an-upload'],
    [{ surprise: true }, '/surprise', 'unknown-field'],
  ])('is told what is wrong with %j', async (more, pointer, code) => {
    const problem = await refused({ ...aComplaint(), ...more });
    expect(problem).toMatchObject({ status: 422, name: 'invalid' });
    expect(problem.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });
});

describe('whoever has no receipt', () => {
  it('gets one answer for an unknown reference and a wrong secret', async () => {
    const { reference } = await fileComplaint(app);
    const secret = '0000-0000-0000-0000';
    const asked = [
      { reference, secret },
      { reference: 'DOE-2569-000000', secret },
      { reference: 'rubbish', secret: 'rubbish' },
    ];
    const replies = await Promise.all(
      asked.map((body) => app.post({ path: '/api/v1/complaints/lookup', body: { ...body } })),
    );
    const texts = await Promise.all(replies.map((reply) => reply.text()));
    expect(new Set(texts).size).toBe(1);
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403]);
    const headers = replies.map((reply) => JSON.stringify([...reply.headers].filter(([name]) => name !== 'date')));
    expect(new Set(headers).size).toBe(1);
  });

  it('can do nothing with it', async () => {
    const receipt = { ...(await fileComplaint(app)), secret: '0000-0000-0000-0000' };
    for (const what of ['moves', 'messages', 'rating'] as const) {
      expect((await actWith(app, receipt, what, { text: 'x' })).status).toBe(403);
    }
  });

  it('finds the secret nowhere in the database', async () => {
    const { secret } = await fileComplaint(app);
    const tables = await store.db.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    for (const { name } of tables) {
      const [row] = await store.db.query<{ dump: string }>(
        `select coalesce(string_agg(t::text, E'\\n'), '') as dump from ${name} t`,
      );
      expect(row?.dump).not.toContain(secret);
      expect(row?.dump).not.toContain(secret.replaceAll('-', ''));
    }
  });
});
