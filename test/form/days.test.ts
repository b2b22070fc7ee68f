import { describe, expect, it } from 'vitest';
import { codes, open, told } from './forms.ts';

describe('the day', () => {
  const adult = { visibleIf: 'age({born}) >= 18' };
  const json = {
    elements: [
      { name: 'born', inputType: 'date' },
      { name: 'adult', ...adult },
    ],
  };

  it('begins in the citizen’s zone, not in the server’s', () => {
    const now = () => new Date('2024-05-01T18:30:00Z');
    const dayIn = (timeZone: string) => {
      const form = open({ elements: [{ name: 'a', visibleIf: "today() = '2024-05-02'" }] }, { now, timeZone });
      return form.visible().length > 0;
    };
    expect(dayIn('Asia/Bangkok')).toBe(true);
    expect(dayIn('Europe/London')).toBe(false);
  });

  it('makes somebody an adult on the birthday', () => {
    const grown = (now: string) => {
      const form = open(json, { now: () => new Date(now), timeZone: 'Asia/Bangkok' });
      form.set('born', '2006-05-02');
      return form.visible().includes('adult');
    };
    expect(grown('2024-05-01T16:59:00Z')).toBe(false);
    expect(grown('2024-05-01T17:00:00Z')).toBe(true);
  });

  it('is this machine’s where the zone is unknown', () => {
    const form = open({ elements: [{ name: 'a', visibleIf: 'today() notempty' }] }, { timeZone: 'Mars/Olympus' });
    expect(form.visible()).toEqual(['a']);
  });

  it('bounds a date by an expression', () => {
    const question = { inputType: 'date', min: '=today()', maxValueExpression: 'today(7)' };
    const options = { now: () => new Date('2024-02-27T05:00:00Z'), timeZone: 'Asia/Bangkok' };
    expect(told(question, '2024-02-26', options)).toEqual({ code: 'too-small', min: '2024-02-27' });
    expect(told(question, '2024-03-05', options)).toBeUndefined();
    expect(told(question, '2024-03-06', options)).toEqual({ code: 'too-large', max: '2024-03-05' });
  });
});

describe('functions of the page’s own', () => {
  it('are called with the answers, and stop nothing if they fail', () => {
    const form = open(
      {
        elements: [
          { name: 'a' },
          { name: 'b', visibleIf: 'isOdd({a})' },
          { name: 'c', visibleIf: 'fails({a})' },
          { name: 'd', requiredIf: 'unknown({a})' },
        ],
      },
      {
        functions: {
          isOdd: ([value]) => Number(value) % 2 === 1,
          fails: () => {
            throw new Error('no');
          },
        },
      },
    );
    form.set('a', 3);
    expect([form.visible(), codes(form)]).toEqual([['a', 'b', 'd'], []]);
  });
});
