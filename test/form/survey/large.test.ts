import { expect, it } from 'vitest';
import { misfits } from '../../../src/form/conform.ts';
import { createForm } from '../../../src/form/index.ts';

const many = 3_000;

it('thousands of questions that have their choices each from the one before do not stop a form', () => {
  const elements = Array.from({ length: many }, (_, at) => ({
    ...{ type: 'checkbox', name: `q${at}`, title: '{Q1} {nobody}' },
    ...(at ? { choicesFromQuestion: `q${at - 1}` } : { choices: [1, 2] }),
  }));
  const triggers = elements.map(({ name }) => ({ type: 'setvalue', expression: `{${name}} = 5`, setToName: 'Q2' }));
  const form = createForm({ elements, triggers }, { locale: 'en' });
  form.set('q0', [1]);
  expect(form.questions.get('q3')?.choices.map(({ value }) => value)).toEqual([1, 2]);
  expect(form.questions.get(`q${many - 1}`)?.choices).toEqual([]);
  expect(form.problems()).toEqual([]);
}, 20_000);

it('a question for one file takes one', () => {
  const json = {
    elements: [
      { type: 'file', name: 'one' },
      { type: 'file', name: 'more', allowMultiple: true },
    ],
  };
  const files = ['a', 'b'].map((name) => ({ name, type: 'text/plain', content: name }));
  const found = { name: 'one', code: 'too-many', params: { max: 1 } };
  expect(misfits(json, { one: files, more: files }, { locale: 'en' })).toEqual([found]);
  const form = createForm(json, { locale: 'en' });
  for (const name of ['one', 'more']) form.set(name, files);
  expect(form.problems()).toEqual([found]);
  form.set('one', files.slice(1));
  expect(form.problems()).toEqual([]);
});
