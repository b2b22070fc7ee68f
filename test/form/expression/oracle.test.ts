import fc from 'fast-check';
import { ExpressionRunner } from 'survey-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../../../src/form/answers.ts';
import { createEvaluator } from '../../../src/form/expression/evaluator.ts';
import { standardFunctions } from '../../../src/form/expression/functions.ts';
import { surveyFunctions } from '../../../src/form/expression/survey-functions.ts';
import { seed } from '../runs.ts';
import { dates } from './calls.ts';
import { answers, expressions, unclosed } from './expressions.ts';

type Answers = Record<string, unknown>;

const runs = Number(process.env.RUNS ?? 2_000);

/** Nobody asked anything: what the functions that ask about a form give then is looked at with whole forms. */
const nobody = { question: () => undefined, comment: () => undefined, isReady: () => false, displayOnly: false };

function ours(expression: string, data: Answers): unknown {
  const functions = { ...standardFunctions({}), ...surveyFunctions(nobody) };
  const form = createAnswers({ locale: 'en', functions }, createEvaluator);
  for (const [name, value] of Object.entries(data)) form.set(name, value);
  const outcome = form.run(expression);
  return outcome ? comparable(outcome.result) : 'no expression';
}

function theirs(expression: string, data: Answers): unknown {
  const runner = new ExpressionRunner(expression);
  return runner.canRun() ? comparable(runner.runValues(structuredClone(data), {})) : 'no expression';
}

/** SurveyJS throws where a text meets decimals, as in `sum('x', 0.3)`; Ruam never does. */
function compare(expression: string, data: Answers): void {
  if (isListed(expression, data)) return;
  const result = ours(expression, data);
  let expected: unknown;
  try {
    expected = theirs(expression, data);
  } catch {
    return;
  }
  expect(result).toEqual(expected);
}

/** Of a number such as 1e-7 `trunc` makes NaN there; see the listed differences. */
function isListed(expression: string, data: Answers): boolean {
  return expression.includes('trunc') && /e[+-]?\d/.test(JSON.stringify(data));
}

/** `undefined` and `null` are one nothing to a condition, -0 and 0 one number. */
function comparable(value: unknown): unknown {
  return value === undefined ? null : value === 0 ? 0 : value;
}

/** The form of an expression: names and literals do not matter. */
function formOf(expression: string): string {
  return expression
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "''")
    .replace(/-?\d+(?:\.\d+)?/g, '0')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

describe('an expression', () => {
  beforeAll(() => {
    vi.useFakeTimers({ now: new Date(2024, 1, 29, 15, 30, 20), toFake: ['Date'] });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('comes to what SurveyJS makes of it, whatever was answered', () => {
    const forms = new Set<string>();
    const property = fc.property(expressions, answers, (expression, data) => {
      forms.add(formOf(expression));
      compare(expression, data);
    });
    fc.assert(property, { numRuns: runs, seed });
    expect(forms.size).toBeGreaterThanOrEqual(Math.min(1_000, runs / 2));
  }, 3_000_000);

  it('comes to the same without its last brackets', () => {
    fc.assert(fc.property(unclosed, answers, compare), { numRuns: runs / 4, seed });
  }, 3_000_000);

  it('counts days and years as SurveyJS does', () => {
    fc.assert(fc.property(dates, answers, compare), { numRuns: runs / 2, seed });
  }, 3_000_000);

  // Where Ruam differs, and why.
  it.each([
    // SurveyJS drops all parameters of a function, and fails beside an operator, when the first operand is `null`.
    ['iif(null, 1, 2)', {}, 2],
    ['sum(undefined, 3)', {}, 3],
    ['null empty', {}, true],
    // To SurveyJS a list of one number is a text now, a number then: `[2] + 1` is '21' there.
    ['{list} + 1', { list: [2] }, 3],
    // SurveyJS has no way to write a text that holds the other quote, nor a condition on rows that holds a text.
    [`{a} = "it's"`, { a: "it's" }, true],
    [`{a} = 'say "yes"'`, { a: 'say "yes"' }, true],
    [`countInArray({rows}, 'n', "{kind} = 'a'")`, { rows: [{ n: 1, kind: 'a' }, { n: 1 }] }, 1],
    // SurveyJS rewrites `=>` and `equals` within texts too.
    ["{a} = 'a => b'", { a: 'a => b' }, true],
    ["{a} = 'equals'", { a: 'equals' }, true],
    // To SurveyJS these words begin with a word of its own.
    ['{a} = nullify', { a: 'nullify' }, true],
    ['{a} = trueness', { a: 'trueness' }, true],
    ['{a} = negated', { a: 'negated' }, true],
    // A blank that was pasted from a word processor is a blank.
    ['{a}\u00a0= 1', { a: 1 }, true],
    // Thai digits are digits.
    ['{a} > 11', { a: '๑๒' }, true],
    // Which side a date stands on does not matter: SurveyJS looks at the day only where the text is on the right.
    ["'2024-02-29' = currentDate()", {}, true],
    // To SurveyJS an age in days is 0, and one in hours is in years.
    ["age('2024-02-01', 'days')", {}, 28],
    ["age('2024-02-29T13:30:20', 'hours')", {}, 2],
    // SurveyJS joins a text to the day of the month, so that a day becomes the 291st.
    ["dateAdd('2024-02-29', '1') = '2024-03-01'", {}, true],
    // SurveyJS stumbles over the letter in 1e-7, and cannot cut decimals by a text.
    ['trunc({a}, 3)', { a: 1e-7 }, 0],
  ])('is better off with %s', (expression, data, expected) => {
    expect(ours(expression, data)).toEqual(expected);
    expect(() => expect(theirs(expression, data)).toEqual(expected)).toThrow();
  });

  it('gives nothing where it calls what nobody knows, as SurveyJS does', () => {
    expect(ours('iif(unknownOne({a}), 1, 2)', { a: 1 })).toBe(2);
    expect(theirs('iif(unknownOne({a}), 1, 2)', { a: 1 })).toBe(2);
    // With SurveyJS these break off.
    for (const name of ['toString', 'constructor', 'valueOf', '__proto__']) expect(ours(`${name}({a})`, {})).toBe(null);
  });
});
