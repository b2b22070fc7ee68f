import { isEqual, isObject } from './expression/values.ts';
import type { Question } from './types.ts';

/** The words for an answer in the form's locale: the texts of what was chosen, else the answer as it was typed. */
export function displayValue(question: Question, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => displayValue(question, each)).join(', ');
  const choice = question.choices.find((choice) => isEqual(choice.value, value, true));
  if (choice) return choice.text;
  return isObject(value) ? JSON.stringify(value) : String(value ?? '');
}
