import { describe, expect, it } from 'vitest';
import { createForm } from '../../../src/form/index.ts';

describe('a survey of years ago', () => {
  it('is read under the names of today, and stays as it was written', () => {
    const json = {
      mode: 'display',
      requiredText: '!',
      pages: [
        {
          questions: [
            { type: 'dropdown', name: 'a', hasOther: true, optionsCaption: 'Pick', choices: [1] },
            { type: 'paneldynamic', name: 'b', panelAddText: '+', questions: [{ type: 'text', placeHolder: 'x' }] },
            { type: 'matrixdropdown', name: 'c', columns: [{ name: 'k', hasComment: true }] },
            { type: 'rating', name: 'd', mininumRateDescription: 'bad' },
            { type: 'text', name: 'e', validators: [{ type: 'regex', regex: 'A', insensitive: true }] },
            {
              type: 'radiogroup',
              name: 'f',
              hasOther: false,
              showOtherItem: true,
              choices: [{ value: 1, text: 'One' }],
            },
          ],
        },
      ],
    };
    const before = structuredClone(json);
    const form = createForm(json, { locale: 'en' });
    const of = (name: string) => form.questions.get(name)?.json;
    expect(of('a')).toMatchObject({ showOtherItem: true, placeholder: 'Pick' });
    expect(of('b')).toMatchObject({ addPanelText: '+', templateElements: [{ placeholder: 'x' }] });
    expect(of('c')).toMatchObject({ columns: [{ showCommentArea: true }] });
    expect(of('d')).toMatchObject({ minRateDescription: 'bad' });
    expect(of('e')).toMatchObject({ validators: [{ caseInsensitive: true }] });
    expect(of('f')).toMatchObject({ showOtherItem: true, choices: [{ value: 1, text: 'One' }] });
    expect(form.json).toMatchObject({ readOnly: true, requiredMark: '!' });
    expect(form.questions.get('a')?.enabled).toBe(false);
    expect(json).toEqual(before);
  });
});
