import { describe, expect, it } from 'vitest';
import { open } from '../forms.ts';

const text = (name: string, more: object = {}) => ({ type: 'text', name, ...more });
const colour = { type: 'dropdown', name: 'a', choices: [{ value: 1, text: 'Red' }, 2] };

describe('what looks at more than the answers that it names', () => {
  it.each<[string, object, [name: string, value: unknown]]>([
    ['the words for an answer', { visibleIf: "displayValue('a') = 'Red'" }, ['a', 1]],
    ['a property of a question', { visibleIf: "propertyValue('c', 'isVisible')" }, ['a', 2]],
    ['the same as a name', { visibleIf: '{$c.isVisible}' }, ['a', 2]],
    ['its own property', { visibleIf: '{$self.isRequired}', requiredIf: '{a} = 1' }, ['a', 1]],
    ['its own answer', { visibleIf: '{self} empty and {a} = 1' }, ['a', 1]],
    ['whether a page is ready', { visibleIf: "isContainerReady('p')" }, ['must', 'x']],
    ['a condition on rows that speaks of the form', { visibleIf: "countInArray({m}, 'n', '{n} > {a}') = 1" }, ['a', 2]],
  ])('changes when that does: %s', (_, rule, [name, value]) => {
    const form = open({
      pages: [
        { name: 'p', elements: [text('must', { isRequired: true })] },
        {
          elements: [
            text('b', rule),
            colour,
            text('c', { visibleIf: '{a} = 2' }),
            {
              type: 'matrixdynamic',
              name: 'm',
              columns: [{ name: 'n', cellType: 'text' }],
              defaultValue: [{ n: 1 }, { n: 3 }],
            },
          ],
        },
      ],
    });
    const isSeen = () => form.visible().includes('b');
    expect(isSeen()).toBe(false);
    form.set(name, value);
    expect(isSeen()).toBe(true);
    form.set(name, undefined);
    expect(isSeen()).toBe(false);
  });

  it('sets an answer when that changes, and not before', () => {
    const form = open({
      elements: [
        colour,
        text('b', { setValueExpression: "displayValue('a') + '!'" }),
        text('c', { setValueExpression: '{$a.displayValue}' }),
      ],
    });
    expect(form.data).toEqual({});
    form.set('a', 1);
    expect(form.data).toEqual({ a: 1, b: 'Red!', c: 'Red' });
  });

  it('looks first at the part that it is in', () => {
    const form = open({
      elements: [
        text('x', { title: 'outer' }),
        {
          type: 'paneldynamic',
          name: 'p',
          panelCount: 2,
          templateElements: [
            text('x', { title: 'inner' }),
            text('y', { visibleIf: "{$x.value} = 'show'" }),
            text('z', { visibleIf: "displayValue('x') = 'show'" }),
          ],
        },
      ],
    });
    form.set('p', [{ x: 'show' }, { x: 'hide' }]);
    const seen = form.questions
      .get('p')
      ?.items?.map(({ elements }) => elements.filter(({ visible }) => visible).map(({ name }) => name));
    expect(seen).toEqual([['x', 'y', 'z'], ['x']]);
  });

  it('comes to an end where two look at each other', () => {
    const form = open({
      elements: [
        text('a', { visibleIf: '!({$b.isVisible})' }),
        text('b', { visibleIf: '!({$a.isVisible})' }),
        text('c'),
      ],
    });
    form.set('c', 'x');
    expect(form.visible()).toContain('c');
  });
});
