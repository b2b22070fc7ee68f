import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/server/config.ts';
import { createHandlers } from '../../src/server/jobs/index.ts';
import { readAudit } from '../../src/server/store/audit.ts';
import { deleteExpired } from '../../src/server/store/retention.ts';
import { createFolder } from '../../src/server/uploads/folder.ts';
import { testKeys } from '../support/app.ts';
import { givenForm, givenResponse } from '../support/responses.ts';
import { emptyStore, engines, type TestStore } from '../support/store.ts';

const config = parseConfig({ forms: { short: { retention: { answersDays: 10, contactsDays: 3 } }, feedback: {} } });
const day = 24 * 3_600_000;

describe.each(engines)('what is kept for as long as it may be, on $name', ({ open }) => {
  let store: TestStore;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(() => emptyStore(store.db));

  const sweep = () =>
    createHandlers(store.db, config, async () => {}, [createFolder('')], testKeys).retention.run({}, 'retention');
  const ids = async (table = 'responses', column = 'id') =>
    (await store.db.query<{ id: string }>(`select ${column} as id from ${table} order by 1`)).map(({ id }) => id);
  const aged = async (form: string, ages: Record<string, number>) => {
    const version = await givenForm(store.db, form, { elements: [{ type: 'text', name: form }] });
    for (const [id, days] of Object.entries(ages)) {
      const receivedAt = new Date(Date.now() - days * day);
      await givenResponse(store.db, { id, form, version, receivedAt, contacts: { contact: 'a@b.th' } });
    }
  };

  it('deletes contact data on the last day of their period, and the answers on the last of theirs', async () => {
    await aged('short', { new: 0, c1: 1.9, c2: 2.1, a1: 8.9, a2: 9.1, old: 400 });
    await sweep();
    expect(await ids()).toEqual(['a1', 'c1', 'c2', 'new']);
    expect(await ids('contacts', 'response_id')).toEqual(['c1', 'new']);
  });

  it('keeps each form for its own time, and one that is not configured for the usual three years', async () => {
    await aged('short', { s1: 20 });
    await aged('feedback', { f1: 20, f2: 100, f3: 1_093, f4: 1_095 });
    await aged('other', { o1: 20, o2: 100, o3: 1_093, o4: 1_095 });
    await sweep();
    expect(await ids()).toEqual(['f1', 'f2', 'f3', 'o1', 'o2', 'o3']);
    expect(await ids('contacts', 'response_id')).toEqual(['f1', 'o1']);
  });

  it('deletes more than one batch', async () => {
    await aged('short', {});
    await store.db.run(
      `insert into responses (id, form, version, answers, lang, test, complete, revision, token_hash, received_at)
       select i::text, form, version, '{}', 'th', false, true, 0, '', now() - interval '1 year'
         from form_versions, generate_series(1, 1200) i`,
    );
    await sweep();
    expect(await ids()).toEqual([]);
  });

  it('deletes idempotency keys after 30 days, counts of writes after an hour, and jobs that were given up after 90 days', async () => {
    await store.db.run(`
      insert into idempotency_keys (key_hash, body_digest, reply, created_at) values
        ('\\x01', '', '', now() - interval '29 days'), ('\\x02', '', '', now() - interval '31 days');
      insert into quotas (bucket, minute, count) values
        ('a', now() - interval '59 minutes', 1), ('b', now() - interval '61 minutes', 1);
      insert into jobs (id, kind, payload, failed_at) values
        ('waiting', 'response-mail', '{}', null), ('fresh', 'response-mail', '{}', now() - interval '89 days'),
        ('stale', 'response-mail', '{}', now() - interval '91 days');`);
    await sweep();
    expect(await ids('idempotency_keys', `encode(key_hash, 'hex')`)).toEqual(['01']);
    expect(await ids('quotas', 'bucket')).toEqual(['a']);
    expect(await ids('jobs')).toEqual(['fresh', 'waiting']);
  });

  it('keeps a form that is called as something of JavaScript for the usual time', async () => {
    await aged('constructor', { young: 1, old: 1_200 });
    await aged('short', { s1: 20 });
    await sweep();
    expect(await ids()).toEqual(['young']);
  });

  it('lets no form that fails keep the others, and says so', async () => {
    for (const form of ['a', 'broken', 'z']) await aged(form, { [form]: 20 });
    const kept = (form: string) => {
      if (form === 'broken') throw new Error('broken form');
      return { answersDays: 10, contactsDays: 3 };
    };
    await expect(deleteExpired(store.db, kept, { endedDays: 1, contactsDays: 1 })).rejects.toThrow('broken form');
    expect(await ids()).toEqual(['broken']);
  });

  it('keeps what became a case while that is open, then for the time of cases that ended, and notes that it is gone', async () => {
    const ages = { open: null, ended: 10, reachable: 1.9, over: 39.1 };
    await aged('short', Object.fromEntries(Object.keys(ages).map((id) => [id, 400])));
    for (const [id, days] of Object.entries(ages)) {
      const endedAt = days === null ? null : new Date(Date.now() - days * day);
      await store.db.query(
        `insert into cases (reference, response_id, secret_hash, category, identity, channel, state, since, due, due_kind,
           lang, test, received_at, ended_at, search)
         values ($1, $1, '', 'service', 'named', 'web', 'received', now(), '2026-01-01', 'working', 'th', false, now(), $2, '')`,
        [id, endedAt],
      );
    }
    const complaints = { retention: { endedDays: 40, contactsDays: 3 } };
    const { forms } = config;
    const handlers = createHandlers(
      store.db,
      parseConfig({ forms, complaints }),
      async () => {},
      [createFolder('')],
      testKeys,
    );
    await handlers.retention.run({}, 'retention');
    expect(await ids()).toEqual(['ended', 'open', 'reachable']);
    expect(await ids('cases', 'reference')).toEqual(['ended', 'open', 'reachable']);
    expect(await ids('contacts', 'response_id')).toEqual(['open', 'reachable']);
    expect(await readAudit(store.db, { limit: 10 })).toMatchObject([
      { what: 'case-erased', reference: 'over', detail: { cause: 'retention' } },
    ]);
  });

  it('changes nothing when it runs again', async () => {
    await aged('short', { kept: 1 });
    await sweep();
    await sweep();
    expect(await ids()).toEqual(['kept']);
  });
});
