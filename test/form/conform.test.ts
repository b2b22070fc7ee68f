import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfits } from '../../src/form/conform.ts';
import { createForm } from '../../src/form/index.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { filled, fillIn } from './documents.ts';

const json = {
  elements: [
    { name: 'text', type: 'text' },
    { name: 'short', type: 'text', maxLength: 3 },
    { name: 'number', type: 'text', inputType: 'number' },
    { name: 'comment', type: 'comment' },
    { name: 'sum', type: 'expression' },
    { name: 'range', type: 'slider', sliderType: 'range' },
    { name: 'table', type: 'matrixdynamic', columns: [{ name: 'a', totalType: 'sum' }] },
    { name: 'one', type: 'radiogroup', choices: ['a', 2, { value: { x: 1 } }] },
    { name: 'many', type: 'checkbox', choices: ['a', 'b', 2] },
    { name: 'truth', type: 'boolean', valueTrue: 'yes' },
    { name: 'stars', type: 'rating' },
    { name: 'depends', type: 'dropdown', choices: ['a', { value: 'b', visibleIf: "{text} = 'more'" }] },
  ],
};

const found = (data: Record<string, unknown>) =>
  misfits(json, data, { locale: 'th' }).map(({ name, code, params }) => [name, code, ...Object.values(params)]);

describe('answers that no widget sends', () => {
  it.each<[Record<string, unknown>, ...unknown[]]>([
    [{ nobody: 1 }, 'nobody', 'unknown-question'],
    [JSON.parse('{"__proto__":1}'), '__proto__', 'unknown-question'],
    [{ text: 1 }, 'text', 'wrong-type'],
    [{ text: ['a'] }, 'text', 'wrong-type'],
    [{ text: { a: 1 } }, 'text', 'wrong-type'],
    [{ text: null }, 'text', 'wrong-type'],
    [{ text: 'a\0b' }, 'text', 'not-text'],
    [{ comment: 'a\ud83d' }, 'comment', 'not-text'],
    [{ sum: 'a\0' }, 'sum', 'not-text'],
    [{ range: [1, { 'a\ud83d': 2 }] }, 'range', 'not-text'],
    [{ 'table-total': { a: '\ud83d' } }, 'table-total', 'not-text'],
    [{ short: 'abcd' }, 'short', 'too-long', 3],
    [{ comment: 'ก'.repeat(5_001) }, 'comment', 'too-long', 5_000],
    [{ comment: 'ก'.repeat(20_001) }, 'comment', 'too-long', 20_000],
    [{ number: 'twelve' }, 'number', 'not-a-number'],
    [{ number: '12' }, 'number', 'wrong-type'],
    [{ number: true }, 'number', 'wrong-type'],
    [{ one: 'b' }, 'one', 'not-a-choice'],
    [{ one: '2' }, 'one', 'not-a-choice'],
    [{ one: ['a'] }, 'one', 'not-a-choice'],
    [{ one: { x: 2 } }, 'one', 'not-a-choice'],
    [{ many: 'a' }, 'many', 'wrong-type'],
    [{ many: ['a', 'c'] }, 'many', 'not-a-choice'],
    [{ many: ['a', 'a'] }, 'many', 'not-a-choice'],
    [{ many: [['a']] }, 'many', 'not-a-choice'],
    [{ truth: true }, 'truth', 'not-a-choice'],
    [{ stars: 6 }, 'stars', 'not-a-choice'],
    [{ stars: '3' }, 'stars', 'not-a-choice'],
    [{ depends: 'c' }, 'depends', 'not-a-choice'],
  ])('are found: %j', (data, ...expected) => {
    expect(found(data)).toEqual([expected]);
  });

  it('are not those that somebody can give', () => {
    const data = {
      text: 'more',
      short: 'ที่นี่',
      number: 1.5,
      comment: '๑\n😀',
      one: { x: 1 },
      many: ['b', 2],
      truth: 'yes',
      stars: 3,
      depends: 'b',
    };
    expect(found(data)).toEqual([]);
    expect(found({ one: 2, truth: false })).toEqual([]);
    expect(found({ depends: 'b' })).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it('are found one a name, in their order', () => {
    expect(found({ stars: 9, nobody: 1, text: 2 }).map(([name]) => name)).toEqual(['stars', 'nobody', 'text']);
  });

  it('are never what a form itself keeps', () => {
    fc.assert(
      fc.property(filled, ({ json, steps }) => {
        const form = createForm(json, { locale: 'th' });
        fillIn(form, steps);
        expect(misfits(json, form.complete(), { locale: 'th' })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are found soon, however many or deep they are', () => {
    const choices = Array.from({ length: 10_000 }, (_, index) => index);
    const big = {
      elements: [
        { name: 'many', type: 'checkbox', choices },
        { name: 'text', type: 'text' },
      ],
    };
    const deep = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`);
    const busy = cpuTime(() => {
      expect(misfits(big, { many: [...choices, 'x'], text: deep }, { locale: 'th' })).toHaveLength(2);
      expect(misfits(big, { many: deep }, { locale: 'th' })).toHaveLength(1);
      expect(misfits(big, { many: Array(30_000).fill(1) }, { locale: 'th' })).toHaveLength(1);
    });
    expect(busy).toBeLessThan(2_000);
  });
});
