import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ResultQuestion, ResultRow, ResultsReply } from '../../../src/contract/results.ts';
import { createForm } from '../../../src/form/index.ts';
import type { Data } from '../../../src/form/types.ts';
import { publish } from '../../../src/server/results/publish.ts';
import { allResults, publishedResults } from '../../../src/server/results/reply.ts';
import { leastAnswers, leastCell } from '../../../src/server/results/suppress.ts';
import { tallyOf } from '../../../src/server/results/tally.ts';
import { recount } from '../../../src/server/store/result-counts.ts';
import { givenForm } from '../../support/responses.ts';
import { emptyStore, engines, type TestStore } from '../../support/store.ts';
import { everyShape, someAnswers } from './forms.ts';

const { questions } = createForm(everyShape, { locale: 'th' });
const now = new Date('2026-11-20T00:00:00Z');
const wanted = { form: 'f', lang: 'en' };

const find = (reply: ResultsReply, name: string) =>
  reply.questions.find((question) => question.name === name) as ResultQuestion;
const cellsIn = (row: ResultRow | undefined) => row?.cells.map(({ text, count }) => [text, count]);

it('a response counts at most once in any figure, however many entries it makes', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const cells = tallyOf(questions, answers).map((cell) => JSON.stringify(cell));
      expect(new Set(cells).size).toBe(cells.length);
    }),
  );
});

it('nothing that was typed is in what is counted, at any depth', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      expect(JSON.stringify(tallyOf(questions, answers))).not.toMatch(/บอกเล่า|ถนน|จด|น้อง|typed|somebody else|a\.jpg/);
    }),
  );
});

it('a form of so many rows and columns that nobody reads their figures costs no more than others', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value: index }));
  const huge = { type: 'matrixdropdown', name: 'huge', rows: many(900), columns: many(900), choices: many(100) };
  const panels = { type: 'paneldynamic', name: 'panels', templateElements: [huge] };
  const form = createForm({ elements: [panels, { type: 'boolean', name: 'ok' }] }, { locale: 'th' });
  const answers = { panels: [{ huge: { 1: { n1: 1 } } }], ok: true };
  const cells = tallyOf(form.questions, answers);
  expect(cells).toContainEqual(['["ok","boolean",""]', 'true']);
  expect(cells.length).toBeLessThan(20);
});

