import { describe, expect, it } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import type { Survey } from '../../src/form/survey/types.ts';
import { explain, useAll } from './use-all.ts';

const list = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));
const questions = (length: number, make: (index: number) => object) => ({
  elements: list(length, (index) => ({ type: 'text', name: `q${index}`, ...make(index) })),
});
const open = (json: object): Survey => createForm(json, { locale: 'en' });

const expressions: Readonly<Record<string, string>> = {
  brackets: '('.repeat(50_000) + ')'.repeat(50_000),
  negations: `${'!'.repeat(100_000)}{q0}`,
  lists: `${'['.repeat(50_000)}1${']'.repeat(50_000)}`,
  calls: 'iif('.repeat(25_000),
  'a text without an end': `{q0} = '${'x'.repeat(100_000)}`,
  'backslashes without an end': `{q0} = '${'\\'.repeat(100_000)}`,
  'many texts without an end': "{q0} = '".repeat(12_000),
  'one word': 'x'.repeat(100_000),
  'one name': `{${'x'.repeat(100_000)}}`,
  'a name without an end': `{${'x'.repeat(100_000)}`,
  'a name of many parts': `{${'a.'.repeat(50_000)}b} = 1`,
  'many names of many parts': `${`{${'a.'.repeat(19)}b} + `.repeat(500)}1`,
  'a name of many places': `{q${'[0]'.repeat(30_000)}}`,
  blanks: `{q0}${' '.repeat(100_000)}x`,
  digits: '1 '.repeat(50_000),
  powers: `2${'^2'.repeat(50_000)}`,
  sums: Array(5_000).fill('{q0}').join('+'),
  comparisons: Array(5_000).fill('{q0} = 1').join(' or '),
};

describe('a form of hostile expressions', () => {
  const rules = ['visibleIf', 'enableIf', 'requiredIf', 'setValueIf', 'setValueExpression', 'defaultValueExpression'];
  it.each(Object.entries(expressions))('is usable all the same: %s', (_, expression) => {
    const ruled = Object.fromEntries(rules.map((rule) => [rule, expression]));
    const elements = [
      { type: 'text', name: 'q0', title: expression },
      { type: 'text', name: 'r', ...ruled, choicesVisibleIf: expression },
      { type: 'html', name: 'h', html: expression },
    ];
    const json = {
      elements,
      completedHtml: expression,
      navigateToUrl: expression,
      triggers: [{ type: 'setvalue', expression, setToName: 'r', setValue: 1 }],
      calculatedValues: [{ name: 'v', expression }],
    };
    useAll(json, [['q0', 'x']]);
    explain(json);
  });
});

const cells = (length: number, more: object) =>
  list(length, (index) => ({ name: `c${index}`, cellType: 'text', ...more }));
const tower = (height: number): string => (height ? `sumInArray({m}, 'x', ${tower(height - 1)} >= 0)` : '1');
const doubling = (name: string) => `{${name}} + {${name}} + 'x'`;

