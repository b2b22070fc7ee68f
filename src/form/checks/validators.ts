import { toLatinDigits } from '../../country/th/digits.ts';
import { isBlank } from '../expression/values.ts';
import { asJson, asList, asText } from '../json.ts';
import type { Json, PatternTest } from '../types.ts';
import { checkCount, checkLength, checkNumber } from './bounds.ts';
import { checkEmail } from './email.ts';
import type { Check, CheckContext, Finding } from './finding.ts';

type Validator = (value: unknown, validator: Json, context: CheckContext) => Finding | undefined;

/** The checks that an author can add to a question, by their `type`. No answer passes all but `expression`. */
const validators = {
  numeric: (value, { minValue, maxValue }) => checkNumber(value, minValue, maxValue),
  text: checkText,
  email: checkEmail,
  regex: checkPattern,
  expression: (_, { expression }, { form }) => {
    const outcome = form.run(expression);
    // biome-ignore lint/suspicious/noDoubleEquals: SurveyJS accepts all that equals true.
    return outcome && outcome.result != true ? { code: 'refused-by-rule' } : undefined;
  },
  answercount: (value, { minCount, maxCount }) =>
    Array.isArray(value) && value.length ? checkCount(value.length, minCount, maxCount) : undefined,
} satisfies Readonly<Record<string, Validator>>;

/** The name of a check that an author can add. */
export type ValidatorName = keyof typeof validators;

/** The first of a question's own validators that an answer does not pass. Those that only warn are left out. */
export const checkValidators: Check = (value, { json }, context) => {
  for (const each of asList(json.validators).map(asJson)) {
    if ((each.notificationType ?? 'error') !== 'error') continue;
    const type = asText(each.type).replace(/validator$/, '');
    const finding = Object.hasOwn(validators, type) && validators[type as ValidatorName](value, each, context);
    if (finding) return { ...finding, text: each.text };
  }
  return undefined;
};

function checkText(value: unknown, { minLength, maxLength, allowDigits }: Json): Finding | undefined {
  if (isBlank(value)) return undefined;
  if (allowDigits === false && /\d$/.test(toLatinDigits(asText(value)))) return { code: 'bad-format' };
  return typeof value === 'string' ? checkLength(value, minLength, maxLength) : undefined;
}

function checkPattern(value: unknown, json: Json, { pattern }: CheckContext): Finding | undefined {
  if (!json.regex || isBlank(value)) return undefined;
  let test: PatternTest;
  try {
    test = pattern(asText(json.regex), json.caseInsensitive === true || json.insensitive === true ? 'i' : '');
  } catch {
    return undefined;
  }
  const texts = [value].flat().map(asText);
  return texts.every((text) => test(text) || test(toLatinDigits(text))) ? undefined : { code: 'bad-format' };
}
