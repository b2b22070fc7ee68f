import { answerGraphemes } from '../../contract/limits.ts';
import { isEmpty, toNumber } from '../expression/values.ts';
import { inputTypeOf } from '../inputs.ts';
import type { CommonKind, Json, Kind, ProblemCode } from '../types.ts';
import { checkCount, checkLength } from './bounds.ts';
import type { Check, Finding } from './finding.ts';
import { inputChecks } from './inputs.ts';

/** What is wrong with an answer, besides that it is missing, by kind; and, of any kind, what its author's own checks find. */
export type CheckSet = { readonly [K in Kind | 'own']?: Check };

/** What is wrong with an answer of a common kind. */
export const kindChecks: { readonly [K in CommonKind]: Check } = {
  text: (value, question, context) => {
    if (isEmpty(value)) return undefined;
    const type = inputTypeOf(question.json);
    const finding = Object.hasOwn(inputChecks, type) ? inputChecks[type]?.(value, question, context) : undefined;
    if (!finding) return checkFreeText(value, question.json, context.form.json);
    return { ...finding, text: question.json[ownWords[finding.code] ?? ''] };
  },
  comment: (value, { json }, { form }) => checkFreeText(value, json, form.json),
  radiogroup: pass,
  dropdown: pass,
  checkbox: (value, { json }) =>
    checkCount(Array.isArray(value) ? value.length : 0, json.minSelectedChoices, json.maxSelectedChoices),
  boolean: pass,
  rating: pass,
};

/** Where a text question keeps the author's words for what is wrong. */
const ownWords: { readonly [C in ProblemCode]?: string } = {
  'too-small': 'minErrorText',
  'too-large': 'maxErrorText',
  'bad-format': 'stepErrorText',
};

/** Whether a free text is short enough: for the question, else for the form, else for anybody. `form` is its JSON. */
export function checkFreeText(value: unknown, json: Json, form: Json): Finding | undefined {
  const most = [json.maxLength, form.maxTextLength, answerGraphemes].find((max) => toNumber(max) > 0);
  return typeof value === 'string' ? checkLength(value, 0, most) : undefined;
}

function pass(): undefined {
  return undefined;
}
