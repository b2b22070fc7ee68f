import fc from 'fast-check';
import { fit } from './composite-defaults.ts';
import { choices, type Step } from './composites.ts';

/** A form of questions of many parts, and what somebody does with it, in order. */
export interface Handled {
  json: Record<string, unknown>;
  steps: Step[];
}

const sometimes =
  (weight: number) =>
  <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const maybe = sometimes(2);
const rarely = sometimes(6);
const yes = fc.constant(true);

const scopes = {
  row: ['row', 'row', 'prevRow', 'nextRow'],
  panel: ['panel', 'panel', 'prevPanel', 'nextPanel', 'parentPanel'],
};
const numbers = { row: ['rowIndex', 'visibleRowIndex'], panel: ['panelIndex', 'visiblePanelIndex'] };

type Scope = keyof typeof scopes;
const names = ['x', 'y', 'z'];

const within = (scope: Scope) =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...scopes[scope]),
        fc.constantFrom(...names),
        fc.constantFrom("= 'item1'", "<> 'item1'", 'empty', 'notempty', '> 1', "contains 'item1'", '= true'),
      )
      .map(([scope, name, rest]) => `{${scope}.${name}} ${rest}`),
    fc
      .tuple(fc.constantFrom(...numbers[scope]), fc.constantFrom('> 1', '= 1', '< 2'))
      .map(([name, rest]) => `{${name}} ${rest}`),
    ...(scope === 'row' ? [fc.constantFrom("{item} = 'r1'", "{rowName} <> 'r1'", "{rowValue} = 'r2'")] : []),
    fc.constantFrom("{a} = 'x'", '{a} notempty'),
  );

const properties = (scope: Scope) => ({
  isRequired: maybe(yes),
  visibleIf: maybe(within(scope)),
  enableIf: rarely(within(scope)),
  requiredIf: rarely(within(scope)),
});

const rules = (scope: Scope) =>
  rarely(
    fc
      .oneof(
        within(scope).map((expression) => ({ type: 'expression', expression })),
        fc.constantFrom({ type: 'text', minLength: 2 }, { type: 'regex', regex: '^[a-z]+$' }),
      )
      .map((rule) => [rule]),
  );

/** A simple question in a part; `kind` is the property that says which. */
const simple = (scope: Scope, kind: 'type' | 'cellType') => {
  const make = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ [kind]: fc.constant(type), ...properties(scope), ...more });
  return fc.oneof(
    make('text', { defaultValue: rarely(fc.constant('x')), validators: rules(scope) }),
    make('text', {
      inputType: fc.constant('number'),
      defaultValue: rarely(fc.constant(2)),
    }),
    make('comment', {}),
    make('radiogroup', { choices: fc.constant(choices), defaultValue: rarely(fc.constant('item1')) }),
    make('dropdown', { choices: fc.constant(choices) }),
    make('checkbox', { choices: fc.constant(choices), minSelectedChoices: rarely(fc.constant(2)) }),
    make('boolean', { defaultValue: rarely(fc.constant(true)) }),
    make('rating', {}),
  );
};

const named = (list: object[]) => list.map((each, index) => ({ ...each, name: names[index] }));
const columns = fc.array(simple('row', 'cellType'), { minLength: 1, maxLength: 3 }).map((list) => named(list));
const plainColumns = fc
  .array(fc.record({ isRequired: maybe(yes) }), { minLength: 1, maxLength: 2 })
  .map((list) => named(list));
const ofRow = fc.constantFrom('{row.x} empty', "{row.y} <> 'item1'", '{row.x} notempty');
const rowConditions = fc.constantFrom("{item} = 'r1'", "{a} = 'x'", '{a} empty');
const rows = fc
  .array(fc.record({ visibleIf: rarely(fc.oneof(rowConditions, ofRow)) }), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((each, index) => ({ ...each, value: `r${index + 1}` })));
const plainRows = fc
  .array(fc.record({ visibleIf: rarely(rowConditions) }), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((each, index) => ({ ...each, value: `r${index + 1}` })));

const few = fc.constantFrom(0, 1, 2, 3);

const common = { isRequired: rarely(yes), visibleIf: rarely(fc.constantFrom("{a} = 'x'", '{a} empty')) };
const matrix = fc.record({
  type: fc.constant('matrix'),
  ...common,
  rows: plainRows,
  columns: fc.constantFrom(['item1', 'item2'], [1, { value: 2, visibleIf: '{a} empty' }]),
  cellType: maybe(fc.constant('checkbox')),
  eachRowRequired: maybe(yes),
  eachRowUnique: rarely(yes),
  rowsVisibleIf: rarely(rowConditions),
  defaultValue: rarely(fc.constant({ r1: 'item1' })),
});
const dropdowns = fc
  .record({
    type: fc.constant('matrixdropdown'),
    ...common,
    rows,
    columns,
    rowsVisibleIf: rarely(rowConditions),
    defaultValue: rarely(fc.constant({ r1: { x: 'item1' } })),
  })
  .map(fit);
