import { limits } from '../contract/limits.ts';
import type { Finding } from './checks/finding.ts';
import { checkFreeText } from './checks/kinds.ts';
import { toNumber } from './expression/values.ts';
import { inputTypeOf } from './inputs.ts';
import { kinds } from './kinds.ts';
import { createModel } from './model.ts';
import { hasLoneSurrogate } from './text.ts';
import type { Data, FormOptions, FormProblem, Json, Kind, Question } from './types.ts';

type Fit = (value: unknown, question: Question, form: Json) => Finding | undefined;

/**
 * What answers hold that no widget sends: unknown names, other types, values that are no choices, texts that are too
 * long or no text. One problem a name; what is required or invalid is `Form.problems`' to say.
 */
export function misfits(json: unknown, data: Data, options: FormOptions): FormProblem[] {
  const form = createModel(json, options);
  const untouched = form.data;
  return Object.entries(data).flatMap(([name, value]) => {
    const question = form.questions.get(name);
    if (!question) return [{ name, code: 'unknown-question', params: {} }];
    // A default may be of any type, and comes back as it is.
    if (Object.hasOwn(untouched, name) && keyOf(untouched[name]) === keyOf(value)) return [];
    const finding = fits[question.kind](value, question, form.json);
    return finding ? [{ name, code: finding.code, params: finding.params ?? {} }] : [];
  });
}

const fits: { readonly [K in Kind]: Fit } = {
  text: (value, question, form) => {
    const isNumber = /^(number|range)$/.test(inputTypeOf(question.json));
    if (!isNumber) return checkTyped(value, question, form);
    if (typeof value === 'number') return undefined;
    return typeof value === 'string' && Number.isNaN(toNumber(value)) ? found('not-a-number') : found('wrong-type');
  },
  comment: checkTyped,
  radiogroup: checkChoice,
  dropdown: checkChoice,
  boolean: checkChoice,
  rating: checkChoice,
  checkbox: (value, question) => {
    if (!Array.isArray(value)) return found('wrong-type');
    const offered = keysOf(question);
    // What is chosen twice is left over, since the first has used it up.
    return value.every((each) => offered.delete(keyOf(each))) ? undefined : found('not-a-choice');
  },
};

function checkTyped(value: unknown, { json }: Question, form: Json): Finding | undefined {
  if (typeof value !== 'string') return found('wrong-type');
  if (value.length > limits.answerUnits) return { code: 'too-long', params: { max: limits.answerUnits } };
  return value.includes('\0') || hasLoneSurrogate(value) ? found('not-text') : checkFreeText(value, json, form);
}

function checkChoice(value: unknown, question: Question): Finding | undefined {
  return keysOf(question).has(keyOf(value)) ? undefined : found('not-a-choice');
}

/** All choices, hidden ones too: what showed one may itself have been dropped from the answers since. */
function keysOf({ kind, json }: Question): Set<string | undefined> {
  return new Set(kinds[kind].choices(json).map((choice) => keyOf(choice.value)));
}

/** Two values have the same key if they are the same in type and content. */
function keyOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than any choice can be.
    return undefined;
  }
}

function found(code: Finding['code']): Finding {
  return { code };
}
