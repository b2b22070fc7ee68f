import fc from 'fast-check';
import { Model } from 'survey-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import { filled } from './documents.ts';
import { compare } from './forms-both.ts';
import { runs, seed } from './runs.ts';

/** One question, one answer: whether Ruam and SurveyJS find something wrong with it. */
function verdicts(json: Record<string, unknown>, value: unknown): [ours: boolean, theirs: boolean] {
  const one = { elements: [{ name: 'q', type: 'text', ...json }] };
  const form = createForm(one, { locale: 'en' });
  const survey = new Model(structuredClone(one));
  form.set('q', value);
  survey.getQuestionByName('q').value = structuredClone(value);
  return [form.problems().length === 0, survey.validate(true)];
}

describe('a form', () => {
  beforeAll(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it('shows, refuses and keeps what SurveyJS does, whatever it asks and whatever is answered', () => {
    fc.assert(fc.property(filled, compare), { numRuns: runs(500), seed });
  }, 3_000_000);

  // Where Ruam refuses what SurveyJS lets through, and why.
  it.each([
    ['SurveyJS leaves the length to the browser', { maxLength: 3 }, 'abcd'],
    ['so too the number of choices', { type: 'checkbox', choices: [1, 2, 3], maxSelectedChoices: 1 }, [1, 2]],
    ['and what is no address', { inputType: 'url' }, 'none'],
    ['and what is no day', { inputType: 'date' }, '2024-02-31'],
    ['SurveyJS forgets what is no number', { inputType: 'number' }, 'abc'],
  ])('refuses more: %s', (_, json, value) => {
    expect(verdicts(json, value)).toEqual([false, true]);
  });

  // And where it lets through what SurveyJS refuses.
  it.each([
    ['nobody could get past a broken rule', { validators: [{ type: 'expression', expression: '{q} >' }] }, 'x'],
    ['Thai digits are digits', { validators: [{ type: 'numeric', maxValue: 20 }] }, '๑๒'],
    ['and match as such', { validators: [{ type: 'regex', regex: '^[0-9]+$' }] }, '๑๒'],
    ['a person counts characters', { validators: [{ type: 'text', maxLength: 2 }] }, 'ที่นี่'],
  ])('accepts more: %s', (_, json, value) => {
    expect(verdicts(json, value)).toEqual([true, false]);
  });

  it('accepts more: a pattern that no engine can read stops nobody, where SurveyJS throws', () => {
    const broken = { validators: [{ type: 'regex', regex: '(' }] };
    expect(() => verdicts(broken, 'x')).toThrow('Invalid regular expression');
    const form = createForm({ elements: [{ name: 'q', type: 'text', ...broken }] }, { locale: 'en' });
    form.set('q', 'x');
    expect(form.problems()).toEqual([]);
  });
});