describe.each(engines)('what is asked within questions, on $name', ({ open }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store.db);
    await givenForm(store.db, 'f', everyShape);
  });

  /** As if so many had sent these answers. */
  const give = (count: number, answers: Data) =>
    store.db.transaction((tx) =>
      recount(tx, [], Array(count).fill({ form: 'f', completedAt: now, tally: tallyOf(questions, answers) })),
    );
  const forStaff = () => allResults(store.db, wanted, now);
  const forAll = async () => publishedResults(store.db, wanted, await publish(store.db, 'f', now));

  it('is counted by row, column, field and entry for its staff', async () => {
    await give(2, {
      weeks: { first: { how: 'good', hours: 8, note: 'จด' }, 2: { how: 'typed' } },
      visits: [{ where: 'web', minutes: 10 }, { where: 'web', minutes: 30 }, { where: 'office' }],
      house: { adults: 2, street: 'ถนน' },
      children: [
        { health: 3, nickname: 'น้อง', skills: { reading: 1 } },
        { health: 1, skills: { reading: 2 } },
      ],
      open: [8, 16],
      warm: 4,
      double: 8,
      photos: [{}, { content: 'a' }, { content: 'b' }],
      origin: 'south',
      tags: ['x', 'typed'],
      picture: ['sea'],
    });
    await give(1, { weeks: { first: { how: 'bad', hours: 2 } }, visits: [{ where: 'office' }], house: { adults: 5 } });
    const reply = await forStaff();
    const row = (name: string, at = 0) => find(reply, name).rows[at];

    expect(find(reply, 'weeks.how').rows.map(({ title }) => title)).toEqual(['first', 'second']);
    expect(cellsIn(row('weeks.how'))).toEqual([
      ['good', 2],
      ['bad', 1],
      ['Other', 0],
    ]);
    expect(cellsIn(row('weeks.how', 1))).toEqual([
      ['good', 0],
      ['bad', 0],
      ['Other', 2],
    ]);
    expect(find(reply, 'weeks.hours').title).toBe('weeks: Hours');
    expect(row('weeks.hours')).toMatchObject({ answered: 3, mean: 6, median: 8, min: 2, max: 8 });
    expect(cellsIn(row('weeks.hours'))).toEqual([
      ['2', 1],
      ['8', 2],
    ]);
    expect(row('weeks.note')).toMatchObject({ answered: 2, cells: [], mean: null });

    expect(find(reply, 'visits')).toMatchObject({ title: 'visits: Number of entries', shape: 'amount' });
    expect(row('visits')).toMatchObject({ answered: 3, mean: 2.33, min: 1, max: 3 });
    expect(find(reply, 'visits.where').shape).toBe('several');
    expect(cellsIn(row('visits.where'))).toEqual([
      ['office', 3],
      ['web', 2],
    ]);
    expect(row('visits.minutes')).toMatchObject({ answered: 2, mean: 20 });

    expect(row('house.adults')).toMatchObject({ answered: 3, mean: 3 });
    expect(row('house.street')).toMatchObject({ answered: 2, cells: [] });
    expect(cellsIn(row('children.health'))).toEqual([
      ['1', 2],
      ['2', 0],
      ['3', 2],
    ]);
    expect(row('children.nickname')).toMatchObject({ answered: 2 });
    expect(find(reply, 'children.skills').rows.map(({ title, answered }) => [title, answered])).toEqual([
      ['reading', 2],
      ['sums', null],
    ]);
    expect(cellsIn(row('children.skills'))).toEqual([
      ['step 1', 2],
      ['step 2', 2],
      ['step 3', 0],
    ]);

    expect(find(reply, 'open').rows.map(({ title, mean }) => [title, mean])).toEqual([
      ['Lowest', 8],
      ['Highest', 16],
    ]);
    expect(row('warm')).toMatchObject({ mean: 4 });
    expect(row('double')).toMatchObject({ mean: 8 });
    expect(row('photos')).toMatchObject({ answered: 2, mean: 2 });
    expect(cellsIn(row('from'))).toEqual([
      ['north', 0],
      ['south', 2],
    ]);
    expect(cellsIn(row('tags'))).toEqual([
      ['x', 2],
      ['y', 0],
      ['Other', 2],
    ]);
    expect(cellsIn(row('picture'))).toEqual([
      ['sea', 2],
      ['hill', 0],
    ]);
    expect(JSON.stringify(reply)).not.toMatch(/ถนน|จด|น้อง|typed/);
  });

  it('puts many different numbers together, of which each is counted', async () => {
    for (let minutes = 0; minutes < 40; minutes++) await give(1, { minutes });
    const [row] = find(await forStaff(), 'minutes').rows;
    expect(cellsIn(row)).toEqual(
      ['0 – 4', '5 – 9', '10 – 14', '15 – 19', '20 – 24', '25 – 29', '30 – 34', '35 – 39'].map((text) => [text, 5]),
    );
    expect(row).toMatchObject({ answered: 40, median: 19.5, min: 0, max: 39 });
  });

  it('tells the public no text, no amount, no single number, and nothing that follows from other answers', async () => {
    await give(10, { warm: 3, double: 6, words: 'บอกเล่า', photos: [{ content: 'a' }], children: [{ health: 1 }] });
    await give(10, {
      warm: 7,
      double: 14,
      house: { adults: 2, street: 'ถนน' },
      children: [{ health: 2 }, { health: 3 }],
    });
    const reply = await forAll();
    const names = reply.questions.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['warm', 'children.health', 'house.adults', 'weeks.how']));
    expect(names.filter((name) => /words|photos|double|street|note|nickname|^children$|^visits$/.test(name))).toEqual(
      [],
    );
    expect(find(reply, 'warm').rows[0]).toMatchObject({ mean: 5, median: null, min: null, max: null, cells: [] });
    expect(cellsIn(find(reply, 'children.health').rows[0])).toEqual([
      ['1', 10],
      ['2', 10],
      ['3', 10],
    ]);
  });

  it('tells no mean that says how few answered otherwise', async () => {
    await give(18, { warm: 0, first: ['p', 'q'] });
    await give(2, { warm: 1, first: ['q', 'p'] });
    const means = (reply: ResultsReply) =>
      ['warm', 'first'].map((name) => find(reply, name).rows.map(({ mean }) => mean));
    expect(means(await forAll())).toEqual([[null], [null, null]]);
    await give(10, { warm: 5, first: ['q', 'p'] });
    expect(means(await forAll())).toEqual([[1.73], [1.4, 1.6]]);
    await give(9, { warm: 0, first: ['p', 'q'] });
    await give(1, { warm: 1, first: ['q', 'p'] });
    expect(means(await forAll())).toEqual([[1.73], [1.4, 1.6]]);
  });

  it('lets no two publications tell of fewer than five, whatever comes in between', async () => {
    const arrivals = fc.array(fc.tuple(someAnswers, fc.integer({ min: 1, max: 12 })), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(arrivals, { minLength: 2, maxLength: 4 }), async (batches) => {
        await emptyStore(store.db);
        await givenForm(store.db, 'f', everyShape);
        const seen: Map<string, [count: number, of: number]>[] = [];
        for (const batch of batches) {
          for (const [answers, count] of batch) await give(count, answers);
          seen.push(figuresIn(await forAll()));
        }
        for (const [at, later] of seen.entries())
          for (const earlier of [new Map<string, [number, number]>(), ...seen.slice(0, at)])
            for (const [cell, [count, of]] of later) {
              const [before, ofBefore] = earlier.get(cell) ?? [0, 0];
              if (of !== ofBefore) expect(of - ofBefore, cell).toBeGreaterThanOrEqual(leastAnswers);
              if (count !== before) expect(count - before, cell).toBeGreaterThanOrEqual(leastCell);
              if (of - count !== ofBefore - before)
                expect(of - count - (ofBefore - before), cell).toBeGreaterThanOrEqual(leastCell);
            }
      }),
      { numRuns: 20 },
    );
  });
});

/** Every count that is told, with of how many; and of numbers, how many answered. */
function figuresIn({ questions }: ResultsReply): Map<string, [count: number, of: number]> {
  const told = new Map<string, [number, number]>();
  for (const { name, rows } of questions)
    for (const { title, cells, answered } of rows) {
      if (cells.length === 0 && answered !== null) told.set(`${name} ${title}`, [answered, answered]);
      for (const { value, count, of } of cells)
        if (count !== null && of !== null) told.set(`${name} ${title} ${value}`, [count, of]);
    }
  return told;
}
