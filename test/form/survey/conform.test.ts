import { describe, expect, it } from 'vitest';
import { misfits } from '../../../src/form/conform.ts';

const json = {
  elements: [
    { type: 'radiogroup', name: 'one', choices: [1, 2], showOtherItem: true, showNoneItem: true },
    { type: 'checkbox', name: 'many', choices: ['a', 'b'], hasOther: true, storeOthersAsComment: false },
    { type: 'text', name: 'shared', valueName: 'key' },
    { type: 'comment', name: 'remarked', hasComment: true },
    { type: 'dropdown', name: 'far', choicesByUrl: { url: 'https://example.org/list' } },
    { type: 'checkbox', name: 'objects', choices: [1, 2], valuePropertyName: 'fruit' },
    { type: 'radiogroup', name: 'carried', choicesFromQuestion: 'one' },
    { type: 'text', name: 'set' },
  ],
  calculatedValues: [{ name: 'sum', expression: '{one} + 1', includeIntoResult: true }],
  triggers: [{ type: 'setvalue', expression: '{one} = 1', setToName: 'extra', setValue: 5 }],
};
const refused = (data: Record<string, unknown>) =>
  misfits(json, data, { locale: 'en' }).map(({ name, code }) => `${name}: ${code}`);

describe('what a survey sends', () => {
  it('is taken: special choices, words for other, remarks, shared names, loaded choices, and what the survey sets', () => {
    const sent = {
      one: 'other',
      'one-Comment': 'words',
      many: ['a', 'words of mine'],
      key: 'x',
      'remarked-Comment': 'more',
      far: 'anything',
      objects: [{ fruit: 1 }],
      carried: 2,
      sum: 3,
      extra: 5,
    };
    expect(refused(sent)).toEqual([]);
    expect(refused({ one: 'none' })).toEqual([]);
  });

  it.each([
    ['words in place of a choice, where they are kept apart', { one: 3 }, ['one: not-a-choice']],
    ['two answers in own words', { many: ['x', 'y'] }, ['many: not-a-choice']],
    ['a question by a name that its answer is not kept under', { shared: 'x' }, ['shared: unknown-question']],
    ['a remark that nobody asked for', { 'shared-Comment': 'x' }, ['shared-Comment: unknown-question']],
    ['a remark that is no text', { 'one-Comment': { a: 1 } }, ['one-Comment: wrong-type']],
    ['loaded choices that are no value', { far: { a: 1 } }, ['far: not-a-choice']],
    ['a choice that is nowhere', { carried: 9 }, ['carried: not-a-choice']],
  ])('is refused: %s', (_, data, problems) => {
    expect(refused(data)).toEqual(problems);
  });
});
