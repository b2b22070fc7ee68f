import { expect, it } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import type { FormNode, Json } from '../../src/form/types.ts';
import { createJourney } from '../../src/questions/survey/journey.ts';
import { divideBy } from '../../src/questions/survey/steps.ts';

const questions = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index): Json => ({ type: 'text', name: `q${from + index}` }));
const namesIn = (nodes: readonly FormNode[]): string[] =>
  nodes.flatMap((node) => (node.node === 'question' ? node.name : namesIn(node.elements)));
const journeyOf = (json: Json) => {
  const form = createForm(json, { locale: 'en' });
  return { form, journey: createJourney({ form }, divideBy(form)) };
};

it('a page of common length is one step', () => {
  expect(journeyOf({ elements: questions(100) }).journey.steps).toHaveLength(1);
});

const long: [string, Json][] = [
  ['on one page', { title: 'x', elements: questions(250) }],
  ['in a panel', { elements: [{ type: 'panel', title: 'Panel', elements: questions(250) }] }],
  ['in panels in panels', { elements: [{ type: 'panel', elements: [{ type: 'panel', elements: questions(250) }] }] }],
  [
    'on a single page of many',
    {
      questionsOnPageMode: 'singlePage',
      pages: [{ elements: questions(125) }, { elements: questions(125, 125) }],
    },
  ],
];

it.each(long)('more questions than can be shown are asked step by step, each once and in order: %s', (_, json) => {
  const { journey, form } = journeyOf(json);
  const seen: string[] = [];
  for (let at = 0; at < journey.steps.length; at++) {
    journey.goTo(at);
    expect(journey.at).toBe(at);
    const names = namesIn(journey.step.elements);
    expect(names.length).toBeLessThanOrEqual(100);
    seen.push(...names);
  }
  expect(seen).toEqual([...form.questions.keys()]);
  expect(journey.find('q249')).toBe(true);
  expect(journey.at).toBe(journey.steps.length - 1);
});

it('nobody comes to a step whose questions are all hidden, and answers move no question to another step', () => {
  const elements = questions(300).map((question, index) =>
    index >= 100 && index < 200 ? { ...question, visibleIf: '{q0} = 1' } : question,
  );
  const { journey, form } = journeyOf({ elements });
  expect(journey.steps).toHaveLength(2);
  journey.goTo(1);
  const before = namesIn(journey.step.elements);
  form.set('q0', 1);
  expect(journey.steps).toHaveLength(3);
  expect(journey.at).toBe(2);
  expect(namesIn(journey.step.elements)).toEqual(before);
});
