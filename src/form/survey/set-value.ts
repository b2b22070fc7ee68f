import { asText } from '../json.ts';
import type { FormContext, Holder, QuestionNode } from '../nodes.ts';
import { fitted } from './answer.ts';
import { onChange } from './changes.ts';
import { noteGiven } from './shared.ts';

/** Lets other answers set, clear or reset that of a question: `setValueIf`, `setValueExpression`, `resetValueIf`. */
export function addSetValue(question: QuestionNode, _: Holder, context: FormContext): void {
  const { json } = question;
  const { setValueIf, setValueExpression, resetValueIf, defaultValue, defaultValueExpression } = json;
  if (!setValueIf && !setValueExpression && !resetValueIf) return;
  const { answers } = context;
  const put = letOthersSet(question, context);
  const isOwnReset = seeOwnChanges(question, context, [resetValueIf]);
  const isOwnChange = seeOwnChanges(question, context, [setValueIf, setValueExpression]);

  const reset = () => {
    if (isOwnReset() || question.value === undefined || answers.run(resetValueIf)?.result !== true) return;
    const usual = fitted(question, answers.run(defaultValueExpression)?.result ?? defaultValue);
    if (JSON.stringify(usual) !== JSON.stringify(question.value)) put(undefined, true);
  };
  const calculate = () => {
    if (isOwnChange()) return;
    const outcome = answers.run(setValueExpression);
    if (outcome) put(fitted(question, outcome.result));
  };
  const follow = () => {
    if (!answers.run(setValueIf)?.result) return;
    if (setValueExpression) calculate();
    else if (!isOwnChange()) put(undefined);
  };
  onChange(context, [resetValueIf], reset, { anyhow: true });
  if (!setValueIf) onChange(context, [setValueExpression], calculate, { anyhow: true });
  else {
    onChange(context, [setValueIf], follow, { anyhow: !setValueExpression });
    onChange(context, [setValueExpression], follow, { anyhow: true });
  }
}

/** Tells whether an answer that rules of its own refer to has changed since it was last asked: that alone sets it no further. */
function seeOwnChanges({ key }: QuestionNode, { answers }: FormContext, rules: readonly unknown[]): () => boolean {
  const written = rules.map(asText).join(' ').toLowerCase();
  if (!written.includes(`{${key.toLowerCase()}`)) return () => false;
  let seen = answers.get(key);
  return () => {
    const isChanged = answers.get(key) !== seen;
    seen = answers.get(key);
    return isChanged;
  };
}

/**
 * Gives what sets a question's answer, or clears it and then fills it as at the start; but not while somebody answers
 * it: what is typed stays.
 */
function letOthersSet(question: QuestionNode, context: FormContext): (value: unknown, refill?: boolean) => void {
  const { set } = question;
  let isBeingAnswered = false;
  question.set = (value) => {
    isBeingAnswered = true;
    set(value);
    isBeingAnswered = false;
  };
  return (value, refill) => {
    if (isBeingAnswered) return;
    set(value);
    if (refill) question.fill();
    noteGiven(context, question.key);
  };
}
