import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, it } from 'vitest';
import { createForm } from '../../../src/form/index.ts';
import { questionsIn } from '../../../src/form/nodes.ts';
import type { Json } from '../../../src/form/types.ts';
import { createJourney } from '../../../src/questions/survey/journey.ts';
import { divideBy } from '../../../src/questions/survey/steps.ts';

const values = ['x', 'y'];
const question = (name: string, more: Json = {}): Json => ({ type: 'radiogroup', name, choices: values, ...more });
const names = ['a', 'b', 'c', 'd', 'e', 'f'];

const condition = fc
  .tuple(fc.constantFrom(...names, 'sum'), fc.constantFrom(...names), fc.constantFrom('and', 'or'))
  .chain(([one, other, joint]) =>
    fc.constantFrom(
      `{${one}} = 'x'`,
      `{${one}} notempty`,
      `{${one}} = 'x' ${joint} {${other}} <> 'y'`,
      `iif({${one}} = 'x', true, false)`,
      `{${one}} = 'x' and today() notempty`,
    ),
  );

const survey = fc.record({
  triggers: fc.array(fc.record({ type: fc.constant('complete'), expression: condition }), {
    minLength: 1,
    maxLength: 2,
  }),
  calculatedValues: fc.constant([{ name: 'sum', expression: '{b}' }]),
  mode: fc.constantFrom(
    { questionsOnPageMode: 'standard' },
    { firstPageIsStartPage: true },
    { questionsOnPageMode: 'questionPerPage' },
    { questionsOnPageMode: 'singlePage' },
  ),
  clearInvisibleValues: fc.constantFrom('none', 'onHidden', 'onComplete'),
  hidden: fc.boolean(),
});

/** Three pages of two questions, one of which may be hidden by an answer. */
const pagesOf = (hidden: boolean): Json[] => [
  { elements: [question('a'), question('b', { defaultValue: 'y' })] },
  { elements: [question('c', hidden ? { visibleIf: "{a} = 'x'" } : {}), question('d')] },
  { elements: [question('e'), question('f', { defaultValue: 'x' })] },
];

/** What is answered on each step, by the number of its turn. */
const answers = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values, undefined)), { maxLength: 8 });

it('a survey ends where SurveyJS ends it, and keeps what that keeps', () => {
  const check = (
    { hidden, mode, ...rest }: { hidden: boolean; mode: Json },
    answered: [string, string | undefined][],
  ) => {
    const json: Json = { ...rest, ...mode, pages: pagesOf(hidden) };
    const theirs = new Model(structuredClone(json));
    const form = createForm(json, { locale: 'en' });
    const journey = createJourney({ form }, divideBy(form));
    if (journey.opens) {
      theirs.start();
      journey.goTo(1);
    }
    const first = () => questionsIn(journey.step).find((each) => each.visible)?.name ?? '';
    // Somebody answers what stands on each step and, as who comes back to it has, what lies ahead.
    for (let left = [...answered], ended = false; !ended; ) {
      for (const [name, value] of left.splice(0, 3)) {
        const asked = theirs.getQuestionByName(name);
        if (!asked.isVisible || name < first()) continue;
        asked.value = value;
        form.set(name, value);
      }
      const isLast = journey.at === journey.steps.length - 1;
      if (theirs.isLastPage || theirs.isLastElement) theirs.doComplete();
      else theirs.performNext();
      ended = theirs.state === 'completed';
      expect(isLast, JSON.stringify([json, form.data])).toBe(ended);
      if (!ended) journey.goTo(journey.at + 1);
    }
    expect(form.complete()).toEqual(theirs.data);
  };
  fc.assert(fc.property(survey, answers, check), { numRuns: 200 });
});

it('a trigger that skips leads on from what it refers to, by the nearest way, and never back', () => {
  const json = {
    pages: [...pagesOf(false), { elements: [question('g')] }],
    triggers: [
      { type: 'skip', expression: "{a} = 'x'", gotoName: 'E' },
      { type: 'skip', expression: '{b} notempty', gotoName: 'g' },
      { type: 'skip', expression: '{g} notempty', gotoName: 'a' },
    ],
  };
  const form = createForm(json, { locale: 'en' });
  const journey = createJourney({ form }, divideBy(form));
  form.set('b', undefined);
  expect([...form.passed()]).toEqual([]);
  form.set('a', 'x');
  expect([...form.passed()]).toEqual(['c', 'd']);
  form.set('b', 'x');
  expect([...form.passed()]).toEqual(['c', 'd']);
  form.set('a', 'y');
  expect([...form.passed()]).toEqual(['c', 'd', 'e', 'f']);
  form.set('g', 'x');
  journey.goTo(1);
  expect(journey.steps.map((step) => questionsIn(step)[0]?.name)).toEqual(['a', 'g']);
  expect(journey.at).toBe(1);
});

it('nobody loses the page where they are to a trigger that would have led past it', () => {
  const json = {
    pages: pagesOf(false),
    triggers: [{ type: 'complete', expression: "{a} notempty and {e} = 'x'" }],
  };
  const form = createForm(json, { locale: 'en' });
  const journey = createJourney({ form }, divideBy(form));
  form.set('a', 'x');
  journey.goTo(2);
  form.set('e', 'x');
  expect([journey.at, journey.steps.length]).toEqual([2, 3]);
  journey.goTo(0);
  expect([journey.at, journey.steps.length]).toEqual([0, 1]);
});

it('what is passed over stands in nobody’s way, however it is answered', () => {
  const required = (name: string) => question(name, { isRequired: true });
  const json = {
    pages: [{ elements: [required('a')] }, { elements: [required('c')] }, { elements: [required('e')] }],
    triggers: [
      { type: 'skip', expression: "{a} = 'x'", gotoName: 'e' },
      { type: 'complete', expression: "{a} = 'y'" },
    ],
  };
  const form = createForm(json, { locale: 'en' });
  const obstacles = () => form.obstacles().map(({ name }) => name);
  expect(obstacles()).toEqual(['a', 'c', 'e']);
  form.set('a', 'x');
  expect(obstacles()).toEqual(['e']);
  form.set('a', 'y');
  expect(obstacles()).toEqual([]);
  expect(form.problems().map(({ name }) => name)).toEqual(['c', 'e']);
});
