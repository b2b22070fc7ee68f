import { isObject } from '../expression/values.ts';
import { findEqual } from '../find-equal.ts';
import type { Question } from '../types.ts';

/** The words for an answer, such as stand in for `{name}` in a text: what was chosen, or written in its place. */
export function display(question: Question, value: unknown): string {
  const find = findEqual(question.choices, (choice) => choice.value);
  const say = (answer: unknown): string => {
    if (Array.isArray(answer)) return answer.map(say).filter(Boolean).join(', ');
    const choice = find(answer);
    if (choice) return (choice.special === 'other' && question.comment?.value) || choice.text;
    return isObject(answer) ? Object.values(answer).map(say).join(', ') : String(answer ?? '');
  };
  return say(value);
}
