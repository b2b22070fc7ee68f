import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { open } from '../forms.ts';

const names = `correctAnswers correctedAnswers correctedAnswerCount incorrectAnswers inCorrectedAnswers
  incorrectedAnswerCount questionCount pageCount locale`.split(/\s+/);
const completedHtml = names.map((name) => `${name} {${name}}`).join('; ');

const choices = ['a', 'b', 'c'];
const elements = [
  { type: 'text', name: 'capital', correctAnswer: 'Bangkok' },
  { type: 'radiogroup', name: 'one', choices, correctAnswer: 'b', visibleIf: "{capital} <> 'Lampang'" },
  { type: 'radiogroup', name: 'lost', choices, correctAnswer: 'zz' },
  { type: 'checkbox', name: 'some', choices, correctAnswer: ['a', 'c', 'zz'] },
  { type: 'ranking', name: 'order', choices, correctAnswer: ['b', 'a', 'c'] },
  { type: 'boolean', name: 'yes', correctAnswer: false },
  { type: 'matrix', name: 'rows', rows: ['x', 'y', 'z'], columns: choices, correctAnswer: { x: 'a', y: 'b' } },
  { type: 'text', name: 'nothing' },
];
const [start, last, ...others] = elements as [object, object, ...object[]];
const answers = fc.record(
  {
    capital: fc.constantFrom('bangkok ', 'Lampang', ''),
    one: fc.constantFrom(...choices),
    lost: fc.constantFrom(...choices),
    some: fc.constantFrom(['a', 'c'], ['c', 'a'], ['a'], ['a', 'b', 'c']),
    order: fc.constantFrom(['b', 'a', 'c'], ['a', 'b', 'c']),
    yes: fc.boolean(),
    rows: fc.constantFrom({ x: 'a', y: 'b' }, { x: 'a', z: 'b' }, { y: 'a' }),
  },
  { requiredKeys: [] },
);

describe('what a survey itself has names for', () => {
  it('counts the answers to a quiz and its pages as SurveyJS does', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (given, firstPageIsStartPage) => {
        const pages = [[start], [last], others].map((elements, index) => ({ name: `p${index}`, elements }));
        const json = { pages, completedHtml, firstPageIsStartPage };
        const theirs = new SurveyModel(json);
        theirs.locale = 'en';
        if (firstPageIsStartPage) theirs.start();
        const ours = open(json);
        ours.locale = 'en';
        for (const [name, value] of Object.entries(given)) {
          theirs.setValue(name, value);
          ours.set(name, value === '' ? undefined : value);
        }
        expect(ours.completedText).toBe(theirs.processText(completedHtml, false));
      }),
    );
  });

  it('decides on what is said at the end, and is none of the answers', () => {
    const form = open({
      elements: elements.slice(0, 2),
      completedHtmlOnCondition: [
        { expression: '{correctAnswers} > 1', html: 'All right' },
        { expression: '{inCorrectAnswers} > 0', html: '{correctAnswers} of {questionCount}' },
      ],
    });
    expect(form.completedText).toBe('0 of 2');
    form.set('capital', 'Bangkok');
    expect(form.completedText).toBe('1 of 2');
    form.set('one', 'b');
    expect(form.completedText).toBe('All right');
    expect(form.complete()).toEqual({ capital: 'Bangkok', one: 'b' });
    expect(form.data).toEqual({ capital: 'Bangkok', one: 'b' });
  });
});
