import { asText } from '../json.ts';
import type { FormContext, Holder, QuestionNode } from '../nodes.ts';
import { plainValue } from './offer.ts';
import { before, redefine } from './redefine.ts';

/** Keeps each choice of several as an object with the choice under the name in `valuePropertyName`. */
export function addValueProperty(question: QuestionNode, _: Holder, { answers }: FormContext): void {
  const { json, rules, key, set } = question;
  const name = asText(json.valuePropertyName);
  if (!name || !rules.nothing || name === '__proto__') return;
  const outcome = before(question, 'outcome');
  redefine(question, {
    get value() {
      const kept = answers.get(key);
      return Array.isArray(kept) ? kept.map((each) => plainValue(each, json)) : kept;
    },
    get outcome() {
      return outcome() === undefined ? undefined : answers.get(key);
    },
  });
  question.set = (value) => set(Array.isArray(value) ? value.map((each) => ({ [name]: each })) : value);
}
