import fc from 'fast-check';
import type { Form } from '../../src/form/types.ts';
import { conditions, names } from './conditions.ts';

/** A form and what somebody answers, in order. */
export interface Filled {
  json: Record<string, unknown>;
  steps: [name: string, value: unknown][];
}

const sometimes =
  (weight: number) =>
  <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const maybe = sometimes(1);
const rarely = sometimes(6);

const clearing = fc.constantFrom('none', 'onComplete', 'onHidden', 'onHiddenContainer');

const common = {
  visibleIf: maybe(conditions),
  enableIf: rarely(conditions),
  requiredIf: rarely(conditions),
  isRequired: maybe(fc.boolean()),
  visible: rarely(fc.constant(false)),
  readOnly: rarely(fc.boolean()),
  clearIfInvisible: rarely(clearing),
};

const lists: { choices: unknown[]; values: unknown[] }[] = [
  { choices: ['item1', 'item2', 'x'], values: ['item1', 'item2', 'x'] },
  { choices: [1, 2, 3], values: [1, 2, 3] },
  {
    choices: ['item1|One', { value: 'item2', text: { default: 'Two', th: 'สอง' } }, { value: 0 }],
    values: ['item1', 'item2', 0],
  },
  { choices: [true, false, 'x'], values: [true, false, 'x'] },
];

/** SurveyJS ticks again what was ticked when its choice hid; here it is dropped for good, as of one choice it is there too. */
const conditional = {
  choices: [{ value: 'item1', visibleIf: '{a} = 1' }, 'item2', { value: 'x', visibleIf: '{b} notempty' }],
  values: ['item1', 'item2', 'x'],
};

const validators = rarely(
  fc.array(
    fc.constantFrom<Record<string, unknown>>(
      { type: 'numeric', minValue: 1, maxValue: 3 },
      { type: 'numeric' },
      { type: 'text', minLength: 2, maxLength: 4 },
      { type: 'text', allowDigits: false },
      { type: 'email' },
      { type: 'regex', regex: '^[a-z]+$' },
      { type: 'regex', regex: '^X', caseInsensitive: true },
      { type: 'expression', expression: '{a} = 1' },
      { type: 'answercount', minCount: 2 },
      { type: 'answercount', maxCount: 1 },
      { type: 'text', minLength: 5, notificationType: 'warning' },
      { type: 'made-up' },
    ),
    { minLength: 1, maxLength: 2 },
  ),
);

const texts = fc.constantFrom('x', 'item1', 'abc', 'abcde', '1', '2', '12', 'a@b.co', '', '  ', 'ก');
const question = <K extends string>(
  type: K,
  properties: Record<string, fc.Arbitrary<unknown>>,
  answers: fc.Arbitrary<unknown>,
) =>
  fc.record({
    json: fc.record({
      type: fc.constant(type),
      ...common,
      validators:
        type === 'checkbox'
          ? validators.map((list) => list?.filter((each) => each.type === 'answercount' || each.type === 'expression'))
          : validators,
      ...properties,
    }),
    answers: fc.constant(answers),
  });

