import fc from 'fast-check';
import { conditions, names } from '../conditions.ts';

const sometimes =
  (weight: number) =>
  <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const maybe = sometimes(1);
const rarely = sometimes(5);
const yes = fc.constant(true);

const expressions = fc.constantFrom(
  '{a} + 1',
  "'x'",
  '{b}',
  "iif({a} = 1, 'item1', 'x')",
  '{c} * 2',
  '{nobody}',
  '{sum}',
  '1 + 1',
);

/** What questions of every kind may have. */
const common = {
  visibleIf: rarely(conditions),
  isRequired: rarely(yes),
  requiredIf: rarely(conditions),
  clearIfInvisible: rarely(fc.constantFrom('none', 'onHidden', 'onComplete')),
};

const values = {
  defaultValueExpression: rarely(expressions.filter((each) => !/\*|\{a\}/.test(each))),
  setValueExpression: rarely(expressions.filter((each) => each.includes('{'))),
  setValueIf: rarely(conditions.filter((each) => !each.includes('today'))),
  resetValueIf: rarely(conditions),
};

const choices = fc.constantFrom<unknown[]>(
  ['item1', 'item2', 'x'],
  [1, 2, 3, 4],
  [{ value: 'item1', text: 'One' }, { value: 'x', enableIf: '{a} = 1' }, 'b|Bee'],
);

const special = {
  showOtherItem: rarely(yes),
  showNoneItem: rarely(yes),
  showRefuseItem: rarely(yes),
  showDontKnowItem: rarely(yes),
  storeOthersAsComment: rarely(fc.boolean()),
  choicesOrder: rarely(fc.constantFrom('asc', 'desc', 'none')),
  choicesVisibleIf: rarely(fc.constantFrom("{item} <> 'x'", '{item} <> {a}', "{b} notempty or {item} = 'item1'")),
  hideIfChoicesEmpty: rarely(yes),
};

const carried = {
  choicesFromQuestion: rarely(fc.constantFrom(...names)),
  choicesFromQuestionMode: rarely(fc.constantFrom('all', 'selected', 'unselected')),
};

const kind = (type: string, properties: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ type: fc.constant(type), ...common, ...properties });

const one = { choices, ...special, ...carried, showCommentArea: fc.constant(undefined) };

/** Questions whose answers follow from others, or stand beside them. */
const questions = fc.oneof(
  kind('text', { ...values, defaultValue: rarely(fc.constantFrom('x', 1)), showCommentArea: rarely(yes) }),
  kind('text', { ...values, inputType: fc.constant('number') }),
  kind('comment', { ...values }),
  kind('boolean', {
    defaultValueExpression: rarely(fc.constantFrom('{a} = 1', '{b} notempty')),
    hasComment: rarely(yes),
  }),
  kind('radiogroup', { ...one, defaultValue: rarely(fc.constantFrom('item1', 1, 'zz')) }),
  kind('dropdown', one),
  kind('checkbox', {
    ...one,
    showSelectAllItem: rarely(yes),
    defaultValue: rarely(fc.constantFrom(['x'], ['item1', 'zz'])),
  }),
  kind('tagbox', one),
  kind('ranking', { choices, selectToRankEnabled: rarely(yes) }),
  kind('imagepicker', { choices, multiSelect: rarely(yes) }),
  kind('buttongroup', { choices }),
  kind('slider', {
    min: rarely(fc.constantFrom(-10, 5)),
    max: rarely(fc.constantFrom(20, 60)),
    sliderType: rarely(fc.constant('range')),
    defaultValue: rarely(fc.constant(90)),
  }),
  kind('expression', { expression: expressions, precision: rarely(fc.constant(1)), visibleIf: maybe(conditions) }),
  kind('html', { html: fc.constant('{a}') }),
);

const triggers = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('setvalue'),
      expression: conditions,
      setToName: fc.constantFrom(...names, 'extra'),
      setValue: fc.constantFrom('x', 1),
      isVariable: rarely(yes),
    }),
    fc.record({
      type: fc.constant('copyvalue'),
      expression: maybe(conditions),
      fromName: fc.constantFrom(...names),
      setToName: fc.constantFrom(...names, 'extra'),
    }),
    fc.record({
      type: fc.constant('runexpression'),
      expression: conditions,
      runExpression: expressions,
      setToName: fc.constantFrom(...names, 'extra'),
    }),
    fc.record({
      type: fc.constantFrom('complete', 'skip'),
      expression: conditions,
      gotoName: fc.constantFrom(...names),
    }),
  ),
  { maxLength: 2 },
);

const calculatedValues = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('sum', 'nobody'), expression: expressions, includeIntoResult: fc.boolean() }),
  { maxLength: 2, selector: ({ name }) => name },
);

const survey = fc.record({
  triggers: rarely(triggers),
  calculatedValues: rarely(calculatedValues),
  storeOthersAsComment: rarely(fc.boolean()),
  clearInvisibleValues: rarely(fc.constantFrom('none', 'onHidden', 'onComplete')),
});

type Json = Record<string, unknown>;

/**
 * Nobody has their choices from themselves, or an answer that goes by itself: what comes of that is chance, as of some
 * rules together (see `listed.ts`).
 */
function named(question: Json, at: number): Json {
  const own = names[at] ?? '';
  const isOwn = (value: unknown) => value === own || (typeof value === 'string' && value.includes(`{${own}}`));
  const { defaultValue, setValueIf } = question;
  const chance = {
    ...(defaultValue ? { choicesVisibleIf: 0 } : {}),
    ...(setValueIf ? { defaultValueExpression: 0 } : {}),
  };
  const kept = Object.entries(question).filter(([name, value]) => !isOwn(value) && !Object.hasOwn(chance, name));
  return { ...Object.fromEntries(kept), name: own };
}

/** Triggers set what can be set to anything: of the others SurveyJS keeps what nobody could answer. */
function fitting(json: Json, elements: readonly Json[]): Json {
  const isOpen = (name: unknown) =>
    elements.some((each) => each.name === name && /^(text|comment)$/.test(`${each.type}`));
  const triggers = (json.triggers as Json[] | undefined)?.map((trigger) =>
    trigger.setToName && !isOpen(trigger.setToName) ? { ...trigger, setToName: 'extra' } : trigger,
  );
  return { ...json, triggers };
}

/** Surveys whose answers and choices follow from other answers. */
export const surveys: fc.Arbitrary<Json> = fc
  .tuple(fc.array(questions, { minLength: 1, maxLength: names.length }), survey)
  .map(([list, whole]) => {
    const elements = list.map(named);
    return JSON.parse(JSON.stringify({ ...fitting(whole, elements), elements }));
  });
