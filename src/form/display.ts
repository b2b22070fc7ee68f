import { isEqual, isObject } from './expression/values.ts';
import type { Question } from './types.ts';

/** The words for an answer in the form's locale: the texts of what was chosen, else the answer as it was typed. */
export function displayValue(question: Question, value: unknown, choices = question.choices): string {
  if (Array.isArray(value)) return value.map((each) => displayValue(question, each, choices)).join(', ');
  const choice = choices.find((choice) => isEqual(choice.value, value, true));
  if (choice) return choice.text;
  if (isFile(value)) return value.name;
  return isObject(value) ? JSON.stringify(value) : String(value ?? '');
}

/** A file is told by its name. */
const isFile = (value: unknown): value is { name: string } =>
  isObject(value) && 'content' in value && 'name' in value && typeof value.name === 'string';
