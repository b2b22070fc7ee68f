import { toLocalText } from '../expression/dates.ts';
import { toNumber } from '../expression/values.ts';
import { inputTypeOf } from '../inputs.ts';
import type { QuestionNode } from '../nodes.ts';
import { ofChoice } from './kinds-of-choice.ts';
import { isWritten } from './written.ts';

/** What becomes an answer of what an expression came to: of a date its day, with the time if `timed`. */
export function toAnswer(result: unknown, timed = false): unknown {
  if (!(result instanceof Date)) return result;
  return Number.isNaN(result.getTime()) ? undefined : toLocalText(result).slice(0, timed ? 16 : 10);
}

/** What becomes the answer to a question of what was calculated or copied: nothing that nobody could answer. */
export function fitted(question: QuestionNode, result: unknown): unknown {
  const { kind, json } = question;
  const input = kind === 'text' ? inputTypeOf(json) : '';
  const value = toAnswer(result, input === 'datetime-local');
  if (/^(number|range)$/.test(input)) {
    const [only, ...others] = [value].flat();
    const number = others.length ? Number.NaN : toNumber(only);
    return Number.isNaN(number) ? undefined : number;
  }
  if (/^(text|comment)$/.test(kind) && Array.isArray(value)) return value.join(kind === 'text' ? ', ' : '\n');
  return ofChoice.includes(kind) ? chosen(question, value) : value;
}

/** What can be chosen of a value, as far as that is known now. */
function chosen(question: QuestionNode, value: unknown): unknown {
  const { choicesFromQuestion, choicesByUrl, showOtherItem, keepIncorrectValues, valuePropertyName } = question.json;
  if (choicesFromQuestion || choicesByUrl || showOtherItem || keepIncorrectValues || valuePropertyName) return value;
  if (Array.isArray(value)) return value.filter((each) => isWritten(question, each));
  return isWritten(question, value) ? value : undefined;
}
