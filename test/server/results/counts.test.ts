import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { monthOf } from '../../../src/country/th/fiscal.ts';
import { createForm } from '../../../src/form/index.ts';
import type { Data } from '../../../src/form/types.ts';
import { countResponses } from '../../../src/server/jobs/count-responses.ts';
import { partOf, tallyOf } from '../../../src/server/results/tally.ts';
import type { Database } from '../../../src/server/store/database.ts';
import { erasePerson } from '../../../src/server/store/people.ts';
import { changeResponse, deleteResponse, listResponses } from '../../../src/server/store/responses.ts';
import { countsOf } from '../../../src/server/store/result-counts.ts';
import { deleteExpired } from '../../../src/server/store/retention.ts';
import { givenForm, givenResponse } from '../../support/responses.ts';
import { emptyStore, emptyTables, engines, type TestStore } from '../../support/store.ts';
import { everyShape, someAnswers } from './forms.ts';

const { questions } = createForm(everyShape, { locale: 'th' });
const tally = (answers: Data) => tallyOf(questions, answers);

type Counts = Record<string, number>;
const counted = async (db: Database) =>
  Object.fromEntries(
    (await countsOf(db, 'f')).map(({ month, part, value, count }) => [`${month} ${part} ${value}`, count]),
  );

/** What a count of all responses from the beginning would give. */
async function recounted(db: Database): Promise<Counts> {
  const counts: Counts = {};
  for (const { answers, complete, test, completedAt } of await listResponses(db, { form: 'f', limit: 10_000 })) {
    if (!complete || test || !completedAt) continue;
    for (const [part, value] of tally(answers)) {
      const key = `${monthOf(completedAt)} ${part} ${value}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

/** Something that happens to the nth of four responses. */
const happening = fc.record({
  what: fc.constantFrom('come', 'come', 'change', 'change', 'delete', 'erase'),
  which: fc.nat(3),
  answers: someAnswers,
  complete: fc.boolean(),
  test: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  day: fc.nat(90),
});

describe.each(engines)('what is counted as responses come in, on $name', ({ open }) => {
  let store: TestStore;
  let version: string;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    version = await givenForm(store.db, 'f', everyShape);
  });

  async function happen(
    db: Database,
    { what, which, answers, complete, test, day }: typeof happening extends fc.Arbitrary<infer T> ? T : never,
  ) {
    const [id, at] = [`r${which}`, new Date(Date.UTC(2026, 7, 1) + day * 86_400_000)];
    const contacts = { mail: `somebody${which}@example.com` };
    const given = { id, form: 'f', version, answers, complete, test, receivedAt: at, contacts, tally: tally(answers) };
    const isThere = async (q: Pick<Database, 'query'>) =>
      (await q.query('select 1 from responses where id = $1', [id])).length > 0;
    if (what === 'delete') await deleteResponse(db, id);
    else if (what === 'erase') await erasePerson(db, contacts.mail);
    else if (what === 'come') {
      if (!(await isThere(db))) await db.transaction((tx) => givenResponse(tx as Database, given)).catch(() => {});
    } else {
      const completedAt = complete ? at : null;
      const change = { answers, contacts, complete, revision: 1, changedAt: at, completedAt, tally: tally(answers) };
      await db.transaction((tx) => changeResponse(tx, id, change));
    }
  }

  it('equals a count of all responses, whatever came, changed and went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async (all) => {
        await emptyTables(store.db, 'responses', 'result_counts');
        for (const each of all) await happen(store.db, each);
        expect(await counted(store.db)).toEqual(await recounted(store.db));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('equals it also when all happens at the same time', async () => {
    const others = await Promise.all([store.another(), store.another()]);
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 8, maxLength: 24 }), async (all) => {
        await emptyTables(store.db, 'responses', 'result_counts');
        await Promise.all(all.map((each, index) => happen([store.db, ...others][index % 3] as Database, each)));
        expect(await counted(store.db)).toEqual(await recounted(store.db));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('stays when responses have been kept for as long as they may be', async () => {
    await givenResponse(store.db, {
      form: 'f',
      version,
      answers: { score: 5 },
      tally: tally({ score: 5 }),
      receivedAt: new Date(0),
    });
    const before = await counted(store.db);
    await deleteExpired(store.db, () => ({ answersDays: 10, contactsDays: 10 }), { endedDays: 1, contactsDays: 1 });
    expect(await recounted(store.db)).toEqual({});
    expect(await counted(store.db)).toEqual(before);
  });

  it('comes to hold the responses from before anything was counted', async () => {
    for (let i = 0; i < 130; i++)
      await givenResponse(store.db, { form: 'f', version, answers: { score: (i % 5) + 1 } });
    await givenResponse(store.db, { form: 'f', version, answers: { score: 1 }, test: true });
    expect(await counted(store.db)).toEqual({});
    for (const _ of [1, 2]) await countResponses(store.db).run({}, 'count-responses');
    expect(await counted(store.db)).toEqual(await recounted(store.db));
    const scores = (await countsOf(store.db, 'f', partOf({ question: 'score', kind: 'rating' }))).map(
      ({ count }) => count,
    );
    expect(scores).toEqual([130, 26, 26, 26, 26, 26]);
  });

  it('holds nothing that was typed, no contact data and no number as long as that of a telephone', async () => {
    const answers = {
      who: 'นายสมชาย',
      words: 'secret words',
      mail: 'a@b.th',
      secret: 77,
      minutes: 812_345_678,
      parts: { x: 'y' },
    };
    await givenResponse(store.db, { form: 'f', version, tally: tally(answers) });
    const all = JSON.stringify(await countsOf(store.db, 'f'));
    expect(all).not.toMatch(/สมชาย|secret|a@b|77|812|"y|minutes|mail/);
    expect(all).toContain('other');
  });

  it('takes names and choices of any length', async () => {
    const long = 'ก'.repeat(9_000);
    const form = { elements: [{ type: 'radiogroup', name: long, choices: [long, `${long}x`] }] };
    const asked = createForm(form, { locale: 'th' }).questions;
    const given = {
      form: 'f',
      version: await givenForm(store.db, 'f', form),
      tally: tallyOf(asked, { [long]: `${long}x` }),
    };
    await givenResponse(store.db, given);
    expect((await countsOf(store.db, 'f')).length).toBe(3);
  });
});
