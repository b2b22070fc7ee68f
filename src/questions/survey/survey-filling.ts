import type { Model } from '../../form/types.ts';
import type { Focusable } from '../../ui/focus.ts';
import { createFilling, type Filling } from '../filling.ts';
import type { LookSet } from '../index.ts';
import { problemOf } from './problem-words.ts';

/** Puts a survey in front of a person; `turnTo` goes to the step of a question that is to have the focus. */
export function createSurveyFilling(
  host: Focusable,
  form: Model,
  looks: LookSet,
  turnTo: (name: string) => void,
): Filling {
  // A survey is kept as a whole: its first choice alone says nothing.
  const filling: Filling = Object.assign(createFilling(host, form, looks), { opener: undefined });
  const { focus } = filling;
  filling.problemOf = (name) => {
    const question = filling.form.questions.get(name);
    return question && problemOf(filling, question);
  };
  filling.focus = async (name) => {
    turnTo(name);
    await host.updateComplete;
    focus(name);
  };
  return filling;
}
