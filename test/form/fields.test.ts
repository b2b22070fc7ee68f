import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfits } from '../../src/form/conform.ts';
import { displayValue } from '../../src/form/display.ts';
import { fieldValue, readFields } from '../../src/form/fields.ts';
import { createForm } from '../../src/form/index.ts';
import type { Data, Form } from '../../src/form/types.ts';
import { filled, fillIn } from './documents.ts';

const json = {
  elements: [
    { name: 'name', type: 'text' },
    { name: 'age', type: 'text', inputType: 'number' },
    { name: 'day', type: 'text', inputType: 'date' },
    { name: 'why', type: 'comment' },
    { name: 'stars', type: 'rating' },
    {
      name: 'many',
      type: 'checkbox',
      choices: [{ value: 1, text: { th: 'หนึ่ง' } }, 'สอง', { value: { x: 1 }, text: 'สาม' }],
    },
    { name: 'truth', type: 'boolean' },
  ],
};
const words = { yes: 'ใช่', no: 'ไม่ใช่' };
const form = createForm(json, { locale: 'th', words });

/** A number that a form gives as default to a question for text comes back as text. */
function asTyped(form: Form, answers: Data): Data {
  const isFree = (name: string) => form.questions.get(name)?.json.inputType === undefined;
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      form.questions.get(name)?.kind === 'text' && isFree(name) ? String(value) : value,
    ]),
  );
}

/** Defaults that cannot be chosen have no field. */
function unoffered(form: Form, answers: Data): string[] {
  const fits = (name: string, value: unknown) => {
    const choices = form.questions.get(name)?.choices ?? [];
    return !choices.length || [value].flat().every((each) => choices.some((choice) => choice.value === each));
  };
  return Object.keys(answers).filter((name) => !fits(name, answers[name]));
}

describe('a plain HTML form without JavaScript', () => {
  it('gives the answers that the widget would give', () => {
    const answers = readFields(form, [
      ['name', 'สมชาย'],
      ['age', '๔๒'],
      ['day', '๒๕๖๗'],
      ['why', 'หนึ่ง\r\nสอง'],
      ['stars', '4'],
      ['many', '1'],
      ['many', '{"x":1}'],
      ['truth', 'false'],
    ]);
    expect(answers).toEqual({
      name: 'สมชาย',
      age: 42,
      day: '2567',
      why: 'หนึ่ง\nสอง',
      stars: 4,
      many: [1, { x: 1 }],
      truth: false,
    });
  });

  it('leaves out empty fields and names that are no question’s', () => {
    expect(
      readFields(form, [
        ['name', ''],
        ['_charset_', 'UTF-8'],
        ['key', 'x'],
        ['__proto__', 'x'],
      ]),
    ).toEqual({});
  });

  it('leaves what makes no sense to be told', () => {
    const answers = readFields(form, [
      ['age', 'สิบ'],
      ['stars', '9'],
      ['many', 'x'],
    ]);
    expect(answers).toEqual({ age: 'สิบ', stars: '9', many: ['x'] });
    expect(misfits(json, answers, { locale: 'th' }).map(({ code }) => code)).toEqual([
      'not-a-number',
      'not-a-choice',
      'not-a-choice',
    ]);
  });

  it('loses nothing of any answer on the way', () => {
    fc.assert(
      fc.property(filled, ({ json, steps }) => {
        const form = createForm(json, { locale: 'th' });
        fillIn(form, steps);
        const kept = form.complete();
        for (const name of unoffered(form, kept)) delete kept[name];
        const fields = Object.entries(kept).flatMap(([name, value]) =>
          [value].flat().map((each): [string, string] => [name, fieldValue(each)]),
        );
        expect(asTyped(form, readFields(form, fields))).toEqual(asTyped(form, kept));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words for an answer', () => {
  const said = (name: string, value: unknown) => {
    const question = form.questions.get(name);
    return question && displayValue(question, value);
  };

  it('are those that were chosen, in the person’s language', () => {
    expect(said('many', [1, 'สอง', { x: 1 }])).toBe('หนึ่ง, สอง, สาม');
    expect(said('truth', true)).toBe('ใช่');
    expect(said('stars', 4)).toBe('4');
  });

  it('are else what was typed', () => {
    expect(said('name', 'สมชาย')).toBe('สมชาย');
    expect(said('age', 42)).toBe('42');
    expect(said('age', 0)).toBe('0');
    expect(said('name', undefined)).toBe('');
    expect(said('name', { row: 'col' })).toBe('{"row":"col"}');
  });
});