/** Each of these takes minutes or all of the memory if its work is not bounded. */
const floods: Readonly<Record<string, object>> = {
  'thousands of questions that share an answer': questions(4_000, () => ({
    valueName: 'v',
    visibleIf: '{v} = 1',
    clearIfInvisible: 'onHidden',
    defaultValue: 2,
  })),
  'thousands of pages': { pages: list(5_000, (at) => ({ elements: [{ type: 'text', name: `q${at}` }] })) },
  'thousands of questions without a name': { elements: list(8_000, () => ({})) },
  'as many columns, panels, texts and rows': {
    elements: [
      { type: 'matrixdynamic', name: 'q0', rowCount: 1, columns: list(8_000, () => ({})) },
      { type: 'paneldynamic', name: 'p', panelCount: 1, templateElements: list(8_000, () => ({})) },
      { type: 'multipletext', name: 't', items: list(8_000, () => ({})) },
      { type: 'matrixdropdown', name: 'd', columns: [{}], rows: list(8_000, String) },
    ],
  },
  'a table that fills itself': {
    elements: [
      {
        ...{ type: 'matrixdropdown', name: 'q0', rows: list(200, String) },
        columns: cells(10, { visibleIf: '{row.c0} = 3', defaultValue: 3, totalType: 'sum' }),
      },
    ],
  },
  'a list that fills itself': {
    elements: [{ type: 'matrixdynamic', name: 'q0', rowCount: 500, columns: cells(8, { defaultValue: 3 }) }],
  },
  'rows that go by their places': {
    elements: [
      {
        ...{ type: 'matrixdynamic', name: 'q0', rowCount: 200, rowsVisibleIf: '{prevRow.c0} empty' },
        columns: cells(5, { visibleIf: '{visibleRowIndex} > 3 and {nextRow.c1} empty' }),
      },
    ],
  },
  'panels in panels in panels': {
    elements: [
      list(30, String).reduce<object>(
        (inner, name) => ({ type: 'paneldynamic', name, panelCount: 100, templateElements: [inner] }),
        { type: 'text', name: 'x', defaultValue: 1 },
      ),
    ],
  },
  'values that double each other': {
    ...questions(28, (at) => ({ setValueExpression: at ? doubling(`q${at - 1}`) : undefined, defaultValue: 'x' })),
    calculatedValues: list(28, (at) => ({ name: `v${at}`, expression: at ? doubling(`v${at - 1}`) : "'x'" })),
  },
  'lists that double each other': {
    ...questions(1, () => ({})),
    calculatedValues: list(25, (at) => ({ name: `v${at}`, expression: `[{v${at - 1}}, {v${at - 1}}, {v${at - 1}}]` })),
  },
  'triggers that double each other': {
    ...questions(8, () => ({})),
    triggers: list(8, (at) => ({
      ...{ type: 'runexpression', expression: '{q0} notempty' },
      ...{ runExpression: doubling(`q${at}`), setToName: `q${(at + 1) % 8}` },
    })),
  },
  'sums of sums of sums': {
    elements: [
      { type: 'text', name: 'q0', visibleIf: tower(30) },
      { type: 'matrixdynamic', name: 'm', rowCount: 10, columns: cells(1, { name: 'x', defaultValue: 1 }) },
    ],
  },
  'values calculated each from the next': {
    ...questions(1, () => ({})),
    calculatedValues: list(12_000, (at) => ({ name: `v${at}`, expression: `{v${at + 1}} + 1` })),
  },
  'choices whose words are each other': questions(100, (at) => ({
    type: 'dropdown',
    title: `{q${at}}`,
    choices: list(20, (value) => ({ value, text: `{q${(at + 1) % 100}} {q${(at + 2) % 100}}` })),
    defaultValue: 1,
  })),
  'choices that ask for themselves': questions(30, (at) => ({
    type: 'checkbox',
    choicesVisibleIf: `propertyValue('q${(at + 1) % 30}', 'visibleChoices') notempty`,
    choicesEnableIf: `displayValue('q${(at + 2) % 30}') empty`,
    hideIfChoicesEmpty: true,
    choices: list(20, String),
  })),
  'markup without an end': {
    ...questions(1, () => ({})),
    completedHtml: '<'.repeat(200_000) + '<style'.repeat(20_000) + '<script>'.repeat(20_000),
  },
};

describe('a form of too much', () => {
  it.each(Object.entries(floods))('is usable all the same: %s', (_, json) => {
    useAll(json, [['q0', 'x']]);
    explain(json);
  });

  const many = list(20_000, String);
  it.each<[string, object]>([
    ['checkbox', {}],
    ['checkbox', { choicesVisibleIf: '{item} notempty', choicesEnableIf: '{item} notempty', showSelectAllItem: true }],
    ['tagbox', { showOtherItem: true, storeOthersAsComment: false }],
    ['ranking', {}],
  ])('takes twenty thousand of as many choices: %s %j', (type, more) => {
    const form = open({ elements: [{ type, name: 'q0', choices: many, defaultValue: many, ...more }] });
    form.set('q0', many.toReversed?.() ?? [...many].reverse());
    expect(form.data.q0).toHaveLength(many.length);
    form.set(
      'q0',
      many.map((each) => `${each}x`),
    );
    expect(form.problems()).toBeDefined();
  });

  it('hands twenty thousand choices on from question to question', () => {
    const form = open({
      elements: [
        { type: 'checkbox', name: 'q0', choices: many },
        ...list(5, (at) => ({
          ...{ type: 'checkbox', name: `q${at + 1}` },
          ...{ choicesFromQuestion: `q${at}`, choicesFromQuestionMode: 'selected' },
        })),
      ],
    });
    for (const { name } of form.questions.values()) form.set(name, many);
    form.set('q0', ['7']);
    expect(form.data.q5).toEqual(['7']);
  });
});
