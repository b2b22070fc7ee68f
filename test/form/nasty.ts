import fc from 'fast-check';

/** What nobody means to write, but some file holds. */
export const odd = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1, 2.5, 1e21, -0, '', ' ', '0', 'a', [], {}),
  },
  fc.constantFrom<unknown>(
    [null],
    [[]],
    [[['a']]],
    [{}, null, 1, 'a', { value: null }, { value: {} }, { name: 1 }],
    { default: null },
    { default: 'x', th: 1, en: ['y'] },
    { th: {} },
    { length: 3 },
    { 0: 'a', 1: 'b' },
    { toString: 'x', valueOf: null, toJSON: 1 },
    { value: 1, text: { default: { en: 'x' } } },
    { type: 'text', name: 'a' },
    { elements: [{ type: 'text' }] },
    JSON.parse('{"__proto__": {"x": 1}, "constructor": {"prototype": 1}}'),
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '{a}',
    '{a',
    '{{a}}',
    '#a',
    'a.b',
    'a[0]',
    'A',
    '\0',
    '\ud800',
    'ก่',
  ),
  fc.jsonValue({ maxDepth: 4 }),
);

/** Names that are alike, that are none, and that stand for one another. */
const names = fc.oneof({ weight: 4, arbitrary: fc.constantFrom<unknown>('a', 'b', 'c', 'A', 'p', 1) }, odd);

const operands = [
  ...[
    '{a}',
    '{b}',
    '{c}',
    '{panel.a}',
    '{row.b}',
    '{prevRow.a}',
    '{nextPanel.b}',
    '{parentPanel.a}',
    '{item}',
    '{a[0].b}',
  ],
  ...[
    '{a[-1]}',
    '{rowIndex}',
    '{visiblePanelIndex}',
    '{totalRow.a}',
    '{a-total.b}',
    '{a-Comment}',
    '{$self.value}',
    '{$a.title}',
  ],
  ...['{self}', '{#a}', '{a.length}', "'x'", '1', "['a', 1]", 'true', '{"a": "b"}', "sumInArray({a}, 'b', {b} > 1)"],
  ...[
    "displayValue('a')",
    "getComment('a')",
    "propertyValue('b', 'visible')",
    "isContainerReady('p')",
    'iif({a}, {b}, {c})',
  ],
  ...[
    'today()',
    'age({a})',
    "dateAdd({a}, {b}, 'months')",
    'round({a}, {b})',
    'nobody({a})',
    'count({a})',
    'trunc({a}, 99)',
  ],
  ...["maxInArray({b}, 'a', 'c', {a} empty)", 'isDisplayMode()', 'substring({a}, {b}, {c})', '0x', '-', '('],
];
const operators = [
  '=',
  '<>',
  '>',
  '<=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  'and',
  'or',
  'contains',
  'anyof',
  'allof',
  'noneof',
  'empty',
  'notempty',
  '&&',
  '!',
];

const expressions = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...operands), fc.constantFrom(...operators)), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.flat().join(' ').replace(/ \S+$/, '')),
  },
  odd,
);

const words = (text: string) => text.trim().split(/\s+/);

const conditional =
  words(`visibleIf enableIf requiredIf setValueIf setValueExpression resetValueIf defaultValueExpression
  choicesVisibleIf choicesEnableIf rowsVisibleIf columnsVisibleIf templateVisibleIf rowCountExpression
  panelCountExpression totalExpression expression runExpression minValueExpression maxValueExpression`);

