import type { Check } from '../checks/finding.ts';
import { inputChecks } from '../checks/inputs.ts';
import { toNumber } from '../expression/values.ts';
import type { FormContext, Holder, QuestionNode } from '../nodes.ts';
import type { Json } from '../types.ts';

/** From where to where a slider goes where its author says nothing. */
const usual = { min: 0, max: 100 };

/** Keeps what somebody answers by a slider, one value or both ends of a range, between its ends. */
export function addSlider(question: QuestionNode, _: Holder, { answers }: FormContext): void {
  if (question.kind !== 'slider') return;
  const { json, key, set, fill } = question;
  const end = (expression: unknown, written: unknown, otherwise: number) => {
    const number = toNumber(answers.run(expression)?.result ?? written);
    return Number.isNaN(number) ? otherwise : number;
  };
  const keep = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(keep);
    const least = end(json.minValueExpression, json.min, usual.min);
    const most = end(json.maxValueExpression, json.max, usual.max);
    const number = toNumber(value);
    return number < least ? least : number > most ? most : value;
  };
  question.set = (value) => set(keep(value));
  question.fill = () => {
    fill();
    answers.set(key, keep(answers.get(key)));
  };
}

/** Finds what lies beyond the ends of a slider, such as since these have moved. */
export const checkSlider: Check = (value, { json }, context) => {
  const bounded: Json = { ...usual, ...json };
  for (const each of [value].flat()) {
    const finding = inputChecks.range?.(each, { json: bounded, comment: undefined }, context);
    if (finding) return finding;
  }
  return undefined;
};
