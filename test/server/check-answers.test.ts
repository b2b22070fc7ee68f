import { describe, expect, it } from 'vitest';
import { checkAnswers, readAnswers } from '../../src/server/responses/check-answers.ts';
import { cpuTime } from '../support/cpu-time.ts';

const id = '1 1014 00123 45 6';
const masked = '• •••• ••••• •• •';
const now = new Date('2026-11-20T02:00:00Z');

const rulesOf = (definition: object, more: object = {}) =>
  ({ form: { name: 'f', definition, version: 'v' }, lang: 'th', complete: true, now: () => now, ...more }) as never;

describe('what somebody typed', () => {
  const form = {
    elements: [
      { type: 'multipletext', name: 'texts', items: [{ name: 'one' }, { name: 'two' }] },
      { type: 'matrixdropdown', name: 'table', columns: [{ name: 'said', cellType: 'text' }], rows: ['r'] },
      {
        type: 'matrixdynamic',
        name: 'list',
        rowCount: 0,
        columns: [
          { name: 'said', cellType: 'comment' },
          { name: 'code', cellType: 'dropdown', choices: [id] },
        ],
      },
      {
        type: 'paneldynamic',
        name: 'people',
        templateElements: [
          { type: 'comment', name: 'about' },
          { type: 'paneldynamic', name: 'children', templateElements: [{ type: 'text', name: 'name' }] },
          { type: 'radiogroup', name: 'why', choices: [1], showOtherItem: true },
        ],
      },
      { type: 'checkbox', name: 'many', choices: [id, 'b'], showOtherItem: true, storeOthersAsComment: false },
      { type: 'comment', name: 'top', showCommentArea: true },
      { type: 'expression', name: 'again', expression: "{top} + ''" },
    ],
  };
  const answersWith = (text: string) => ({
    texts: { one: text, two: 'x' },
    table: { r: { said: text } },
    list: [{ said: text, code: id }],
    people: [{ about: text, children: [{ name: text }], why: 'other', 'why-Comment': text }],
    many: [id, text],
    top: text,
    'top-Comment': text,
    again: text,
  });

  it('is kept without ID numbers, in a row, a panel, a remark or in place of a choice as at the top', () => {
    const { answers } = checkAnswers(answersWith(`เลข ${id}`), rulesOf(form));
    expect(answers).toEqual(answersWith(`เลข ${masked}`));
  });
});

it('rows that no widget sends are refused before any of them is built', () => {
  const columns = Array.from({ length: 20 }, (_, at) => ({
    name: `c${at}`,
    cellType: 'text',
    visibleIf: '{row.c0} > 1',
  }));
  const form = { elements: [{ type: 'matrixdynamic', name: 'rows', rowCount: 0, maxRowCount: 1000, columns }] };
  const busy = cpuTime(() => {
    const { problems } = readAnswers({ rows: Array(10_000).fill({ c0: 5 }) }, rulesOf(form));
    expect(problems).toMatchObject([{ name: 'rows', code: 'too-many' }]);
  });
  expect(busy).toBeLessThan(1_000);
});

describe('the day that answers go by', () => {
  const form = {
    elements: [{ type: 'text', name: 'day', validators: [{ type: 'expression', expression: '{day} = today()' }] }],
  };
  const isTaken = (day: string, started?: string) =>
    readAnswers({ day }, rulesOf(form, { started })).problems.length === 0;

  it('is the one on which the citizen began, in Bangkok', () => {
    expect(isTaken('2026-11-20')).toBe(true);
    expect(isTaken('2026-11-19', '2026-11-19T16:59:00Z')).toBe(true);
    expect(isTaken('2026-11-20', '2026-11-19T17:00:00Z')).toBe(true);
    expect(isTaken('2026-11-20', '2026-11-19T16:59:00Z')).toBe(false);
  });

  it('is the present one where the device’s clock is wrong, or too much time has passed', () => {
    expect(isTaken('2026-11-20', '2026-11-20T02:00:01Z')).toBe(true);
    expect(isTaken('2026-11-20', '2031-01-01T00:00:00Z')).toBe(true);
    expect(isTaken('2026-11-20', '2026-11-01T00:00:00Z')).toBe(true);
  });
});

it('an answer stays where another would be given by default', () => {
  const form = {
    elements: [
      { type: 'text', name: 'a' },
      { type: 'text', name: 'b', defaultValueExpression: "{a} + '!'" },
    ],
  };
  expect(checkAnswers({ a: 'x', b: 'mine' }, rulesOf(form)).answers).toEqual({ a: 'x', b: 'mine' });
});

it('what somebody took back is not put in their mouth again, neither is what they could not see lost', () => {
  const form = {
    elements: [
      { type: 'text', name: 'a', defaultValue: 'x' },
      { type: 'text', name: 'b', defaultValueExpression: 'today()' },
      { type: 'text', name: 'hidden', visible: false, defaultValue: 1 },
      { type: 'text', name: 'c', visibleIf: '{hidden} = 1' },
    ],
  };
  expect(checkAnswers({ c: 'y' }, rulesOf(form)).answers).toEqual({ c: 'y' });
});

describe('what a trigger passes over', () => {
  const form = {
    pages: ['a', 'b', 'c'].map((name) => ({ elements: [{ type: 'text', name, isRequired: true }] })),
    triggers: [
      { type: 'complete', expression: "{a} = 'end'" },
      { type: 'skip', expression: "{a} = 'skip'", gotoName: 'c' },
    ],
  };
  const verdict = (answers: object) => readAnswers({ ...answers }, rulesOf(form)).problems.map(({ name }) => name);

  it('is not asked for, and what is asked still is', () => {
    expect(verdict({ a: 'end' })).toEqual([]);
    expect(verdict({ a: 'skip' })).toEqual(['c']);
    expect(verdict({ a: 'skip', c: 'x' })).toEqual([]);
    expect(verdict({ a: 'on' })).toEqual(['b', 'c']);
  });

  it('is kept where it was answered', () => {
    expect(checkAnswers({ a: 'end', c: 'x' }, rulesOf(form)).answers).toEqual({ a: 'end', c: 'x' });
  });
});
