import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/form/types.ts';
import { exportFormats, exportResponses } from '../../src/server/export/index.ts';
import { putForm } from '../../src/server/forms/put-form.ts';
import { ApiProblem } from '../../src/server/problems.ts';
import { checkAnswers } from '../../src/server/responses/check-answers.ts';
import { allResults } from '../../src/server/results/reply.ts';
import { anyRate, createTestApp, problemIn, type TestApp } from '../support/app.ts';
import { answersTo, oddities, placesIn, questionsIn, rarely, record } from '../support/odd-answers.ts';
import { gather } from '../support/responses.ts';
import { countRows, openStore, type TestStore } from '../support/store.ts';

const read = (path: string): Json => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Questions within questions within questions, as far as they go. */
const nested: Json = {
  elements: [
    {
      ...{ type: 'paneldynamic', name: 'homes', maxPanelCount: 5, keyName: 'who' },
      templateElements: [
        { type: 'text', name: 'who', isRequired: true },
        { type: 'text', name: 'age', inputType: 'number', min: 0, max: 120, visibleIf: '{panel.who} notempty' },
        {
          type: 'multipletext',
          name: 'at',
          items: [
            { name: 'lat', inputType: 'number' },
            { name: 'note', maxLength: 5 },
          ],
        },
        {
          ...{ type: 'matrixdynamic', name: 'trips', choices: ['bus', 'walk'] },
          columns: [
            { name: 'by', isUnique: true },
            { name: 'often', cellType: 'checkbox', choices: [1, 2, 3], showOtherItem: true },
            { name: 'cost', cellType: 'text', inputType: 'number', totalType: 'sum' },
            { name: 'sum', cellType: 'expression', expression: '{row.cost} * {rowIndex} + {panel.age}' },
          ],
        },
        { type: 'panel', name: 'p', elements: [{ type: 'file', name: 'paper', allowMultiple: true }] },
        { type: 'matrix', name: 'good', columns: [1, 2], rows: ['a', { value: 2, text: 'b' }], cellType: 'checkbox' },
        {
          type: 'paneldynamic',
          name: 'inner',
          templateElements: [{ type: 'ranking', name: 'r', choices: ['x', 'y'] }],
        },
      ],
    },
    { type: 'expression', name: 'all', expression: "sumInArray({homes}, 'age') + {homes[0].trips[0].cost}" },
    {
      type: 'text',
      name: 'why',
      visibleIf: '{homes[0].at.lat} > 3 or {homes.length} anyof [1]',
      requiredIf: '{all} > 9',
    },
  ],
};

const surveys = readdirSync(new URL('../../src/surveys', import.meta.url)).filter((name) => name.endsWith('.json'));
const forms: [name: string, form: Json][] = [
  ...surveys.map((file): [string, Json] => [file.replace('.json', ''), read(`src/surveys/${file}`)]),
  ['every-kind', read('demo/forms/every-kind.json')],
  ['nested', nested],
];

describe.each(forms)('whatever answers the form %s', (name, form) => {
  let store: TestStore;
  let app: TestApp;
  beforeAll(async () => {
    store = await openStore();
    expect(await putForm(store.db, name, form)).toHaveProperty('version');
    app = createTestApp(store.db, { limits: anyRate });
  });
  afterAll(() => store.close());

  const elements = form.pages ?? form.elements ?? form.questions;
  const path = `/api/v1/forms/${name}/responses`;
  const [statuses, pointers] = [new Set<number>(), new Set<string>()];
  let stored: Awaited<ReturnType<typeof countRows>>;

  const send = async (answers: unknown, complete: boolean) => {
    const reply = await app.post({ path, body: { answers, lang: 'th', complete } });
    const after = await countRows(store.db);
    expect(reply.status, JSON.stringify(answers)).toBeLessThan(500);
    statuses.add(reply.status);
    if (reply.status === 201) expect(after.responses).toBe((stored.responses ?? 0) + 1);
    else {
      const { errors, status } = await problemIn(reply);
      expect(after).toEqual(stored);
      if (status === 422) for (const { pointer } of errors as { pointer: string }[]) pointers.add(pointer);
      else expect(status).toBe(400);
    }
    stored = after;
  };

  it('is refused wherever something odd stands, or kept if it is not odd there', async () => {
    const places = questionsIn(elements).flatMap((question) =>
      placesIn([question]).map((put) => ({ put, definition: { elements: [question] } })),
    );
    for (const { put, definition } of places) {
      // The question by itself is read much faster than its form.
      const rules = { form: { name, version: '', definition }, lang: 'th', complete: false, now: () => new Date() };
      const kept = oddities.map(put).filter((answers) => {
        try {
          return checkAnswers(answers, rules);
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error;
          for (const { pointer } of error.details.errors ?? []) pointers.add(pointer);
          return false;
        }
      });
      // What the model lets pass may still be refused, or not be kept, by what comes after it.
      const replies = await Promise.all(
        kept.map((answers) => app.post({ path, body: { answers, lang: 'th', complete: false } })),
      );
      for (const [index, { status }] of replies.entries())
        expect([201, 400, 422], JSON.stringify(kept[index])).toContain(status);
    }
    expect([...pointers].filter((pointer) => !pointer.startsWith('/answers'))).toEqual([]);
  });

  it('is kept, or refused with the place of what is wrong, whatever else is odd', async () => {
    const answers = rarely(record(answersTo(elements)));
    stored = await countRows(store.db);
    await fc.assert(fc.asyncProperty(answers, fc.boolean(), send), { numRuns: 60 });
    expect([...statuses]).toEqual(expect.arrayContaining([201, 422]));
    expect([...pointers].filter((pointer) => !pointer.startsWith('/answers'))).toEqual([]);
  });

  it('can be counted and exported if it was kept', async () => {
    await allResults(store.db, { form: name, lang: 'th' }, new Date());
    for (const format of exportFormats) {
      for (const labels of ['th', undefined] as const) {
        const selection = { form: name, test: false, contact: true, labels };
        expect((await gather(exportResponses(store.db, selection, format))).length).toBeGreaterThan(0);
      }
    }
  });
});
