import { Model } from 'survey-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createForm, registerFunction } from '../../../src/form/index.ts';

const json = {
  title: 'A form',
  pages: [
    {
      name: 'first',
      elements: [
        {
          type: 'radiogroup',
          name: 'color',
          title: 'Which colour?',
          choices: [
            { value: 1, text: 'Red' },
            { value: 2, text: 'Green' },
          ],
          showOtherItem: true,
        },
        { type: 'checkbox', name: 'fruit', choices: [{ value: 'a', text: 'Apple' }, 'b'] },
        { type: 'boolean', name: 'agreed', labelTrue: 'Sure', labelFalse: 'Never' },
        { type: 'text', name: 'must', isRequired: true, minLength: 3, placeholder: 'Type' },
        { type: 'text', name: 'hidden', isRequired: true, visibleIf: '{color} = 2' },
      ],
    },
    {
      name: 'second',
      elements: [
        { type: 'panel', name: 'box', elements: [{ type: 'text', name: 'inBox', isRequired: true, readOnly: true }] },
        { type: 'panel', name: 'open', elements: [{ type: 'text', name: 'free' }] },
        { type: 'comment', name: 'said' },
      ],
    },
  ],
};

const answers: Record<string, unknown>[] = [
  {},
  { color: 1, fruit: ['a', 'b'], agreed: true, must: 'abc' },
  { color: 2, fruit: ['b'], agreed: false, must: 'ab', said: 'yes' },
  { color: 2, hidden: 'x', must: 'abc', free: 'y' },
];

const expressions = [
  ...["displayValue('color')", "displayValue('color', 2)", "displayValue('color', 7)", "displayValue('fruit')"],
  ...["displayValue('fruit', ['a'])", "displayValue('must') + '!'", "displayValue('nobody')", "displayValue('agreed')"],
  ...["displayValue('said') = ''", "displayValue('color') = 'Green'", "iif(displayValue('color') = 'Red', 1, 2)"],
  ...["propertyValue('color', 'title')", "propertyValue('must', 'isRequired')", "propertyValue('must', 'placeholder')"],
  ...[
    "propertyValue('hidden', 'isVisible')",
    "propertyValue('inBox', 'isReadOnly')",
    "propertyValue('nobody', 'title')",
  ],
  ...["propertyValue('color', 'name')", "propertyValue('must', 'value')", "propertyValue('must', 'nothing')"],
  ...["isContainerReady('first')", "isContainerReady('second')", "isContainerReady('box')", "isContainerReady('open')"],
  ...["isContainerReady('nobody')", "isContainerReady('')", 'isDisplayMode()', 'isDisplayMode() = false'],
  ...["getComment('nobody')", "getComment('')", "getComment('color') = ''"],
];

/** What SurveyJS makes of an expression. */
function theirs(data: Record<string, unknown>, expression: string): unknown {
  const survey = new Model(structuredClone(json));
  survey.data = structuredClone(data);
  let result: unknown;
  const at = survey.runExpression(expression, (later: unknown) => {
    result = later;
  });
  return result ?? at ?? null;
}

describe('a function that asks about the form', () => {
  beforeAll(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it.each(expressions)('comes to what SurveyJS makes of it: %s', (expression) => {
    for (const data of answers) {
      const form = createForm(json, { locale: 'en' });
      for (const [name, value] of Object.entries(data)) form.set(name, value);
      expect(form.run(expression)?.result ?? null, JSON.stringify(data)).toEqual(theirs(data, expression));
    }
  });

  it('knows the answers that are there from the start', () => {
    const elements = [
      { type: 'dropdown', name: 'a', choices: [{ value: 1, text: 'One' }], defaultValue: 1 },
      { type: 'text', name: 'b', visibleIf: "displayValue('a') = 'One'" },
    ];
    expect(createForm({ elements }, { locale: 'en' }).visible()).toEqual(['a', 'b']);
  });

  it('ends where a rule asks for the page that it is part of', () => {
    const rule = { type: 'expression', expression: "isContainerReady('p')" };
    const elements = Array.from({ length: 50 }, (_, index) => ({ name: `q${index}`, validators: [rule] }));
    const form = createForm({ pages: [{ name: 'p', elements }] }, { locale: 'en' });
    for (const { name } of elements) form.set(name, 'x');
    expect(form.problems()).toEqual([]);
    expect(form.run("isContainerReady('p')")).toEqual({ result: true });
  });

  it('may be one of the page’s own, for every form that is read from then on', () => {
    const doubled = { elements: [{ name: 'a' }, { name: 'b', visibleIf: 'doubled({a}) = 4' }] };
    const before = createForm(doubled, { locale: 'en' });
    registerFunction('doubled', ([value]) => Number(value) * 2);
    const after = createForm(doubled, { locale: 'en' });
    for (const form of [before, after]) form.set('a', 3);
    expect([before.visible(), after.visible()]).toEqual([['a', 'b'], ['a']]);
  });
});
