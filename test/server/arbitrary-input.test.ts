import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putForm } from '../../src/server/forms/put-form.ts';
import type { Database } from '../../src/server/store/database.ts';
import { anyRate, createTestApp, problemIn, type TestApp, type TestRequest } from '../support/app.ts';
import { countRows, engines, type TestStore } from '../support/store.ts';

/** One question of every kind, with every sort of rule. */
const form = {
  elements: [
    { type: 'text', name: 'plain', maxLength: 20, validators: [{ type: 'regex', regex: '^[ก-๙a-z ]*$' }] },
    { type: 'text', name: 'age', inputType: 'number', min: 1, max: 120 },
    { type: 'text', name: 'day', inputType: 'date' },
    { type: 'text', name: 'mail', inputType: 'email' },
    { type: 'comment', name: 'long', visibleIf: "{age} > 18 or {plain} contains 'ก'" },
    { type: 'radiogroup', name: 'one', choices: ['a', 1, true, { value: 'ข', text: 'ข้อ' }] },
    { type: 'checkbox', name: 'many', choices: ['a', 'b', 'c'], maxSelectedChoices: 2 },
    { type: 'dropdown', name: 'pick', choices: [1, 2], requiredIf: '{one} notempty' },
    { type: 'boolean', name: 'yes' },
    { type: 'rating', name: 'stars' },
  ],
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('ก', '๙', '\0', '\ud800', '\udfff', '\u202e', '9', "'", '{', '\u0e33', '😊') }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    '1e999',
    '๑๒',
    '2026-02-31',
    'a@b.th',
    `${'9'.repeat(13)}`,
  ),
);
const anyName = fc.oneof(
  fc.constantFrom(...form.elements.map(({ name }) => name), '__proto__', 'lang', 'answers'),
  anyText,
);
const anyValue = fc.letrec((tie) => ({
  leaf: fc.oneof(
    anyText,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('a', 'b', 1, 2, true),
  ),
  value: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyName, tie('value'), { maxKeys: 4 }),
  ),
})).value;

const answers = fc.record(
  {
    plain: fc.constantFrom('', 'กข', 'abc', 'a'.repeat(21)),
    age: fc.integer({ min: -5, max: 130 }),
    day: fc.constantFrom('2026-02-28', '2026-02-30'),
    mail: fc.constantFrom('a@b.th', 'a@b'),
    long: anyText,
    one: fc.constantFrom('a', 1, true, 'ข', '1'),
    many: fc.subarray(['a', 'b', 'c']),
    pick: fc.constantFrom(1, 2, 3),
    yes: fc.boolean(),
    stars: fc.integer({ min: 0, max: 6 }),
  },
  { requiredKeys: [] },
);

/** A response that may well be accepted. */
const goodResponse = fc.record(
  {
    answers,
    lang: fc.constantFrom('th', 'en'),
    page: fc.webPath(),
    complete: fc.boolean(),
    revision: fc.maxSafeNat(),
    test: fc.boolean(),
  },
  { requiredKeys: ['answers', 'lang'] },
);

/** Something like a response, of which any part may be anything. */
const nearlyResponse = fc.record(
  {
    answers: fc.oneof({ arbitrary: fc.dictionary(anyName, anyValue, { maxKeys: 6 }), weight: 6 }, anyValue),
    lang: fc.oneof({ arbitrary: fc.constantFrom('th', 'en'), weight: 6 }, anyValue),
    page: fc.oneof(fc.webPath(), anyValue),
    version: anyValue,
    complete: fc.oneof(fc.boolean(), anyValue),
    revision: fc.oneof(fc.maxSafeNat(), anyValue),
    test: fc.oneof(fc.boolean(), anyValue),
    other: anyValue,
  },
  { requiredKeys: ['answers', 'lang'] },
);

/** The text of a response with some of it cut out, doubled or replaced. */
const damaged = fc
  .tuple(fc.oneof(goodResponse, nearlyResponse), fc.nat(), fc.nat(8), anyText)
  .map(([body, at, count, insert]) => {
    const text = JSON.stringify(body);
    const place = at % text.length;
    return text.slice(0, place) + insert + text.slice(place + count);
  });

const body = fc.oneof(
  { arbitrary: goodResponse.map((value) => JSON.stringify(value)), weight: 4 },
  nearlyResponse.map((value) => JSON.stringify(value)),
  damaged,
  fc.json(),
  fc.uint8Array({ maxLength: 300 }),
);

const request: fc.Arbitrary<TestRequest> = fc.record({
  body,
  path: fc.oneof(
    { arbitrary: fc.constant('/api/v1/forms/any/responses'), weight: 8 },
    fc.webPath().map((path) => `/api/v1/forms/any/responses${path}`),
    anyText.map((text) => `/api/v1/forms/${encodeURIComponent(text.toWellFormed())}/responses`),
  ),
  method: fc.oneof({ arbitrary: fc.constant('POST'), weight: 5 }, fc.constantFrom('PATCH', 'PUT', 'DELETE')),
  headers: fc.record(
    {
      'Content-Type': fc.constantFrom(
        ...['application/json', 'application/json', 'application/json'],
        'application/json; charset=utf-8',
        'text/plain',
        'application/x-www-form-urlencoded',
      ),
      'Idempotency-Key': fc.oneof(
        { arbitrary: fc.stringMatching(/^[\w-]{22,128}$/), weight: 3 },
        fc.stringMatching(/^[ -~]{0,30}$/),
      ),
      'Ruam-Token': fc.stringMatching(/^[!-~]{0,30}$/),
      Origin: fc.oneof(
        { arbitrary: fc.constant('https://www.example.go.th'), weight: 5 },
        fc.constantFrom('null', 'https://evil.example', 'rubbish'),
      ),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string>>,
});

for (const engine of engines) {
  describe(`whatever is sent, on ${engine.name}`, () => {
    let store: TestStore;
    let db: Database;
    let app: TestApp;

    beforeAll(async () => {
      store = await engine.open();
      db = store.db;
      expect(await putForm(db, 'any', form)).toHaveProperty('version');
      app = createTestApp(db, { limits: anyRate });
    });
    afterAll(() => store.close());

    test('is kept, or refused by a problem of the contract with nothing stored; never a failure', async () => {
      let before = await countRows(db);
      const seen = new Set<number>();
      await fc.assert(
        fc.asyncProperty(request, async (sent) => {
          const reply = await app.post(sent);
          const after = await countRows(db);
          const isPage = reply.headers.get('Content-Type')?.startsWith('text/html') ?? false;
          seen.add(reply.status);
          expect(reply.status).toBeLessThan(500);
          if (reply.status !== 201) expect(after).toEqual(before);
          if (reply.status === 201) expect(after.responses).toBe((before.responses ?? 0) + 1);
          else if (!isPage) await problemIn(reply);
          before = after;
        }),
        { numRuns: 300 },
      );
      expect([...seen]).toEqual(expect.arrayContaining([201, 400, 403, 404, 405, 415, 422]));
    }, 120_000);
  });
}
