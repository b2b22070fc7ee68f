import fc from 'fast-check';
import { ExpressionRunner } from 'survey-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../../../src/form/answers.ts';
import { standardFunctions } from '../../../src/form/expression/functions.ts';
import { answers, dates, expressions } from './expressions.ts';

type Answers = Record<string, unknown>;

function ours(expression: string, data: Answers): unknown {
  const form = createAnswers({ locale: 'en', functions: standardFunctions({}) });
  for (const [name, value] of Object.entries(data)) form.set(name, value);
  return comparable(form.run(expression)?.result);
}

function theirs(expression: string, data: Answers): unknown {
  return comparable(new ExpressionRunner(expression).runValues(structuredClone(data), {}));
}

/** SurveyJS throws where a text meets decimals, as in `sum('x', 0.3)`; Ruam never does. */
function compare(expression: string, data: Answers): void {
  const result = ours(expression, data);
  let expected: unknown;
  try {
    expected = theirs(expression, data);
  } catch {
    return;
  }
  expect(result).toEqual(expected);
}

/** `undefined` and `null` are one nothing to a condition, -0 and 0 one number. */
function comparable(value: unknown): unknown {
  return value === undefined ? null : value === 0 ? 0 : value;
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
    fc.assert(fc.property(expressions, answers, compare), { numRuns: Number(process.env.RUNS ?? 5_000) });
  });

  it('counts days and years as SurveyJS does', () => {
    fc.assert(fc.property(dates, answers, compare), { numRuns: 2_000 });
  });

  // Where Ruam differs, and why.
  it.each([
    // SurveyJS drops all parameters of a function, and fails beside an operator, when the first operand is `null`.
    ['iif(null, 1, 2)', {}, 2],
    ['sum(undefined, 3)', {}, 3],
    ['null empty', {}, true],
    // To SurveyJS a list of one number is a text now, a number then: `[2] + 1` is '21' there.
    ['{list} + 1', { list: [2] }, 3],
    // SurveyJS has no way to write a text that holds the other quote.
    [`{a} = "it's"`, { a: "it's" }, true],
    [`{a} = 'say "yes"'`, { a: 'say "yes"' }, true],
    // SurveyJS rewrites `=>` and `equals` within texts too.
    ["{a} = 'a => b'", { a: 'a => b' }, true],
    // Thai digits are digits.
    ['{a} > 11', { a: '๑๒' }, true],
    // Which side a date stands on does not matter: SurveyJS looks at the day only where the text is on the right.
    ["'2024-02-29' = currentDate()", {}, true],
  ])('is better off with %s', (expression, data, expected) => {
    expect(ours(expression, data)).toEqual(expected);
    expect(() => expect(theirs(expression, data)).toEqual(expected)).toThrow();
  });
});
