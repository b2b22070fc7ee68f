import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import { isPlain } from '../../src/form/survey/plain.ts';
import { createPlainForm } from '../../src/form/survey/plain-form.ts';
import { filled, fillIn } from './documents.ts';

const options = { locale: 'en', words: { yes: 'Yes', no: 'No' } };

describe('a survey that is plain', () => {
  it('is read as the whole model reads it', () => {
    let plain = 0;
    fc.assert(
      fc.property(filled, ({ json, steps }) => {
        if (!isPlain(json)) return;
        plain++;
        const [small, whole] = [createPlainForm(json, options), createForm(json, options)];
        for (const form of [small, whole]) fillIn(form, steps);
        expect(small.visible()).toEqual(whole.visible());
        expect(small.problems()).toEqual(whole.problems());
        expect(small.complete()).toEqual(whole.complete());
        const titles = (form: typeof small) =>
          [...form.questions.values()].map(({ title, choices }) => [title, choices]);
        expect(titles(small)).toEqual(titles(whole));
      }),
      { numRuns: 300 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  const folder = join(import.meta.dirname, '../../src/surveys');
  it.each(['satisfaction.json', 'feedback.json', 'complaints/complaint.json'])(
    'is what agencies ask most: %s',
    (file) => {
      expect(readdirSync(folder, { recursive: true })).toContain(file);
      expect(isPlain(JSON.parse(readFileSync(join(folder, file), 'utf8')))).toBe(true);
    },
  );

  it('takes no day to come where it asks for one that is past, and no second file for one', () => {
    const elements = [
      { type: 'text', name: 'when', inputType: 'date', maxValueExpression: 'today()' },
      { type: 'file', name: 'photo' },
    ];
    const now = () => new Date('2026-11-23T23:30:00+07:00');
    const photo = ['a', 'b'].map((content) => ({ name: 'a.jpg', type: 'image/jpeg', content }));
    for (const when of ['2026-11-23', '2026-11-24', '2026-02-30']) {
      for (const files of [photo, photo.slice(1), photo[0]]) {
        const [small, whole] = [createPlainForm, createForm].map((create) => {
          const form = create({ elements }, { ...options, now, timeZone: 'Asia/Bangkok' });
          form.set('when', when);
          form.set('photo', files);
          return [form.problems(), form.complete()];
        });
        expect(small).toEqual(whole);
      }
    }
  });

  it.each([
    { elements: [{ type: 'text', name: 'a', title: 'Of {b}' }] },
    { elements: [{ type: 'text', name: 'a', title: { default: 'x', th: '{b}' } }] },
    { elements: [{ type: 'text', name: 'a', visibleIf: 'today() > {b}' }] },
    { elements: [{ type: 'text', name: 'a', inputType: 'date', maxValueExpression: 'today(-1)' }] },
    { elements: [{ type: 'radiogroup', name: 'a', choices: [1], hasOther: true }] },
    { elements: [{ type: 'ranking', name: 'a', choices: [1] }] },
    { calculatedValues: [] },
    { elements: [{ type: 'text', name: 'a', optionsCaption: 'x' }] },
  ])('is none that asks for more: %j', (json) => {
    expect(isPlain(json)).toBe(false);
  });
});
