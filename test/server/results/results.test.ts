import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ResultsReply } from '../../../src/contract/results.ts';
import { createForm } from '../../../src/form/index.ts';
import type { Data, Json } from '../../../src/form/types.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { tallyOf } from '../../../src/server/results/tally.ts';
import { deleteResponse } from '../../../src/server/store/responses.ts';
import { anyRate, aResponse, createTestApp, problemIn } from '../../support/app.ts';
import { givenForm, givenResponse } from '../../support/responses.ts';
import { emptyStore, openStore, type TestStore } from '../../support/store.ts';
import { everyShape } from './forms.ts';

const config = parseConfig({ forms: { open: { results: 'public' }, closed: {} } });

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(() => emptyStore(store.db));

/** So many responses with these answers, on a day. */
async function given(count: number, answers: Data, day = '2026-11-02', form: Json = everyShape) {
  const version = await givenForm(store.db, 'open', form);
  const tally = tallyOf(createForm(form, { locale: 'th' }).questions, answers);
  const receivedAt = new Date(`${day}T12:00:00+07:00`);
  const ids = [];
  for (let i = 0; i < count; i++)
    ids.push(await givenResponse(store.db, { form: 'open', version, answers, tally, receivedAt }));
  return ids;
}

const now = () => new Date('2026-11-20T00:00:00Z');
const ask = (query = '', headers = {}) =>
  createTestApp(store.db, { config, limits: anyRate, now }).ask(`/api/v1/forms/open/results${query}`, { headers });
const results = async (query = '') => ResultsReply.parse(await (await ask(query)).json());
const rowsOf = async (name: string, query = '') =>
  (await results(query)).questions.find((question) => question.name === name)?.rows ?? [];
const counts = async (name: string, query = '') =>
  (await rowsOf(name, query)).map(({ cells }) => cells.map(({ count }) => count));

