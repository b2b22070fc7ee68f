import { limits } from '../contract/limits.ts';
import type { Finding } from './checks/finding.ts';
import { checkFreeText } from './checks/kinds.ts';
import { type Asked, inTotals, misfitsIn } from './conform-parts.ts';
import { toNumber } from './expression/values.ts';
import { inputTypeOf } from './inputs.ts';
import { allKinds } from './survey/kinds.ts';
import { ofChoice } from './survey/kinds-of-choice.ts';
import { createSurveyModel } from './survey/model.ts';
import { plainValue } from './survey/offer.ts';
import { isCalculated, type Sent, sentOf } from './survey/sent.ts';
import { hasLoneSurrogate, isStorable } from './text.ts';
import type { Data, FormOptions, FormProblem, Json, Kind } from './types.ts';

type Fit = (value: unknown, question: Asked, form: Json, sent: Sent) => Finding | undefined;

/**
 * What answers hold that no widget sends: unknown names, other types, values that are no choices, texts that are too
 * long or no text. One problem a name, or a part of its answer; what is required or invalid is `Form.problems`' to say.
 */
export function misfits(json: unknown, data: Data, options: FormOptions): FormProblem[] {
  const form = createSurveyModel(json, options);
  const untouched = form.data;
  const sent = sentOf(form);
  return Object.entries(data).flatMap(([name, value]) => {
    const question = sent.question(name);
    // A default may be of any type, and comes back as it is.
    const defaults = [Object.hasOwn(untouched, name) ? untouched[name] : undefined, question?.json.defaultValue];
    const key = keyOf(value);
    if (key !== undefined && defaults.some((each) => keyOf(each) === key)) return [];
    const table = question ? undefined : sent.question(name.replace(/-total$/, ''));
    const found = question
      ? misfitsIn(value, question, (each, asked) => fits[asked.kind](each, asked, form.json, sent))
      : table?.items
        ? inTotals(value, table)
        : [checkOther(name, value, sent)].flatMap((finding) => (finding ? [{ ...finding, path: [] }] : []));
    return found.map(({ code, params = {}, path }) => ({ name, code, params, ...(path.length && { path }) }));
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
  checkbox: checkChoices,
  tagbox: checkChoices,
  ranking: checkChoices,
  imagepicker: (value, question, ...rest) =>
    (question.json.multiSelect === true ? checkChoices : checkChoice)(value, question, ...rest),
  buttongroup: checkChoice,
  slider: checkStorable,
  matrix: accept,
  matrixdropdown: accept,
  matrixdynamic: accept,
  multipletext: accept,
  paneldynamic: accept,
  file: (value, { json }) =>
    Array.isArray(value) && value.length > 1 && json.allowMultiple !== true
      ? { code: 'too-many', params: { max: 1 } }
      : undefined,
  signaturepad: accept,
  expression: checkStorable,
  html: () => found('wrong-type'),
  image: () => found('wrong-type'),
};

function accept(): undefined {}

/** What is worked out anew, or asked for by no text, still has to be kept. */
function checkStorable(value: unknown): Finding | undefined {
  return isStorable(value) ? undefined : found('not-text');
}

/** What is kept beside the answers to questions. */
function checkOther(name: string, value: unknown, sent: Sent): Finding | undefined {
  if (sent.isRemark(name)) return typeof value === 'string' ? checkText(value) : found('wrong-type');
  return sent.isOwn(name) ? undefined : found('unknown-question');
}

function checkTyped(value: unknown, question: Asked, form: Json): Finding | undefined {
  if (typeof value !== 'string') {
    return /^(number|boolean)$/.test(typeof value) && isCalculated(question, form) ? undefined : found('wrong-type');
  }
  return checkText(value) ?? checkFreeText(value, question.json, form);
}

function checkText(value: string): Finding | undefined {
  if (value.length > limits.answerUnits) return { code: 'too-long', params: { max: limits.answerUnits } };
  return value.includes('\0') || hasLoneSurrogate(value) ? found('not-text') : undefined;
}

function checkChoice(value: unknown, question: Asked, _: Json, sent: Sent): Finding | undefined {
  return keysOf(question, sent).has(keyOf(value)) ? undefined : checkOwnWords(value, question, sent);
}

function checkChoices(value: unknown, question: Asked, _: Json, sent: Sent): Finding | undefined {
  if (!Array.isArray(value)) return found('wrong-type');
  const offered = keysOf(question, sent);
  // What is chosen twice is left over, since the first has used it up.
  const left = value.map((each) => plainValue(each, question.json)).filter((each) => !offered.delete(keyOf(each)));
  if (left.length > 1 && !isOpen(question, sent)) return found('not-a-choice');
  return left.map((each) => checkOwnWords(each, question, sent)).find(Boolean);
}

/** What is not offered may be what somebody wrote for `other`, or come from where this program does not look. */
function checkOwnWords(value: unknown, question: Asked, sent: Sent): Finding | undefined {
  const mayBe = isOpen(question, sent)
    ? /^(string|number|boolean)$/
    : question.json.showOtherItem === true
      ? /^string$/
      : /^$/;
  if (!mayBe.test(typeof value)) return found('not-a-choice');
  return typeof value === 'string' ? checkText(value) : undefined;
}

/** Whether the choices of a question, or of that from which it has them, are not all in the form. */
function isOpen({ json }: Asked, sent: Sent, room = 10): boolean {
  if (json.choicesByUrl) return true;
  const source = sent.source(json);
  return source !== undefined && (room === 0 || !ofChoice.includes(source.kind) || isOpen(source, sent, room - 1));
}

/** All choices, hidden ones too: what showed one may itself have been dropped from the answers since. */
function keysOf({ kind, json }: Asked, sent: Sent, room = 10): Set<string | undefined> {
  const own = allKinds[kind].choices(json).map((choice) => keyOf(choice.value));
  const source = sent.source(json);
  return new Set(source && room > 0 ? [...own, ...keysOf(source, sent, room - 1)] : own);
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