const questions = [
  question('text', { defaultValue: rarely(fc.constantFrom('x', 2)) }, texts),
  question(
    'text',
    {
      inputType: fc.constantFrom('number', 'range'),
      min: rarely(fc.constantFrom(1, '2', 'z')),
      max: rarely(fc.constantFrom(3, '10')),
      step: rarely(fc.constantFrom(2, 0.5)),
      defaultValue: rarely(fc.constantFrom(2, '3')),
    },
    fc.constantFrom(1, 2, 3, 12, '2', '1.5', ''),
  ),
  question(
    'text',
    {
      inputType: fc.constant('date'),
      min: rarely(fc.constantFrom('2024-02-01', 5)),
      max: rarely(fc.constant('2024-12-31')),
      maxValueExpression: rarely(fc.constant("iif({a} = 1, '2024-03-01', '2024-06-01')")),
    },
    fc.constantFrom('2024-01-31', '2024-03-01', '2025-01-01', '3000-01-01', ''),
  ),
  question(
    'text',
    { inputType: fc.constantFrom('email', 'tel', 'password', 'search') },
    fc.constantFrom('a@b.co', 'a@b', ''),
  ),
  question(
    'text',
    { inputType: fc.constant('time'), min: rarely(fc.constant('09:00')) },
    fc.constantFrom('08:30', '10:00', ''),
  ),
  question(
    'text',
    { inputType: fc.constant('month'), max: rarely(fc.constant('2024-06')) },
    fc.constantFrom('2024-05', '2024-07', ''),
  ),
  question('comment', { defaultValue: rarely(fc.constant('abc')) }, texts),
  ...[...lists, conditional].flatMap(({ choices, values }) => [
    question(
      'radiogroup',
      { choices: fc.constant(choices), defaultValue: rarely(fc.constantFrom(...values)) },
      fc.constantFrom(...values, undefined),
    ),
    question('dropdown', { choices: fc.constant(choices) }, fc.constantFrom(...values, undefined)),
  ]),
  ...lists.map(({ choices, values }) =>
    question(
      'checkbox',
      {
        choices: fc.constant(choices),
        minSelectedChoices: rarely(fc.constantFrom(0, 1, 2)),
        defaultValue: rarely(fc.subarray(values)),
      },
      fc.oneof(fc.subarray(values), fc.constant(undefined)),
    ),
  ),
  question(
    'boolean',
    { defaultValue: rarely(fc.constantFrom(true, false, 'true', 'yes', 'indeterminate')) },
    fc.constantFrom(true, false, undefined),
  ),
  question(
    'boolean',
    {
      valueTrue: fc.constant('yes'),
      valueFalse: fc.constant('no'),
      defaultValue: rarely(fc.constantFrom(true, false, 'true', 'yes', 'indeterminate')),
    },
    fc.constantFrom('yes', 'no', undefined),
  ),
  question(
    'rating',
    {
      rateMin: rarely(fc.constantFrom(0, 2)),
      rateMax: rarely(fc.constantFrom(3, 10)),
      rateCount: rarely(fc.constantFrom(3, 7)),
      rateValues: rarely(fc.constantFrom([1, 2], ['item1', { value: 5, text: 'Five' }])),
      defaultValue: rarely(fc.constant(3)),
    },
    fc.constantFrom(1, 2, 3, 4, 5, 'item1', undefined),
  ),
];

interface Drawn {
  json: Record<string, unknown>;
  answers: fc.Arbitrary<unknown>;
}

const withPanels = (drawn: Drawn[], shape: readonly number[], panels: readonly Record<string, unknown>[]) => {
  const elements: Record<string, unknown>[] = [];
  const open: Record<string, unknown>[][] = [elements];
  drawn.forEach(({ json }, index) => {
    const move = shape[index] ?? 0;
    if (move === 1 && open.length < 3) {
      const panel = { type: 'panel', name: `panel${index}`, ...panels[index % panels.length], elements: [] };
      open.at(-1)?.push(panel);
      open.push(panel.elements);
    }
    if (move === 2 && open.length > 1) open.pop();
    open.at(-1)?.push({ ...json, name: names[index] });
  });
  return elements;
};

const panel = fc.record({
  visibleIf: maybe(conditions),
  enableIf: rarely(conditions),
  visible: rarely(fc.constant(false)),
  isRequired: rarely(fc.constant(true)),
  requiredIf: rarely(conditions),
});

const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Forms of every kind, property and condition in scope, with answers that fit their questions. */
export const filled: fc.Arbitrary<Filled> = fc
  .tuple(
    fc.array(fc.oneof(...questions), { minLength: 1, maxLength: names.length }),
    fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: names.length, maxLength: names.length }),
    fc.array(panel, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('pages', 'elements', 'questions'),
    fc.record({ clearInvisibleValues: rarely(fc.oneof(clearing, fc.boolean())) }),
  )
  .chain(([drawn, shape, panels, place, survey]) => {
    const elements = withPanels(drawn as Drawn[], shape, panels);
    const half = Math.ceil(elements.length / 2);
    const pages = [
      { name: 'page1', ...panels[0], elements: elements.slice(0, half) },
      { name: 'page2', questions: elements.slice(half) },
    ];
    const json = clean({ ...survey, ...(place === 'pages' ? { pages } : { [place]: elements }) });
    const step = fc.oneof(
      ...drawn.map((each, index) =>
        (each as Drawn).answers.map((value): [string, unknown] => [names[index] ?? '', value]),
      ),
    );
    return fc.record({ json: fc.constant(json), steps: fc.array(step, { maxLength: 6 }) });
  });

/** Gives those answers that a person can give: what is offered. */
export function fillIn(form: Form, steps: Filled['steps']): void {
  for (const [name, value] of steps) {
    const choices = form.questions.get(name)?.choices ?? [];
    const isOffered = (each: unknown) => !choices.length || choices.some((choice) => choice.value === each);
    if (value === undefined || [value].flat().every(isOffered)) form.set(name, value);
  }
}
