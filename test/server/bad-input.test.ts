import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import type { Database } from '../../src/server/store/database.ts';
import { aResponse, createTestApp, newKey, problemIn, type TestApp, type TestRequest } from '../support/app.ts';
import { countRows, emptyStore, engines, type TestStore } from '../support/store.ts';

/** What is sent, and the problem that must come back. */
type Case = [name: string, request: TestRequest, problem: object];

const answers = (values: Record<string, unknown>) => ({ body: aResponse({ answers: values }) });
const wrong = (pointer: string, code: string, params?: object) => ({
  ...{ name: 'invalid', status: 422, errors: [{ pointer, code, ...(params && { params }) }] },
});

const cases: Case[] = [
  ['no JSON', { body: '{"answers":' }, { name: 'malformed', status: 400 }],
  ['nothing at all', { body: '' }, { name: 'malformed', status: 400 }],
  [
    'bytes that are no UTF-8',
    { body: Buffer.from('{"lang":"\xe0\xb8"}', 'latin1') },
    { name: 'malformed', status: 400 },
  ],
  [
    'a key that sets a prototype',
    { body: '{"answers":{"__proto__":{"a":1}},"lang":"th"}' },
    { name: 'malformed', status: 400 },
  ],
  ['JSON nested without end', { body: '['.repeat(60_000) }, { name: 'malformed', status: 400 }],
  ['a list', { body: [] }, wrong('', 'wrong-type')],
  ['the wrong type', { headers: { 'Content-Type': 'text/plain' } }, { name: 'wrong-type', status: 415 }],
  ['no type', { headers: { 'Content-Type': undefined }, body: Buffer.from('{}') }, { name: 'wrong-type', status: 415 }],
  ['a body of 1 MB', { body: aResponse({ page: `/${'x'.repeat(1_000_000)}` }) }, { name: 'too-large', status: 413 }],
  ['an unknown form', { path: '/api/v1/forms/nothing/responses' }, { name: 'not-found', status: 404 }],
  ['a form that is no name', { path: '/api/v1/forms/a%00b/responses' }, { name: 'not-found', status: 404 }],
  ['an unknown field', { body: { ...aResponse(), colour: 'red' } }, wrong('/colour', 'unknown-field')],
  ['an unknown question', answers({ satisfaction: 4, colour: 'red' }), wrong('/answers/colour', 'unknown-question')],
  ['an unknown version', { body: aResponse({ version: 'f'.repeat(64) }) }, { name: 'unknown-version', status: 409 }],
  ['a version that is none', { body: aResponse({ version: 'x' }) }, wrong('/version', 'bad-format')],
  [
    '10,000 characters',
    answers({ comment: 'ก'.repeat(10_000) }),
    wrong('/answers/comment', 'too-long', { max: 2_000 }),
  ],
  [
    '30,000 characters',
    answers({ comment: 'a'.repeat(30_000) }),
    wrong('/answers/comment', 'too-long', { max: 20_000 }),
  ],
  [
    'a lone surrogate',
    { body: '{"answers":{"comment":"\\ud800"},"lang":"th"}' },
    wrong('/answers/comment', 'not-text'),
  ],
  [
    'a lone surrogate as a name',
    { body: '{"answers":{"\\ud800":1},"lang":"th"}' },
    wrong('/answers', 'unknown-question'),
  ],
  ['a character that no database keeps', answers({ comment: 'a\0b' }), wrong('/answers/comment', 'not-text')],
  ['no choice', answers({ satisfaction: 6 }), wrong('/answers/satisfaction', 'not-a-choice')],
  ['a choice of another type', answers({ satisfaction: '4' }), wrong('/answers/satisfaction', 'not-a-choice')],
  ['one where many are expected', answers({ went_well: 'staff' }), wrong('/answers/went_well', 'wrong-type')],
  ['a text that is a thing', answers({ comment: { a: 1 } }), wrong('/answers/comment', 'wrong-type')],
  ['no answers at all', answers({}), wrong('/answers', 'required')],
  [
    'no answers and no language',
    { body: {} },
    {
      ...{ name: 'invalid', status: 422 },
      errors: [
        { pointer: '/answers', code: 'required' },
        { pointer: '/lang', code: 'required' },
      ],
    },
  ],
  ['a page with its query', { body: aResponse({ page: '/a?token=1' }) }, wrong('/page', 'bad-format')],
  ['a revision that is no whole number', { body: aResponse({ revision: 1.5 }) }, wrong('/revision', 'wrong-type')],
  ['a language that is none', { body: aResponse({ lang: 'ภาษาไทย' }) }, wrong('/lang', 'bad-format')],
  ['no key', { headers: { 'Idempotency-Key': undefined } }, { name: 'missing-key', status: 400 }],
  ['a key that is too short', { headers: { 'Idempotency-Key': 'x'.repeat(21) } }, { name: 'missing-key', status: 400 }],
  ['no name of the client', { headers: { 'Ruam-Client': undefined } }, { name: 'missing-client', status: 400 }],
  ['a client without a version', { headers: { 'Ruam-Client': 'ruam' } }, { name: 'missing-client', status: 400 }],
  ['a foreign page', { headers: { Origin: 'https://evil.example' } }, { name: 'origin-refused', status: 403 }],
  ['a page without an origin', { headers: { Origin: 'null' } }, { name: 'origin-refused', status: 403 }],
  [
    'a plain form of a foreign page',
    {
      headers: { Origin: 'https://evil.example', 'Content-Type': 'text/plain', 'Ruam-Client': undefined },
    },
    { name: 'origin-refused', status: 403 },
  ],
  ['an unknown path', { path: '/api/v1/nothing' }, { name: 'not-found', status: 404 }],
  ['the wrong method', { method: 'PUT' }, { name: 'method-not-allowed', status: 405 }],
];

