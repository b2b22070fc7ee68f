import { describe, expect, it } from 'vitest';
import type { FormOptions } from '../../src/form/types.ts';
import { one, open } from './forms.ts';

describe('choices', () => {
  it('offers choices, steps and the two answers of a boolean', () => {
    const choices = (json: Record<string, unknown>, options?: Partial<FormOptions>) =>
      one(json, options)
        .questions.get('q')
        ?.choices.map(({ value, text }) => [value, text]);
    expect(
      choices({ type: 'dropdown', choices: [1, 'a|เอ', { value: 'b', text: { th: 'บี' } }, { text: 'c' }, null] }),
    ).toEqual([
      [1, '1'],
      ['a', 'เอ'],
      ['b', 'บี'],
      ['c', 'c'],
    ]);
    expect(choices({ type: 'rating', rateMin: 0, rateMax: 2, rateStep: 0.5 })?.map(([value]) => value)).toEqual([
      0, 0.5, 1, 1.5, 2,
    ]);
    expect(choices({ type: 'rating', rateMax: 10, rateCount: 3 })?.map(([value]) => value)).toEqual([8, 9, 10]);
    expect(choices({ type: 'rating', rateValues: [{ value: 'x', text: 'X' }] })).toEqual([['x', 'X']]);
    expect(choices({ type: 'rating', rateMax: 1e9 })).toHaveLength(20);
    const words = { yes: { th: 'ใช่' }, no: { default: 'No', th: 'ไม่ใช่' } };
    expect(choices({ type: 'boolean', labelTrue: 'เห็นด้วย' }, { words })).toEqual([
      [true, 'เห็นด้วย'],
      [false, 'ไม่ใช่'],
    ]);
  });

  it('no longer counts a choice that has become hidden', () => {
    const choices = ['a', { value: 'b', visibleIf: '{more} = 1' }];
    const form = open({
      elements: [
        { name: 'more' },
        { name: 'one', type: 'radiogroup', choices },
        { name: 'many', type: 'checkbox', choices },
      ],
    });
    form.set('more', 1);
    form.set('one', 'b');
    form.set('many', ['a', 'b']);
    form.set('more', 0);
    expect(form.data).toEqual({ more: 0, many: ['a'] });
    expect(form.questions.get('one')?.choices).toEqual([{ value: 'a', text: 'a' }]);
  });

  it('are chosen by default only where they are shown', () => {
    const form = open({
      elements: [
        { name: 'more' },
        {
          type: 'panel',
          visibleIf: '{more} > 0',
          elements: [
            { name: 'one', type: 'radiogroup', choices: [{ value: 'b', visibleIf: '{more} = 2' }], defaultValue: 'b' },
          ],
        },
      ],
    });
    form.set('more', 1);
    expect(form.data).toEqual({ more: 1 });
    form.set('more', 0);
    form.set('more', 2);
    expect(form.data).toEqual({ more: 2, one: 'b' });
  });
});
