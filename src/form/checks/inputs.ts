import { toDate, toLocalText } from '../expression/dates.ts';
import { toNumber } from '../expression/values.ts';
import { asText } from '../json.ts';
import type { Json, Model } from '../types.ts';
import { checkNumber } from './bounds.ts';
import { checkEmail } from './email.ts';
import { type Check, type Finding, outside } from './finding.ts';

/** The last day that SurveyJS takes for one: a year of five digits is a slip. */
const lastDay = '2999-12-31';

const range: Check = (value, { json }, { form }) =>
  checkNumber(value, boundOf('min', json, form), boundOf('max', json, form));
const date = checkMoment(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/, lastDay);
const month = checkMoment(/^\d{4}-(\d\d|W\d\d)$/);

/** What is wrong with what was typed, by the `inputType`s that do more than take text. */
export const inputChecks: Readonly<Record<string, Check>> = {
  number: (value, question, context) =>
    range(value, question, context) ?? checkStep(value, toNumber(question.json.step)),
  range,
  date,
  'datetime-local': date,
  month,
  week: month,
  time: checkMoment(/^\d\d:\d\d(:\d\d)?$/),
  email: checkEmail,
  url: (value) => (/^\S+[.:]\S+$/.test(asText(value)) ? undefined : { code: 'not-a-url' }),
};

/** A date, a time or both, written so that the later one is the greater text. */
function checkMoment(pattern: RegExp, latest?: string): Check {
  return (value, { json }, { form }) => {
    const text = asText(value);
    if (!pattern.test(text) || !isOnCalendar(text)) return { code: 'not-a-date' };
    const limit = (name: 'min' | 'max') => {
      const bound = boundOf(name, json, form);
      const written = bound instanceof Date ? toLocalText(bound).slice(0, text.length) : asText(bound);
      return pattern.test(written) ? written : undefined;
    };
    return outside(text, [limit('min'), 'too-small'], [limit('max') ?? latest, 'too-large']);
  };
}

function isOnCalendar(text: string): boolean {
  const day = text.slice(8, 10);
  return !day || toDate(text).getDate() === Number(day);
}

function checkStep(value: unknown, step: number): Finding | undefined {
  const steps = toNumber(value) / step;
  return step > 0 && Math.abs(steps - Math.round(steps)) > 1e-9 ? { code: 'bad-format', params: { step } } : undefined;
}

function boundOf(name: 'min' | 'max', json: Json, form: Model): unknown {
  const written = json[name];
  const calculated = typeof written === 'string' && written.startsWith('=');
  const outcome = form.run(
    calculated ? written.slice(1) : json[name === 'min' ? 'minValueExpression' : 'maxValueExpression'],
  );
  return outcome ? outcome.result : written;
}
