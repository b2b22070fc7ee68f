import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfits } from '../../src/form/conform.ts';
import { displayValue } from '../../src/form/display.ts';
import { readFields } from '../../src/form/fields.ts';
import { createForm } from '../../src/form/index.ts';

const awkward = fc.oneof(
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    '{',
    '(',
    '=',
    '{a} >',
    '\0',
    '\ud800',
    '',
    -1,
    0,
    1e308,
    1e-308,
    null,
    true,
    [],
    {},
    [[]],
  ),
  fc.constantFrom<unknown>(
    { toString: 1, valueOf: 1 },
    { value: { toString: 1 } },
    [null],
    [{}],
    { length: -1 },
    { default: { default: 1 } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const properties = [
  'title',
  'description',
  'visible',
  'visibleIf',
  'enableIf',
  'requiredIf',
  'isRequired',
  'readOnly',
  'requiredErrorText',
  'defaultValue',
  'clearIfInvisible',
  'clearInvisibleValues',
  'choices',
  'rateValues',
  'rateMin',
  'rateMax',
  'rateStep',
  'rateCount',
  'rateType',
  'autoGenerate',
  'valueTrue',
  'valueFalse',
  'labelTrue',
  'inputType',
  'min',
  'max',
  'step',
  'minValueExpression',
  'maxLength',
  'maxTextLength',
  'minSelectedChoices',
  'maxSelectedChoices',
  'validators',
  'autocomplete',
  'personal',
  'mode',
  'completedHtml',
  'multiSelect',
];
const types = fc.constantFrom(
  'text',
  'comment',
  'radiogroup',
  'checkbox',
  'dropdown',
  'boolean',
  'rating',
  'panel',
  'html',
  'matrix',
  'toString',
);
const inputTypes = fc.constantFrom('number', 'date', 'datetime', 'email', 'url', 'month', 'time', 'range');
const names = fc.oneof(fc.constantFrom('a', 'b', 'c', '__proto__'), awkward);
const validator = fc.record(
  {
    type: fc.oneof(fc.constantFrom('numeric', 'text', 'regex', 'email', 'expression', 'answercount'), awkward),
    minValue: awkward,
    minLength: awkward,
    maxLength: awkward,
    regex: awkward,
    expression: awkward,
    minCount: awkward,
    text: awkward,
  },
  { requiredKeys: ['type'] },
);

const element = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc
    .tuple(
      fc.record(
        {
          type: fc.oneof(types, awkward),
          name: names,
          inputType: fc.oneof(inputTypes, awkward),
          validators: fc.oneof(fc.array(validator, { maxLength: 2 }), awkward),
          elements: fc.oneof({ depthSize: 'small' }, awkward, fc.array(tie('node'), { maxLength: 3 })),
          questions: fc.oneof({ depthSize: 'small' }, awkward, fc.array(tie('node'), { maxLength: 3 })),
        },
        { requiredKeys: ['type', 'name'] },
      ),
      fc.dictionary(fc.constantFrom(...properties), awkward, { maxKeys: 6 }),
    )
    .map((parts) => Object.assign({}, ...parts)),
})).node;

const anyForm = fc.oneof(
  awkward,
  fc.array(element, { maxLength: 4 }).map((elements) => ({ elements })),
  fc.record({
    pages: fc.oneof(awkward, fc.array(element, { maxLength: 3 })),
    clearInvisibleValues: awkward,
    title: awkward,
    locale: awkward,
  }),
);

/** Does all that a page or the server ever does with a form. */
function useAll(json: unknown, answers: readonly (readonly [unknown, unknown])[]): void {
  const form = createForm(json, { locale: 'th' });
  const data: Record<string, unknown> = {};
  for (const [name, value] of answers) {
    form.set(String(name), value);
    Object.defineProperty(data, String(name), { value, enumerable: true, configurable: true });
  }
  for (const page of form.pages) void [page.title, page.description, page.visible, page.elements];
  for (const question of form.questions.values()) {
    void [question.title, question.description, question.enabled, question.text('placeholder'), question.choices];
    expect(displayValue(question, question.value)).toBeTypeOf('string');
  }
  form.visible();
  form.problems();
  form.complete();
  form.locale = 'en';
  readFields(
    form,
    Object.entries(form.data).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  misfits(json, data, { locale: 'th' });
}

describe('a form that is not one', () => {
  it('is read all the same: nothing that JSON can hold makes it throw', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__', 'question1'), awkward), {
      maxLength: 6,
    });
    fc.assert(fc.property(anyForm, answers, useAll), { numRuns: 3_000 });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'form'],
    ['a list', [1, 2]],
    ['a function', () => 1],
    ['a page in a page', { pages: [{ pages: [{ elements: 1 }] }] }],
  ])('is empty if it is %s', (_, json) => {
    const form = createForm(json, { locale: 'th' });
    expect([form.visible(), form.problems(), form.complete(), form.title]).toEqual([[], [], {}, '']);
  });

  it('ends where it goes round in a circle', () => {
    const panel: Record<string, unknown> = { type: 'panel', name: 'p' };
    panel.elements = [panel, { name: 'a' }, panel];
    panel.defaultValue = panel;
    const form = createForm(
      { elements: [panel, { name: 'b', type: 'checkbox', choices: [panel], defaultValue: panel }] },
      { locale: 'th' },
    );
    expect(form.visible()).toEqual(['a', 'b']);
  });

  it('is not brought down by its depth', () => {
    for (const depth of [500, 2_000, 3_000, 4_000, 5_000, 7_000, 20_000]) {
      const nest = (inner: unknown, by: (inner: unknown) => unknown) => Array(depth).fill(0).reduce(by, inner);
      const panels = nest({ name: 'a' }, (inner) => ({ type: 'panel', elements: [inner] }));
      const object = nest(1, (inner) => ({ a: inner }));
      const list = nest(1, (inner) => [inner]);
      for (const json of [panels, object, list]) {
        useAll({ elements: [json] }, [['a', json]]);
        useAll({ elements: [{ name: 'a', type: 'checkbox', choices: [json], defaultValue: json }] }, [['a', json]]);
        useAll({ elements: [{ name: 'a', type: 'boolean', valueTrue: json, defaultValue: json, title: json }] }, [
          ['a', json],
        ]);
      }
    }
  });

  it('stays usable with ten thousand questions that depend on each other', () => {
    const elements = Array.from({ length: 10_000 }, (_, index) => ({
      name: `q${index}`,
      visibleIf: `{q${index - 1}} empty or {q0} = 1`,
    }));
    const form = createForm({ elements }, { locale: 'th' });
    form.set('q0', 1);
    expect(form.visible()).toHaveLength(10_000);
  });

  it('takes answers that JSON cannot hold for none', () => {
    const form = createForm(
      { elements: [{ name: 'a' }, { name: 'b', type: 'checkbox', choices: [1] }] },
      { locale: 'th' },
    );
    const circle: unknown[] = [];
    circle.push(circle);
    for (const value of [Symbol('a'), () => 1, 1n, circle, Number.NaN, Number.POSITIVE_INFINITY]) {
      form.set('a', value);
      form.set('b', value);
    }
    expect(JSON.parse(JSON.stringify(form.complete()))).toEqual(form.complete());
  });
});
