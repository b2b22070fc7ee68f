import { Model, type Question } from 'survey-core';
import { expect } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import type { Json } from '../../src/form/types.ts';
import type { Filled } from './documents.ts';
import { isVisible, shownByThem } from './survey/both.ts';

const isOffered = ({ visibleChoices }: Question, value: unknown): boolean =>
  isNothing(value) || visibleChoices.some((choice: { value: unknown }) => choice.value === value);
const keepsHidden = (question: Question): boolean =>
  (question.getType() === 'radiogroup' && !isOffered(question, question.value)) || isHiddenTwice(question);
/** Written as hidden, in a panel that is written as hidden, and cleared where it hides. */
const isHiddenTwice = (question: Question): boolean =>
  question.clearIfInvisible === 'onHidden' &&
  !question.isEmpty() &&
  [question, question.parent].every((each) => (each as { jsonObj?: Json }).jsonObj?.visible === false);
const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && !value.length);

/**
 * Steps that lead to the differences between the two, each with its reason. A step is left out of both.
 */
function differs({ json }: Filled, value: unknown, question: Question): boolean {
  const written = JSON.stringify(json);
  return (
    // When all in a container was hidden and one shows again, SurveyJS gives the cleared ones their default anew.
    (isNothing(value) && question.defaultValue !== undefined) ||
    // SurveyJS also drops answers when a container hides only because all in it is hidden.
    (written.includes('onHiddenContainer') && !isVisible(question)) ||
    // Nobody can choose what is not shown.
    (Array.isArray(question.visibleChoices) && [value].flat().some((each) => !isOffered(question, each))) ||
    // Its conditions fail beside a text in a sum of decimals, and stop everything.
    (written.includes('sum(') && value === '1.5')
  );
}

/** Answers one question in SurveyJS; `false` if it does not take the answer, which it does not where it is out of range. */
function answer(survey: Model, question: Question, value: unknown): boolean {
  // A text that was cleared is '' to SurveyJS's conditions, but nothing if it was never typed; here it is nothing.
  if (value === '') question.clearValue();
  else question.value = structuredClone(value);
  return question.isEmpty() || JSON.stringify(survey.getValue(question.name)) === JSON.stringify(question.value);
}

/** Lets both read a form, gives both the same answers, and looks at both after each; throws where they differ. */
export function compare({ json, steps }: Filled): void {
  const survey = new Model(structuredClone(json));
  const form = createForm(json, { locale: 'en' });
  const seen = (): ReturnType<typeof shownByThem> => ({
    visible: form.visible(),
    problems: form.problems().map(({ name }) => name),
  });

  // Of a choice by default that hides from the start SurveyJS keeps what is in a hidden question; of one that is hidden
  // twice it depends on the order in which its conditions run, which conditions elsewhere change.
  if (survey.getAllQuestions().some((question) => !isVisible(question) && keepsHidden(question))) return;
  expect(seen()).toEqual(shownByThem(survey));
  for (const [name, value] of steps) {
    const question = survey.getQuestionByName(name);
    if (differs({ json, steps }, value, question)) continue;
    form.set(name, value);
    // Ruam keeps what is out of range, so that it can be put right; from here on the two go separate ways.
    if (!answer(survey, question, value)) return;
    expect(seen(), JSON.stringify([name, value])).toEqual(shownByThem(survey));
  }
  if (form.problems().length) return;
  const kept = form.complete();
  survey.doComplete();
  expect(kept).toEqual(survey.data);
}
