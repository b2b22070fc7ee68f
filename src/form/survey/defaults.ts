import type { FormContext, Holder, QuestionNode } from '../nodes.ts';
import { fitted } from './answer.ts';
import { sharedOf } from './shared.ts';

/** Keeps an answer at what its `defaultValueExpression` comes to, until somebody answers. */
export function addDefault(question: QuestionNode, _: Holder, context: FormContext): void {
  const { json, key, rules } = question;
  const { answers } = context;
  if (!json.defaultValueExpression) return;
  const { set, fill, clear } = question;
  let isAnswered = false;
  const give = (result: unknown) => {
    answers.set(key, rules.read(fitted(question, result ?? json.defaultValue), json));
  };
  const waits = () => question.clearing.startsWith('onHidden') && !question.visible;
  answers.watch(json.defaultValueExpression, (result) => {
    if (sharedOf(context)?.restoring) isAnswered ||= question.value !== undefined;
    else if (!isAnswered && !waits()) give(result);
  });
  question.set = (value) => {
    const [wasAnswered, former] = [isAnswered, question.value];
    isAnswered = true;
    set(value);
    isAnswered = wasAnswered || question.value !== former;
  };
  question.clear = () => {
    isAnswered = false;
    clear();
  };
  question.fill = () => {
    const outcome = answers.run(json.defaultValueExpression);
    if (question.value !== undefined || !outcome || waits()) return fill();
    isAnswered = false;
    give(outcome.result);
  };
}
