import { expect, test } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import type { Json } from '../../src/form/types.ts';
import { findWarnings } from '../../src/server/forms/form-warnings.ts';

const warnings = (form: Json) => findWarnings(form).map(({ pointer, text }) => `${pointer} ${text}`);
const unknown = (type: string, shown: string) => `"${type}" is not a kind that Ruam knows; it is shown as ${shown}.`;
const field = 'a field to type in';
const one = 'choices, of which one can be taken';
const several = 'choices, of which several can be taken';

test.each([
  [{ type: 'grid', rows: ['a'], columns: ['b'] }, unknown('grid', field)],
  [{ type: 'upload' }, unknown('upload', field)],
  [{ type: 'pictures', choices: ['a', 'b'], multiSelect: true }, unknown('pictures', several)],
  [{ type: 'radiogroop', choices: ['a', 'b'] }, `${unknown('radiogroop', one)} Did you mean "radiogroup"?`],
])('a question that is not shown as it is written is named, with how it is: %j', (question, text) => {
  expect(warnings({ elements: [{ name: 'q', ...question }] })).toEqual([`/elements/0/type ${text}`]);
});

test('it is found on whatever page, in whatever panel, and where it has no kind at all', () => {
  const panel = { type: 'panel', elements: [{ type: 'panel', elements: [{ type: 'upload', name: 'a' }] }] };
  expect(
    warnings({ pages: [{}, { elements: [panel, { name: 'b' }] }, { questions: [{ type: 'upload', name: 'c' }] }] }),
  ).toEqual([
    `/pages/1/elements/0/elements/0/elements/0/type ${unknown('upload', field)}`,
    `/pages/1/elements/1 There is no "type"; it is shown as ${field}.`,
    `/pages/2/questions/0/type ${unknown('upload', field)}`,
  ]);
});

test('a name in an expression that no question has is named, wherever the expression stands', () => {
  const helped = { type: 'boolean', name: 'helped' };
  const nobody = (name: string) => `No question has the name "${name}"; it counts as empty.`;
  const form = {
    elements: [
      helped,
      { type: 'comment', name: 'why', visibleIf: "{helpde} = 'no' and {Helped} = false" },
      { type: 'radiogroup', name: 'c', choices: [{ value: 1, visibleIf: '{a.b} > 1' }] },
      { type: 'text', name: 'd', inputType: 'date', max: '=today({e})' },
      { type: 'text', name: 'f', validators: [{ type: 'expression', expression: '{ก} > 1' }] },
    ],
  };
  expect(warnings(form)).toEqual([
    `/elements/1/visibleIf ${nobody('helpde')} Did you mean "helped"?`,
    `/elements/2/choices/0/visibleIf ${nobody('a.b')}`,
    `/elements/3/max ${nobody('e')}`,
    `/elements/4/validators/0/expression ${nobody('ก')}`,
  ]);
});

test('a name that something else than a question has is none of them, nor a part of an answer', () => {
  const elements = [
    { type: 'text', name: 'A.b', valueName: 'Shared' },
    { type: 'checkbox', name: 'list', choices: [1] },
    { type: 'text', name: 'c', visibleIf: '{shared} = 1 and {total} > {a.b} and {list.length} = {LIST[0].x}' },
  ];
  expect(warnings({ calculatedValues: [{ name: 'Total', expression: '1' }], elements })).toEqual([]);
});

test('a condition that is not a text is named', () => {
  const elements = [{ type: 'text', name: 'a', visibleIf: true, enableIf: '', requiredIf: null }];
  expect(warnings({ elements })).toEqual([
    '/elements/0/visibleIf This is not a text, so it cannot be read as an expression; it is left out.',
  ]);
});

const text = { type: 'text', name: 'q' };
const list = { type: 'checkbox', name: 'q', choices: [1, 2] };

test.each([
  ['numeric', text, 'x', {}],
  ['numericvalidator', text, 'x', {}],
  ['text', text, 'x', { minLength: 5 }],
  ['email', text, 'x', {}],
  ['regex', text, 'x', { regex: '^y$' }],
  ['expression', text, 'x', { expression: '1 = 2' }],
  ['answercount', list, [1], { minCount: 2 }],
  ['emial', text, 'x', {}],
])('a validator is named just if it checks nothing: %s', (type, question, answer, more) => {
  const form = { elements: [{ ...question, validators: [{ type, ...more }] }] };
  const model = createForm(form, { locale: 'en' });
  model.set('q', answer);
  const checksNothing = model.problems().length === 0;
  const said = `/elements/0/validators/0 "${type}" is not a validator that Ruam knows; it checks nothing. Did you mean "email"?`;
  expect(warnings(form)).toEqual(checksNothing ? [said] : []);
  expect(checksNothing).toBe(type === 'emial');
});
