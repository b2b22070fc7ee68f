import fc from 'fast-check';
import { Model, type PanelModel, type Question, type SurveyError } from 'survey-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import { type Filled, filled } from './documents.ts';

interface Seen {
  visible: string[];
  problems: string[];
}

/** What SurveyJS shows and complains about. */
function look(survey: Model): Seen {
  const containers = [...survey.getAllPanels(), ...survey.pages] as PanelModel[];
  // Of a container that has become read-only SurveyJS keeps complaining as before.
  for (const container of containers) container.errors = [];
  survey.validate(true);
  const visible = survey.getAllQuestions().filter(isVisible);
  const faulty = new Set(visible.filter((question) => question.errors.some(isError)));
  for (const container of containers.filter((each) => each.isVisible && each.errors.length)) {
    const first = container.questions.find(isVisible);
    if (first) faulty.add(first);
  }
  return {
    visible: visible.map(({ name }) => name),
    problems: visible.filter((question) => faulty.has(question)).map(({ name }) => name),
  };
}

const isVisible = (question: Question): boolean => question.isVisible && question.isParentVisible;
const isError = (error: SurveyError): boolean => (error.notificationType ?? 'error') === 'error';
const isOffered = ({ visibleChoices }: Question, value: unknown): boolean =>
  isNothing(value) || visibleChoices.some((choice: { value: unknown }) => choice.value === value);
const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && !value.length);

/**
 * Steps that lead to the differences between the two, each with its reason. A step is left out of both.
 */
function differs({ json }: Filled, value: unknown, question: Question): boolean {
  const written = JSON.stringify(json);
  return (
    // When all in a container was hidden and one shows again, SurveyJS gives the cleared ones their default anew.
    (isNothing(value) && question.defaultValue !== undefined) ||
    // SurveyJS also drops answers when a container hides only because all in it is hidden.
    (written.includes('onHiddenContainer') && !isVisible(question)) ||
    // Nobody can choose what is not shown.
    (Array.isArray(question.visibleChoices) && [value].flat().some((each) => !isOffered(question, each))) ||
    // Its conditions fail beside a text in a sum of decimals, and stop everything.
    (written.includes('sum(') && value === '1.5')
  );
}

/** Answers one question in SurveyJS; `false` if it does not take the answer, which it does not where it is out of range. */
function answer(survey: Model, question: Question, value: unknown): boolean {
  // A text that was cleared is '' to SurveyJS's conditions, but nothing if it was never typed; here it is nothing.
  if (value === '') question.clearValue();
  else question.value = structuredClone(value);
  return question.isEmpty() || JSON.stringify(survey.getValue(question.name)) === JSON.stringify(question.value);
}

function compare({ json, steps }: Filled): void {
  const survey = new Model(structuredClone(json));
  const form = createForm(json, { locale: 'en' });
  const seen = (): Seen => ({ visible: form.visible(), problems: form.problems().map(({ name }) => name) });

  expect(seen()).toEqual(look(survey));
  for (const [name, value] of steps) {
    const question = survey.getQuestionByName(name);
    if (differs({ json, steps }, value, question)) continue;
    form.set(name, value);
    // Ruam keeps what is out of range, so that it can be put right; from here on the two go separate ways.
    if (!answer(survey, question, value)) return;
    expect(seen(), JSON.stringify([name, value])).toEqual(look(survey));
  }
  if (form.problems().length) return;
  const kept = form.complete();
  survey.doComplete();
  expect(kept).toEqual(survey.data);
}

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
    fc.assert(fc.property(filled, compare), { numRuns: Number(process.env.RUNS ?? 500) });
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