const dynamic = fc
  .record({
    type: fc.constant('matrixdynamic'),
    ...common,
    columns: fc.oneof({ weight: 4, arbitrary: columns }, { weight: 1, arbitrary: plainColumns }),
    choices: fc.constant(choices),
    rowCount: maybe(few),
    minRowCount: rarely(few),
    maxRowCount: rarely(fc.constantFrom(1, 3)),
    keyName: rarely(fc.constant('x')),
    rowsVisibleIf: rarely(ofRow),
    defaultRowValue: rarely(fc.constant({ x: 'item1' })),
    copyDefaultValueFromLastEntry: rarely(yes),
    defaultValue: rarely(fc.constant([{ x: 'item1' }])),
  })
  .map(fit);
const several = fc
  .record({
    type: fc.constant('multipletext'),
    ...common,
    items: fc
      .array(
        fc.record({
          isRequired: maybe(yes),
          inputType: maybe(fc.constant('email')),
          maxLength: rarely(fc.constant(20)),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((list) => named(list)),
    defaultValue: rarely(fc.constant({ x: 'abc' })),
  })
  .map(fit);
const panelsOf = (inner: fc.Arbitrary<object>) =>
  fc
    .record({
      type: fc.constant('paneldynamic'),
      ...common,
      templateElements: fc
        .tuple(
          fc.array(inner, { minLength: 1, maxLength: 3 }),
          rarely(fc.record({ visibleIf: maybe(within('panel')), isRequired: maybe(yes) })),
        )
        .map(([list, panel]) => {
          const elements = named(list);
          return panel ? [...elements.slice(1), { type: 'panel', ...panel, elements: elements.slice(0, 1) }] : elements;
        }),
      panelCount: maybe(few),
      minPanelCount: rarely(few),
      maxPanelCount: rarely(fc.constantFrom(1, 3)),
      keyName: rarely(fc.constant('x')),
      // Which panels are seen cannot go by how many are.
      templateVisibleIf: rarely(within('panel').filter((condition) => !condition.includes('visiblePanelIndex'))),
      defaultPanelValue: rarely(fc.constant({ x: 'item1' })),
      copyDefaultValueFromLastEntry: rarely(yes),
    })
    .map(fit);
/** In a panel SurveyJS makes no rows at all of a table with defaults, or one that must have some. */
const bare = dynamic.map((json) => ({
  ...json,
  defaultRowValue: undefined,
  defaultValue: undefined,
  minRowCount: undefined,
}));
const inPanel = simple('panel', 'type');
const panels = panelsOf(inPanel);
const nested = panelsOf(
  fc.oneof({ weight: 2, arbitrary: inPanel }, { weight: 1, arbitrary: fc.oneof(bare, several, panels) }),
);

const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Conditions that speak of the parts from outside. */
const ofItems = ['{c[0].x} notempty', "{c[1].x} = 'item1'", '{c} notempty', '{c.length} > 1'];
const ofRows = ["{c.r1.x} = 'item1'", '{c.r2.x} notempty', '{c} notempty', '{c.R2.X} empty'];
const speaking: Readonly<Record<string, readonly string[]>> = {
  matrix: ["{c.r1} = 'item1'", '{c.r2} notempty', '{c} empty', "{c.r1} contains 'item1'"],
  matrixdropdown: ofRows,
  matrixdynamic: ofItems,
  paneldynamic: ofItems.slice(0, 3),
  multipletext: ['{c.x} notempty', "{c.y} = 'x'", '{c} notempty', '{c.Z} empty'],
};

/** SurveyJS makes parts once they are looked at, and does not clear then what is hidden in them, or they themselves. */
const lateParts = { visibleIf: undefined, defaultValue: undefined, defaultRowValue: undefined };

/** Forms of every kind with parts, their properties and conditions, and what somebody does with them. */
export const handled: fc.Arbitrary<Handled> = fc.record({
  json: fc
    .tuple(
      fc.oneof(matrix, dropdowns, dynamic, several, panels, nested),
      maybe(fc.nat(3)),
      rarely(fc.constantFrom('none', 'onHidden', 'onComplete')),
    )
    .map(([composite, last, clearInvisibleValues]) =>
      clean({
        clearInvisibleValues,
        elements: [
          { type: 'text', name: 'a' },
          { ...composite, name: 'c', ...(clearInvisibleValues === 'onHidden' && lateParts) },
          {
            type: 'text',
            name: 'b',
            // To SurveyJS rows that must be there are an answer, be they empty.
            visibleIf:
              last === undefined || (composite as { minRowCount?: unknown }).minRowCount
                ? undefined
                : speaking[`${composite.type}`]?.[last],
          },
        ],
      }),
    ),
  steps: fc.array(
    fc.record({
      act: fc.constantFrom('answer', 'answer', 'answer', 'add', 'remove'),
      which: fc.nat(12),
      what: fc.nat(11),
    }) as fc.Arbitrary<Step>,
    { maxLength: 10 },
  ),
});
