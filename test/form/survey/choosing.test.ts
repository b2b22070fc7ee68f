import { describe, expect, it } from 'vitest';
import { one, open } from '../forms.ts';

const words = { yes: 'Y', no: 'N', none: 'None', other: 'Other', refuse: 'No answer', dontKnow: '?', selectAll: 'All' };

describe('choosing', () => {
  it('offers the special choices last, in the words of the page where the form has none', () => {
    const form = one(
      {
        type: 'checkbox',
        choices: [2, 1],
        choicesOrder: 'asc',
        showNoneItem: true,
        showOtherItem: true,
        otherText: 'Else',
      },
      { words },
    );
    expect(form.questions.get('q')?.choices).toEqual([
      { value: 1, text: '1' },
      { value: 2, text: '2' },
      { value: 'none', text: 'None', special: 'none', exclusive: true },
      { value: 'other', text: 'Else', special: 'other' },
    ]);
  });

  it('chooses all at once, and none again', () => {
    const form = one({ type: 'checkbox', choices: [1, 2], hasSelectAll: true, hasNone: true }, { words });
    const all = form.questions.get('q')?.selectAll;
    expect(all?.text).toBe('All');
    all?.toggle();
    expect([form.data, all?.chosen]).toEqual([{ q: [1, 2] }, true]);
    all?.toggle();
    expect([form.data, all?.chosen]).toEqual([{}, false]);
  });

  it('asks for the words for other, and forgets them with the choice', () => {
    const form = one({ type: 'radiogroup', choices: [1], showOtherItem: true, otherErrorText: 'Say which' });
    form.set('q', 'other');
    expect(form.problems()).toMatchObject([{ name: 'q', code: 'required', text: 'Say which' }]);
    form.questions.get('q')?.comment?.set('words');
    expect([form.problems(), form.complete()]).toEqual([[], { q: 'other', 'q-Comment': 'words' }]);
    form.set('q', 1);
    expect(form.complete()).toEqual({ q: 1 });
  });

  it('keeps an order of chance while the form is filled in', () => {
    const choices = Array.from({ length: 30 }, (_, value) => value);
    const form = one({ type: 'radiogroup', choices, choicesOrder: 'random' });
    const order = () => form.questions.get('q')?.choices.map(({ value }) => value);
    const first = order();
    form.set('q', 3);
    expect(order()).toEqual(first);
    expect([...(first ?? [])].sort((a, b) => Number(a) - Number(b))).toEqual(choices);
  });

  it('offers what was loaded, and what was chosen elsewhere', () => {
    const form = open({
      elements: [
        { type: 'dropdown', name: 'far', choicesByUrl: { url: 'https://example.org' } },
        { type: 'checkbox', name: 'many', choices: ['a', 'b', 'c'] },
        { type: 'radiogroup', name: 'best', choicesFromQuestion: 'many', choicesFromQuestionMode: 'selected' },
      ],
    });
    form.questions.get('far')?.offer?.(['x|X', { value: 'y' }]);
    expect(form.questions.get('far')?.choices.map(({ text }) => text)).toEqual(['X', 'y']);
    form.set('many', ['a', 'b']);
    form.set('best', 'b');
    form.set('many', ['a']);
    expect(form.data).toEqual({ many: ['a'] });
  });

  it('puts answers back without doing again what followed from them', () => {
    const json = {
      elements: [
        { type: 'text', name: 'a' },
        { type: 'text', name: 'b', setValueExpression: '{a}' },
      ],
    };
    const form = open(json);
    form.restore({ b: 'mine', a: 'x' });
    expect(form.data).toEqual({ a: 'x', b: 'mine' });
    form.set('a', 'y');
    expect(form.data).toEqual({ a: 'y', b: 'y' });
  });
});
