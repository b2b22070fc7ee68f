import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJourney } from '../../src/questions/survey/journey.ts';
import { divideBy } from '../../src/questions/survey/steps.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { open } from './forms.ts';

describe('the cost of one answer', () => {
  it('does not grow with the questions that it does not touch', () => {
    for (const size of [30, 3_000]) {
      let evaluations = 0;
      const probe = ([value]: unknown[]) => {
        evaluations++;
        return value === 1;
      };
      const elements = Array.from({ length: size }, (_, index) => ({
        name: `q${index}`,
        visibleIf: `probe({q${index - 1}})`,
        enableIf: `probe({Q${index - 1}.x})`,
      }));
      const form = open({ elements }, { functions: { probe } });
      expect(evaluations).toBe(2 * size);
      evaluations = 0;
      form.set('q7', 1);
      expect(evaluations).toBe(2);
      expect(form.visible()).toEqual(['q8']);
    }
  });

  it('is nothing where the answer is the same as before', () => {
    let evaluations = 0;
    const form = open(
      { elements: [{ name: 'a' }, { name: 'b', visibleIf: 'probe({a})' }] },
      { functions: { probe: () => ++evaluations } },
    );
    evaluations = 0;
    form.set('a', ['x']);
    form.set('a', ['x']);
    expect(evaluations).toBe(1);
  });

  it('grows with the number of choices, not with its square', () => {
    const choices = Array.from({ length: 20_000 }, (_, value) => ({ value: `c${value}`, visibleIf: '{more} = 1' }));
    const busy = cpuTime(() => {
      const form = open({ elements: [{ name: 'more' }, { name: 'one', type: 'dropdown', choices }] });
      form.set('more', 1);
      form.set('one', 'c19999');
      form.set('more', 0);
      expect(form.data).toEqual({ more: 0 });
    });
    expect(busy).toBeLessThan(2_000);
  });

  it('leaves steps and choices as they are where nothing that can be seen has changed', () => {
    const pages = [
      { elements: [{ name: 'a' }, { name: 'more' }] },
      { title: 'Of {a}', elements: [{ name: 'b', visibleIf: '{more} = 1' }] },
      { elements: [{ name: 'c', type: 'dropdown', choices: [{ value: 1, visibleIf: '{more} empty' }, 2] }] },
      { elements: [{ name: 'd', type: 'dropdown', choices: [{ value: 1, text: 'Of {a}' }] }, { name: 'e' }] },
      { elements: [{ name: 'f' }] },
    ];
    const triggers = [
      { type: 'visible', expression: "{e} = 'x'", questions: ['f'] },
      { type: 'complete', expression: "{e} = 'end'" },
    ];
    const form = open({ pages, triggers });
    const journey = createJourney({ form }, divideBy(form));
    const look = () => ({ steps: journey.steps, choices: form.questions.get('c')?.choices });
    const before = look();
    form.set('a', 'x');
    expect(look().steps).toBe(before.steps);
    expect(look().choices).toBe(before.choices);
    expect(form.questions.get('d')?.choices[0]?.text).toBe('Of x');
    form.set('more', 1);
    expect([journey.steps.length, journey.steps[1]?.title, look().choices?.length]).toEqual([5, 'Of x', 1]);
    form.set('e', 'y');
    expect(journey.steps).toHaveLength(4);
    form.set('e', 'end');
    expect(journey.steps).toHaveLength(4);
    form.set('e', 'x');
    expect(journey.steps).toHaveLength(5);
    form.locale = 'en';
    expect(journey.steps[1]?.title).toBe('Of x');
  });

  it('is bounded where conditions go round in a circle, and always ends the same', () => {
    const ring = {
      clearInvisibleValues: 'onHidden',
      elements: [
        { name: 'a', visibleIf: '{c} empty', defaultValue: 1 },
        { name: 'b', visibleIf: '{a} notempty', defaultValue: 1 },
        { name: 'c', visibleIf: '{b} notempty', defaultValue: 1 },
      ],
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, '', 'x'))), (steps) => {
        const [one, other] = [open(ring), open(ring)];
        for (const form of [one, other]) for (const [name, value] of steps) form.set(name, value);
        expect(one.data).toEqual(other.data);
        expect(one.visible()).toEqual(other.visible());
      }),
    );
  });
});