for (const engine of engines) {
  describe(`what cannot be kept is refused, on ${engine.name}`, () => {
    let store: TestStore;
    let db: Database;
    let app: TestApp;

    beforeAll(async () => {
      store = await engine.open();
      db = store.db;
      app = createTestApp(db);
    });
    afterAll(() => store.close());
    beforeEach(async () => {
      await emptyStore(db);
      await putReadyForms(db);
    });

    test.each(cases)('%s is refused with its problem, and nothing is stored', async (_, request, problem) => {
      expect(await problemIn(await app.post(request))).toEqual(problem);
      expect(await countRows(db)).toEqual({ responses: 0, contacts: 0, idempotency_keys: 0, jobs: 0 });
    });

    test('a key that was used for something else is refused, and the first answer stays', async () => {
      const key = newKey();
      const headers = { 'Idempotency-Key': key };
      expect((await app.post({ headers })).status).toBe(201);
      const other = await app.post({ headers, body: aResponse({ answers: { satisfaction: 1 } }) });
      expect(await problemIn(other)).toEqual({ name: 'key-reused', status: 422 });
      expect(await countRows(db)).toMatchObject({ responses: 1, idempotency_keys: 1 });
    });

    test('a key that was refused once is free', async () => {
      const headers = { 'Idempotency-Key': newKey() };
      expect((await app.post({ headers, ...answers({ satisfaction: 9 }) })).status).toBe(422);
      expect((await app.post({ headers })).status).toBe(201);
    });

    test('Thai digits in a text are kept as they were typed', async () => {
      expect((await app.post(answers({ comment: 'รอ ๑๒๓ นาที' }))).status).toBe(201);
      expect(await db.query('select answers from responses')).toEqual([{ answers: { comment: 'รอ ๑๒๓ นาที' } }]);
    });

    test('a refused method says which are allowed', async () => {
      const reply = await app.post({ method: 'DELETE' });
      expect(reply.headers.get('Allow')).toBe('POST');
    });

    test('the widget of an allowed page can read why', async () => {
      const reply = await app.post({ body: '{' });
      expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('https://www.example.go.th');
      expect(reply.headers.get('Vary')).toContain('Origin');
    });
  });
}