const odds = words(`title description visible isRequired readOnly requiredErrorText defaultValue clearIfInvisible
  rateValues rateMin rateMax rateStep rateCount rateType autoGenerate valueTrue valueFalse labelTrue inputType min max
  step maxLength minSelectedChoices maxSelectedChoices autocomplete personal multiSelect valueName showOtherItem
  showNoneItem showSelectAllItem otherText showCommentArea storeOthersAsComment choicesOrder choicesFromQuestion
  choicesFromQuestionMode choiceValuesFromQuestion choicesByUrl choicesMin choicesMax choicesStep valuePropertyName
  hideIfChoicesEmpty precision format displayStyle currency rowCount minRowCount maxRowCount panelCount minPanelCount
  maxPanelCount defaultRowValue defaultPanelValue copyDefaultValueFromLastEntry keyName isUnique totalType cellType
  detailPanelMode eachRowRequired eachRowUnique templateTitle allowMultiple sliderType selectToRankEnabled html
  imageLink hasOther hasComment isAllRowRequired titleLocation setToName fromName setValue isVariable gotoName operator
  value name includeIntoResult startWithNewLine url completedHtml`);

const types = words(`text comment radiogroup checkbox dropdown boolean rating tagbox ranking matrix matrixdropdown
  matrixdynamic multipletext paneldynamic panel html image expression file imagepicker slider buttongroup signaturepad
  flowpanel toString`);

const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary }, { weight: 1, arbitrary: odd });
const list = <T>(item: fc.Arbitrary<T>) => often(fc.array(often(item), { maxLength: 3 }));

const properties = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...conditional), expressions, { maxKeys: 3 }),
    fc.dictionary(fc.constantFrom(...odds), odd, { maxKeys: 5 }),
  )
  .map(([rules, others]) => ({ ...others, ...rules }));

const with_ = <T extends object>(part: fc.Arbitrary<T>) =>
  fc.tuple(properties, part).map(([more, own]) => ({ ...more, ...own }));

const item = with_(
  fc.record({ value: names, text: odd, visibleIf: expressions, enableIf: expressions }, { requiredKeys: [] }),
);
const validator = with_(
  fc.record({
    type: often(fc.constantFrom(...words('numeric text email regex expression answercount emailvalidator'))),
    regex: odd,
    expression: expressions,
  }),
);

const { element } = fc.letrec<{ element: object; elements: unknown }>((tie) => ({
  element: with_(
    fc.record(
      {
        type: often(fc.constantFrom(...types)),
        name: names,
        choices: list(item),
        rows: list(item),
        columns: list(
          with_(fc.record({ name: names, cellType: often(fc.constantFrom(...types)), choices: list(item) })),
        ),
        items: list(with_(fc.record({ name: names }))),
        validators: list(validator),
        elements: tie('elements'),
        templateElements: tie('elements'),
        detailElements: tie('elements'),
      },
      { requiredKeys: ['type', 'name'] },
    ),
  ),
  elements: fc.oneof({ maxDepth: 3, depthIdentifier: 'nasty' }, odd, list(tie('element'))),
}));

const trigger = with_(
  fc.record({
    type: often(fc.constantFrom(...words('setvalue copyvalue runexpression skip complete visible setvaluetrigger'))),
    expression: expressions,
    runExpression: expressions,
    setToName: names,
    fromName: names,
    questions: list(names),
  }),
);
const rule = with_(fc.record({ name: names, expression: expressions }));
const pages = list(with_(fc.record({ elements: list(element) })));

/** Files in which any thing may be of any type, and nothing is as it should be. */
export const nasty: fc.Arbitrary<unknown> = with_(
  fc.oneof(
    fc.record({ elements: list(element) }),
    fc.record({ pages }),
    fc.record({
      pages,
      triggers: list(trigger),
      calculatedValues: list(rule),
      completedHtmlOnCondition: list(rule),
      navigateToUrlOnCondition: list(rule),
      locale: odd,
      showQuestionNumbers: odd,
      questionStartIndex: odd,
      clearInvisibleValues: odd,
    }),
  ),
);

/** What somebody may have put in place of answers. */
export const nastyAnswers = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'A', 'p', '1', '__proto__', 'a-Comment', 'a-total', 'question1'),
    fc.oneof(odd, fc.constantFrom<unknown>([{ a: 1 }, { b: 'x' }, null], { a: { b: [1] }, c: 'x' }, [[1]], 'x')),
  ),
  { maxLength: 5 },
);
