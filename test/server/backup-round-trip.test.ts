import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/server/store/database.ts';
import { backUp, everything, restore } from '../support/backups.ts';
import { emptyStore, engines, type TestStore } from '../support/store.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 }).map((value) => value.replaceAll('\0', '').toWellFormed());
const bytes = fc.uint8Array({ maxLength: 40 });
const json = fc
  .dictionary(
    text,
    fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(text),
      fc.maxSafeInteger(),
    ),
  )
  .map((value) => JSON.stringify(value));
const moment = fc
  .tuple(fc.integer({ min: 0, max: 4_102_444_800 }), fc.integer({ min: 0, max: 999_999 }))
  .map(
    ([seconds, micros]) =>
      `${new Date(seconds * 1_000).toISOString().slice(0, 19)}.${String(micros).padStart(6, '0')}Z`,
  );
const contents = fc.record({
  definition: json,
  responses: fc.uniqueArray(
    fc.record({
      id: text,
      answers: json,
      page: fc.option(text),
      at: moment,
      done: fc.option(moment),
      token: bytes,
      revision: fc.maxSafeInteger(),
      contact: json,
      search: fc.array(text),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  ),
  keys: fc.uniqueArray(fc.record({ hash: bytes, digest: bytes, reply: bytes, at: moment }), {
    selector: ({ hash }) => String(hash),
    maxLength: 4,
  }),
  jobs: fc.uniqueArray(fc.record({ id: text, payload: json, at: moment, error: fc.option(text) }), {
    selector: ({ id }) => id,
    maxLength: 4,
  }),
});

async function fill(
  db: Database,
  { definition, responses, keys, jobs }: typeof contents extends fc.Arbitrary<infer T> ? T : never,
) {
  await db.query(
    `insert into form_versions (form, version, definition, source) values ('f', 'v', $1::text::jsonb, 'operator')`,
    [definition],
  );
  await db.query(`insert into forms (name, version) values ('f', 'v')`);
  for (const { id, answers, page, at, done, token, revision, contact, search } of responses) {
    await db.query(
      `insert into responses (id, form, version, answers, lang, page, test, complete, revision, token_hash, received_at, completed_at)
       values ($1, 'f', 'v', $2::text::jsonb, 'th', $3, false, true, $4, $5, $6::text::timestamptz, $7::text::timestamptz)`,
      [id, answers, page, revision, token, at, done],
    );
    await db.query('insert into contacts (response_id, question, value, search) values ($1, $1, $2::text::jsonb, $3)', [
      id,
      contact,
      search,
    ]);
  }
  for (const { hash, digest, reply, at } of keys) {
    await db.query(
      'insert into idempotency_keys (key_hash, body_digest, reply, created_at) values ($1, $2, $3, $4::text::timestamptz)',
      [hash, digest, reply, at],
    );
  }
  for (const { id, payload, at, error } of jobs) {
    await db.query(
      `insert into jobs (id, kind, payload, run_at, last_error) values ($1, 'response-mail', $2::text::jsonb, $3::text::timestamptz, $4)`,
      [id, payload, at, error],
    );
  }
}

const stores = new Map<string, TestStore>();
const storeOn = (name: string) => stores.get(name) as TestStore;

beforeAll(async () => {
  for (const { name, open } of engines) {
    stores.set(`${name} from`, await open());
    stores.set(`${name} to`, await open());
  }
});
afterAll(() => Promise.all([...stores.values()].map((store) => store.close())));

const moves = engines.flatMap((from) => engines.map((to) => [from.name, to.name] as const));

it.each(moves)('gives back exactly what was in the store, from %s to %s', async (fromName, toName) => {
  const [from, to] = [storeOn(`${fromName} from`).db, storeOn(`${toName} to`).db];
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      await Promise.all([emptyStore(from), emptyStore(to)]);
      await fill(from, content);
      await restore(to, await backUp(from));
      expect(await everything(to)).toEqual(await everything(from));
    }),
    { numRuns: 20 },
  );
});
