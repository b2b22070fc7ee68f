import { describe, expect, it } from 'vitest';
import { createForm } from '../../../src/form/index.ts';
import type { Data, Json } from '../../../src/form/types.ts';

const unknown = "agencyKnows({a}, 'x') = 1";

/** What a server keeps of answers, and what it finds wrong, where it does not know a function of the page's. */
function check(elements: Json[], answers: Data, more: Json = {}) {
  const form = createForm({ elements, ...more }, { locale: 'en' });
  form.restore(answers);
  return { problems: form.problems().map(({ name, path = [] }) => [name, ...path].join('.')), kept: form.complete() };
}

const q: Json = { type: 'text', name: 'q' };

describe('a function that nobody registered', () => {
  it.each<[string, Json[], Data, Json?]>([
    ['a question', [{ ...q, visibleIf: unknown }], { q: 'x' }],
    ['a question that hides without a condition', [{ ...q, visible: false, visibleIf: unknown }], { q: 'x' }],
    ['a panel', [{ type: 'panel', name: 'p', visibleIf: unknown, elements: [q] }], { q: 'x' }],
    ['a choice', [{ type: 'radiogroup', name: 'q', choices: [{ value: 1, visibleIf: unknown }] }], { q: 1 }],
    ['all choices', [{ type: 'checkbox', name: 'q', choices: [1, 2], choicesVisibleIf: unknown }], { q: [1] }],
    ['rows', [{ type: 'matrix', name: 'q', rows: ['r'], columns: [1], rowsVisibleIf: unknown }], { q: { r: 1 } }],
    ['columns', [{ type: 'matrix', name: 'q', rows: ['r'], columns: [1], columnsVisibleIf: unknown }], { q: { r: 1 } }],
    [
      'one row',
      [
        {
          type: 'matrixdropdown',
          name: 'q',
          rows: [{ value: 'r', visibleIf: unknown }],
          columns: [{ name: 'c', cellType: 'text' }],
        },
      ],
      { q: { r: { c: 'x' } } },
    ],
    [
      'a cell',
      [
        {
          type: 'matrixdynamic',
          name: 'q',
          rowCount: 1,
          columns: [{ name: 'c', cellType: 'text', visibleIf: unknown }],
        },
      ],
      { q: [{ c: 'x' }] },
    ],
    [
      'a question in a panel that is repeated',
      [{ type: 'paneldynamic', name: 'q', templateElements: [{ type: 'text', name: 't', visibleIf: unknown }] }],
      { q: [{ t: 'x' }] },
    ],
    [
      'panels',
      [
        {
          type: 'paneldynamic',
          name: 'q',
          templateVisibleIf: unknown,
          templateElements: [{ type: 'text', name: 't' }],
        },
      ],
      { q: [{ t: 'x' }] },
    ],
    [
      'panels of a number that it gives',
      [
        {
          type: 'paneldynamic',
          name: 'q',
          panelCountExpression: 'agencyKnows()',
          templateElements: [{ type: 'text', name: 't' }],
        },
      ],
      { q: [{ t: 'x' }] },
    ],
    ['what a page calculated by it', [{ type: 'expression', name: 'q', expression: 'agencyKnows()' }], { q: 7 }],
    [
      'a question by a value that is calculated by it',
      [{ ...q, visibleIf: '{sum} > 3' }],
      { q: 'x' },
      {
        calculatedValues: [
          { name: 'sum', expression: '{half} * 2' },
          { name: 'half', expression: 'agencyKnows()' },
        ],
      },
    ],
    [
      'a question that an old trigger shows',
      [q],
      { q: 'x' },
      { triggers: [{ type: 'visible', expression: unknown, questions: ['q'] }] },
    ],
  ])('never hides what was answered: %s', (_, elements, answers, more) => {
    expect(check(elements, answers, more)).toEqual({ problems: [], kept: answers });
  });

  it.each<[string, Json]>([
    ['by its own condition', { ...q, requiredIf: unknown }],
    ['where that stands beside what is always required', { ...q, isRequired: true, requiredIf: unknown }],
    ['where the page may have hidden it', { ...q, isRequired: true, visibleIf: unknown }],
    [
      'in a panel that the page may have hidden',
      { type: 'panel', name: 'p', visibleIf: unknown, elements: [{ ...q, isRequired: true }] },
    ],
    [
      'by a rule on what the page may have hidden',
      { ...q, visibleIf: unknown, validators: [{ type: 'expression', expression: '{q} notempty' }] },
    ],
    ['by a rule that calls it', { ...q, validators: [{ type: 'expression', expression: unknown }] }],
    [
      'in each row',
      { type: 'matrix', name: 'q', rows: ['r'], columns: [1], eachRowRequired: true, rowsVisibleIf: unknown },
    ],
    ['so many choices', { type: 'checkbox', name: 'q', choices: [1, 2], minSelectedChoices: 1, visibleIf: unknown }],
    [
      'in a cell',
      {
        type: 'matrixdropdown',
        name: 'q',
        rows: [{ value: 'r', visibleIf: unknown }],
        columns: [{ name: 'c', isRequired: true }],
      },
    ],
    [
      'in a panel that is repeated',
      {
        type: 'paneldynamic',
        name: 'q',
        panelCount: 1,
        templateElements: [{ type: 'text', name: 't', requiredIf: unknown }],
      },
    ],
  ])('never makes anybody answer: %s', (_, element) => {
    expect(check([element, { type: 'text', name: 'other' }], { other: 'x' }).problems).toEqual([]);
  });

  it('changes nothing of what is known', () => {
    const elements = [{ ...q, isRequired: true, visibleIf: "iif({a} = 1, 'y', 'n') = 'y'" }];
    expect(check(elements, { a: 1 }).problems).toEqual(['q']);
    expect(check(elements, { a: 2, q: 'x' })).toEqual({ problems: [], kept: { a: 2 } });
  });
});
