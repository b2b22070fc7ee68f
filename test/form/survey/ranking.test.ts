import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, it } from 'vitest';
import { open } from '../forms.ts';

const conditions = [
  ...[
    "{r} = ['b', 'a', 'c']",
    "{r} <> ['A', 'b', 'c']",
    '{r} = {c}',
    '{c} = {r}',
    '{r} <> {c}',
    "{c} = ['b', 'a', 'c']",
  ],
  ...["{r} contains 'a'", '{r} empty', "{r[0]} = 'b'", "{r} anyof ['a']", '{r.length} = 3', "{#r} = ['c', 'b', 'a']"],
];
const order = fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 });

it('a ranking is compared in its order, any other list in none, as in SurveyJS', () => {
  const choices = ['a', 'b', 'c'];
  const elements = [
    { type: 'ranking', name: 'r', choices },
    { type: 'checkbox', name: 'c', choices },
    ...conditions.map((visibleIf, index) => ({ type: 'text', name: `v${index}`, visibleIf })),
  ];
  const answers = fc.array(fc.tuple(fc.constantFrom('r', 'c'), order), { maxLength: 4 });
  fc.assert(
    fc.property(answers, (steps) => {
      const [form, survey] = [open({ elements }), new Model({ elements })];
      for (const [name, value] of steps) {
        survey.getQuestionByName(name).value = [...value];
        form.set(name, value);
      }
      const theirs = survey.getAllQuestions().filter(({ isVisible }) => isVisible);
      expect(form.visible()).toEqual(theirs.map(({ name }) => name));
    }),
  );
});