describe('the results of a form', () => {
  it('are unknown unless the agency publishes them', async () => {
    await givenForm(store.db, 'closed', everyShape);
    const { ask } = createTestApp(store.db, { config });
    const replies = await Promise.all(
      ['closed', 'nothing', 'open', 'BAD'].map((form) => ask(`/api/v1/forms/${form}/results`)),
    );
    const problems = await Promise.all(replies.map(problemIn));
    expect(problems).toEqual(Array(4).fill({ name: 'not-found', status: 404 }));
  });

  it('say nothing under ten answers', async () => {
    await given(9, { score: 5 });
    expect(await results()).toEqual({
      ...{ name: 'open', title: 'บริการเป็นอย่างไร', period: null, responses: null, publishedAt: null, questions: [] },
    });
  });

  it('say how many answered and when, and every figure in its own way', async () => {
    await given(12, {
      score: 5,
      recommend: 10,
      who: 'a',
      again: true,
      why: ['x', 'y'],
      minutes: 10,
      first: ['p', 'q'],
      parts: { staff: 3 },
    });
    await given(8, {
      score: 4,
      recommend: 3,
      who: 'b',
      again: false,
      why: ['x'],
      minutes: 20,
      first: ['q', 'p'],
      parts: { staff: 2, 2: 1 },
    });
    await given(6, {
      score: 3,
      recommend: 7,
      who: 'c',
      again: false,
      why: ['z'],
      parts: { staff: 1 },
      words: 'ไม่เผยแพร่',
    });
    await given(6, { score: 2, who: 'typed', words: 'ไม่เผยแพร่', mail: 'a@b.th' });
    await given(8, { score: 1 });
    const reply = await results('?lang=en');
    expect(reply).toMatchObject({ title: 'How was it?', responses: 40, publishedAt: now().toISOString() });
    const row = async (name: string) => (await rowsOf(name, '?lang=en'))[0];
    expect(await counts('score')).toEqual([[8, 6, 6, 8, 12]]);
    expect(await row('score')).toMatchObject({ answered: 40, mean: 3.25, topTwo: 0.5, nps: null });
    expect(await row('recommend')).toMatchObject({ answered: 26, mean: null, topTwo: null, nps: null });
    expect((await row('who'))?.cells.map(({ text, count }) => [text, count])).toEqual([
      ...[
        ['a', 12],
        ['b', 8],
        ['c', 6],
        ['Other', 6],
      ],
    ]);
    expect(await counts('again')).toEqual([[12, 14]]);
    expect((await row('why'))?.cells.map(({ count, of }) => [count, of])).toEqual([
      [20, 26],
      [12, 26],
      [6, 26],
    ]);
    expect(await row('minutes')).toMatchObject({ answered: 20, mean: 14, median: null, cells: [] });
    expect((await rowsOf('first')).map(({ title, mean }) => [title, mean])).toEqual([
      ['p', 1.4],
      ['q', 1.6],
    ]);
    const parts = await rowsOf('parts', '?lang=en');
    expect(parts.map(({ title, mean }) => [title, mean])).toEqual([
      ['staff', 2.23],
      ['room', null],
    ]);
    expect(parts[0]?.cells.map(({ text, count }) => [text, count])).toEqual([
      ['step 1', 6],
      ['step 2', 8],
      ['step 3', 12],
    ]);
    expect(parts[1]?.cells.map(({ count }) => count)).toEqual([null, null, null]);
    expect(reply.questions.map(({ name }) => name)).not.toContain('words');
    expect(JSON.stringify(reply)).not.toMatch(/ไม่เผยแพร่|typed|a@b/);
  });

  it('tell the net promoter score where the form asks for it and it follows from what is shown', async () => {
    for (const [step, count] of Object.entries({ 0: 5, 6: 5, 7: 10, 8: 2, 9: 10, 10: 10 }))
      await given(count, { recommend: Number(step) });
    expect((await rowsOf('recommend'))[0]).toMatchObject({ nps: null });
    await emptyStore(store.db);
    for (let step = 0; step <= 10; step++) await given(step > 8 ? 20 : 5, { recommend: step });
    expect((await rowsOf('recommend'))[0]).toMatchObject({ answered: 85, nps: 6, topTwo: 40 / 85 });
  });

  it('hide a small figure and one with it, and no sum tells them', async () => {
    for (const [score, count] of [
      [5, 20],
      [4, 9],
      [3, 8],
      [2, 7],
      [1, 3],
    ] as const)
      await given(count, { score });
    const [row] = await rowsOf('score');
    expect(row?.cells.map(({ count }) => count)).toEqual([null, null, 8, 9, 20]);
    expect(row).toMatchObject({ answered: 47, mean: null, topTwo: 29 / 47 });
  });

  it('stay as they are until ten more have answered, whatever changes or goes', async () => {
    const [first = ''] = await given(10, { again: true });
    await given(10, { again: false });
    const before = await results();
    await deleteResponse(store.db, first);
    await given(10, { again: true });
    expect(await results()).toEqual(before);
    await given(1, { again: true });
    expect((await results()).responses).toBe(30);
    expect(await counts('again')).toEqual([[10, 10]]);
  });

  it('are those of a period, of which no difference tells more', async () => {
    await given(15, { again: true }, '2026-09-10');
    await given(15, { again: false }, '2026-09-20');
    await given(25, { again: true }, '2026-10-05');
    await given(12, { again: false }, '2026-10-06');
    await given(11, { again: true }, '2026-11-06');
    await given(6, { again: false }, '2026-11-06');
    expect(await counts('again')).toEqual([[51, 33]]);
    expect((await results('?period=2569')).responses).toBe(30);
    expect(await counts('again', '?period=2569')).toEqual([[15, 15]]);
    expect(await counts('again', '?period=2570-Q1')).toEqual([[36, 18]]);
    expect(await counts('again', '?period=2569-10')).toEqual([[25, 12]]);
    expect(await counts('again', '?period=2569-11')).toEqual([[11, 6]]);
    expect(await results('?period=2568')).toMatchObject({ responses: null, questions: [] });
    for (const bad of ['2026', 'x', '2569-Q9', '']) {
      expect(await problemIn(await ask(`?period=${bad}`))).toMatchObject({
        status: 422,
        errors: [{ pointer: '/period' }],
      });
    }
  });

  it('count one question over all versions of its form, and name a choice that went by its value', async () => {
    const asks = (choices: unknown[]) => ({ elements: [{ type: 'dropdown', name: 'where', choices }] });
    await given(10, { where: 'old' }, undefined, asks(['old', 'both']));
    await given(10, { where: 'both' }, undefined, asks(['old', 'both']));
    await given(10, { where: 'both' }, undefined, asks([{ value: 'both', text: 'ใหม่' }, 'new']));
    await given(10, { where: 'new' }, undefined, asks([{ value: 'both', text: 'ใหม่' }, 'new']));
    const [row] = await rowsOf('where');
    expect(row?.cells.map(({ text, count }) => [text, count])).toEqual([
      ['ใหม่', 20],
      ['new', 10],
      ['old', 10],
    ]);
  });

  it('count what is sent, and no tests and no first steps', async () => {
    await givenForm(store.db, 'open', everyShape);
    const { post } = createTestApp(store.db, { config, limits: anyRate, now });
    const path = '/api/v1/forms/open/responses';
    const send = (more = {}) => post({ path, body: aResponse({ answers: { again: true }, ...more }) });
    for (let i = 0; i < 12; i++) expect((await send({ test: i > 9 })).status).toBe(201);
    const { id, token } = (await (await send({ complete: false })).json()) as { id: string; token: string };
    expect((await results()).responses).toBe(10);
    const change = { answers: { again: false }, complete: true, revision: 1 };
    const reply = await post({
      method: 'PATCH',
      path: `${path}/${id}`,
      headers: { 'Ruam-Token': token },
      body: change,
    });
    expect(reply.status).toBe(200);
    for (let i = 0; i < 9; i++) await send();
    expect((await results()).responses).toBe(20);
  });

  it('are not sent again to who has them', async () => {
    await given(10, { again: true });
    const etag = (await ask()).headers.get('ETag') ?? '';
    const again = await ask('', { 'If-None-Match': `"x", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('?lang=en')).headers.get('ETag')).not.toBe(etag);
  });
});
