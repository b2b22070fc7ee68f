import { describe, expect, it } from 'vitest';
import { codes, one, open, told } from './forms.ts';

describe('what stands in the way of sending', () => {
  it('lets what cannot be changed stand in nobody’s way', () => {
    const form = open({
      elements: [
        { name: 'a', isRequired: true, readOnly: true },
        { type: 'panel', enableIf: '{c} = 1', elements: [{ name: 'b', isRequired: true }] },
        { name: 'c' },
      ],
    });
    expect(codes(form)).toEqual([]);
    form.set('c', 1);
    expect(codes(form)).toEqual(['b: required']);
  });

  it('asks for one answer in a group that needs one, in the author’s words', () => {
    const form = open({
      elements: [
        {
          type: 'panel',
          isRequired: true,
          requiredErrorText: { th: 'ตอบสักข้อ' },
          elements: [{ name: 'a' }, { name: 'b' }],
        },
      ],
    });
    expect(form.problems()).toEqual([{ name: 'a', code: 'required', params: {}, text: 'ตอบสักข้อ' }]);
    form.set('b', 'x');
    expect(form.problems()).toEqual([]);
  });

  it('gives one problem a question, the first, with the author’s words for it', () => {
    const form = one({
      isRequired: true,
      requiredErrorText: 'โปรดกรอก',
      validators: [
        { type: 'text', minLength: 3, text: { default: 'Longer', th: 'ยาวกว่านี้' } },
        { type: 'regex', regex: '^x' },
      ],
    });
    expect(form.problems()).toEqual([{ name: 'q', code: 'required', params: {}, text: 'โปรดกรอก' }]);
    form.set('q', 'ab');
    expect(form.problems()).toEqual([{ name: 'q', code: 'too-short', params: { min: 3 }, text: 'ยาวกว่านี้' }]);
    form.set('q', 'abc');
    expect(form.problems()).toEqual([{ name: 'q', code: 'bad-format', params: {} }]);
  });

  it.each([
    [{ inputType: 'number' }, 'สิบ', { code: 'not-a-number' }],
    [{ inputType: 'number', max: 5 }, '6', { code: 'too-large', max: 5 }],
    [{ inputType: 'number', step: 0.5 }, 1.25, { code: 'bad-format', step: 0.5 }],
    [{ inputType: 'number', step: 0.1 }, 0.3, undefined],
    [{ inputType: 'number', min: '={nobody.length} + 2' }, 1, { code: 'too-small', min: 2 }],
    [{ inputType: 'date' }, '2024-02-30', { code: 'not-a-date' }],
    [{ inputType: 'date' }, '29/02/2024', { code: 'not-a-date' }],
    [{ inputType: 'date' }, '12567-01-01', { code: 'not-a-date' }],
    [{ inputType: 'date' }, '3000-01-01', { code: 'too-large', max: '2999-12-31' }],
    [{ inputType: 'date', min: '2024-01-01' }, '2023-12-31', { code: 'too-small', min: '2024-01-01' }],
    [{ inputType: 'date', min: 5, max: 'soon' }, '2023-12-31', undefined],
    [
      { inputType: 'datetime', max: '2024-01-01T12:00' },
      '2024-01-01T12:01',
      { code: 'too-large', max: '2024-01-01T12:00' },
    ],
    [{ inputType: 'time', min: '08:30' }, '08:00', { code: 'too-small', min: '08:30' }],
    [{ inputType: 'time' }, '8 โมง', { code: 'not-a-date' }],
    [{ inputType: 'month' }, '2024-05', undefined],
    [{ inputType: 'week' }, '2024-W05', undefined],
    [{ inputType: 'email' }, 'somchai@', { code: 'not-an-email' }],
    [{ inputType: 'email' }, 'somchai@example.go.th', undefined],
    [{ inputType: 'url' }, 'ไม่มี', { code: 'not-a-url' }],
    [{ inputType: 'url' }, 'www.example.go.th', undefined],
    [{ maxLength: 2 }, 'ที่นี่', undefined],
    [{ maxLength: 2 }, 'ที่นี่ๆ', { code: 'too-long', max: 2 }],
    [{ type: 'comment' }, 'ก'.repeat(5_001), { code: 'too-long', max: 5_000 }],
    [{ type: 'comment', maxLength: 6_000 }, 'ก'.repeat(5_001), undefined],
    [{ validators: [{ type: 'numeric', minValue: 1 }] }, '0', { code: 'too-small', min: 1 }],
    [{ validators: [{ type: 'text', allowDigits: false }] }, 'ก๑', { code: 'bad-format' }],
    [{ validators: [{ type: 'expression', expression: "{q} = 'x'" }] }, 'y', { code: 'refused-by-rule' }],
    [{ validators: [{ type: 'emailvalidator' }] }, 'x', { code: 'not-an-email' }],
    [{ validators: [{ type: 'text', minLength: 9, notificationType: 'warning' }] }, 'x', undefined],
    [{ validators: ['nonsense', null, { type: 'constructor' }] }, 'x', undefined],
    [{ type: 'checkbox', choices: [1, 2], minSelectedChoices: 2 }, [1], { code: 'too-few', min: 2 }],
    [{ type: 'checkbox', choices: [1, 2], maxSelectedChoices: 1 }, [1, 2], { code: 'too-many', max: 1 }],
    [
      { type: 'checkbox', choices: [1, 2], validators: [{ type: 'answercount', maxCount: 1 }] },
      [1, 2],
      { code: 'too-many', max: 1 },
    ],
    [{ isRequired: true }, '   ', { code: 'required' }],
    [{ type: 'boolean', isRequired: true }, false, undefined],
    [{ type: 'rating', isRequired: true, rateMin: 0 }, 0, undefined],
  ])('of %j says to %j: %j', (question, value, expected) => {
    expect(told(question, value)).toEqual(expected);
  });
});
