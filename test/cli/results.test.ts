import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import { tallyOf } from '../../src/server/results/tally.ts';
import { givenForm, givenResponse } from '../support/responses.ts';
import { readCsv, readXlsx } from '../support/spreadsheets.ts';
import { type CommandStore, ruam, ways } from './ways.ts';

const form = {
  title: 'บริการ',
  elements: [
    { type: 'rating', name: 'score', title: { default: 'Score', th: 'คะแนน' } },
    { type: 'text', inputType: 'number', name: 'minutes', title: 'นาที' },
  ],
};

describe.each(ways)('the results for staff on $way', ({ open }) => {
  let store: CommandStore;
  beforeAll(async () => {
    store = await open();
    await store.within(async (db) => {
      const version = await givenForm(db, 'counter', form);
      const { questions } = createForm(form, { locale: 'th' });
      for (const [index, score] of [5, 4, 4, 1].entries()) {
        const answers = { score, minutes: index * 10 };
        const receivedAt = new Date(index < 3 ? '2025-10-05T00:00:00Z' : '2026-10-05T00:00:00Z');
        await givenResponse(db, { form: 'counter', version, answers, tally: tallyOf(questions, answers), receivedAt });
      }
    });
  });
  afterAll(() => store.close());
  const run = (...argv: string[]) => ruam(store.env, 'results', ...argv);

  it('hide nothing, however few have answered', async () => {
    const { code, stdout } = await run('counter', '--labels', 'en');
    const reply = JSON.parse(stdout.toString());
    expect([code, reply.responses, reply.title]).toEqual([0, 4, 'บริการ']);
    const [score, minutes] = reply.questions;
    expect(score.rows[0].cells.map(({ count }: { count: number }) => count)).toEqual([1, 0, 0, 2, 1]);
    expect(score).toMatchObject({ title: 'Score', rows: [{ answered: 4, mean: 3.5, topTwo: 0.75 }] });
    expect(minutes.rows[0]).toMatchObject({ answered: 4, mean: 15, median: 15 });
  });

  it('are those of a period, as a table for people', async () => {
    const csv = readCsv((await run('counter', '--period', '2569-Q1', '--format', 'csv')).stdout);
    expect(csv[0]?.slice(0, 5)).toEqual(['คำถาม', 'รายการ', 'คำตอบ', 'จำนวน', 'สัดส่วน']);
    expect(csv.slice(4, 7).map((row) => row.slice(0, 6))).toEqual([
      ['คะแนน', '', '4', '2', '0.6667', ''],
      ['คะแนน', '', '5', '1', '0.3333', ''],
      ['คะแนน', '', '', '3', '', '4.33'],
    ]);
    const sheet = readXlsx((await run('counter', '--period', '2568-10', '--format', 'xlsx')).stdout);
    expect(sheet.length).toBe(csv.length);
  });

  it('are refused for what there is not', async () => {
    expect(await run('nothing')).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no form') });
    for (const bad of [
      ['--period', '2026'],
      ['--format', 'pdf'],
      ['--labels', 'fr'],
    ]) {
      expect((await run('counter', ...bad)).code).toBe(2);
    }
  });
});
