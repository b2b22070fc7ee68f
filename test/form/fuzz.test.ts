import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import { nasty, nastyAnswers, odd } from './nasty.ts';
import { explain, useAll } from './use-all.ts';

describe('a form that is not one', () => {
  it('is read all the same: nothing that JSON can hold makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: nasty }, odd), nastyAnswers, (json, answers) => {
        useAll(json, answers);
        explain(json);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  }, 3_000_000);

  it.each([
    ['nothing', undefined],
    ['a text', 'form'],
    ['a list', [1, 2]],
    ['a function', () => 1],
    ['a page in a page', { pages: [{ pages: [{ elements: 1 }] }] }],
  ])('is empty if it is %s', (_, json) => {
    const form = createForm(json, { locale: 'th' });
    expect([form.visible(), form.problems(), form.complete(), form.title]).toEqual([[], [], {}, '']);
  });

  it('ends where it goes round in a circle', () => {
    const panel: Record<string, unknown> = { type: 'panel', name: 'p' };
    panel.elements = [panel, { name: 'a' }, panel];
    panel.defaultValue = panel;
    const form = createForm(
      { elements: [panel, { name: 'b', type: 'checkbox', choices: [panel], defaultValue: panel }] },
      { locale: 'th' },
    );
    expect(form.visible()).toEqual(['a', 'b']);
  });

  it('is not brought down by its depth', () => {
    for (const depth of [500, 2_000, 3_000, 4_000, 5_000, 7_000, 20_000]) {
      const nest = (inner: unknown, by: (inner: unknown) => unknown) => Array(depth).fill(0).reduce(by, inner);
      const panels = nest({ name: 'a' }, (inner) => ({ type: 'panel', elements: [inner] }));
      const object = nest(1, (inner) => ({ a: inner }));
      const list = nest(1, (inner) => [inner]);
      for (const json of [panels, object, list]) {
        useAll({ elements: [json] }, [['a', json]]);
        useAll({ elements: [{ name: 'a', type: 'checkbox', choices: [json], defaultValue: json }] }, [['a', json]]);
        useAll({ elements: [{ name: 'a', type: 'boolean', valueTrue: json, defaultValue: json, title: json }] }, [
          ['a', json],
        ]);
      }
    }
  });

  it('stays usable with ten thousand questions that depend on each other', () => {
    const elements = Array.from({ length: 10_000 }, (_, index) => ({
      name: `q${index}`,
      visibleIf: `{q${index - 1}} empty or {q0} = 1`,
    }));
    const form = createForm({ elements }, { locale: 'th' });
    form.set('q0', 1);
    expect(form.visible()).toHaveLength(10_000);
  });

  it('takes answers that JSON cannot hold for none', () => {
    const form = createForm(
      { elements: [{ name: 'a' }, { name: 'b', type: 'checkbox', choices: [1] }] },
      { locale: 'th' },
    );
    const circle: unknown[] = [];
    circle.push(circle);
    for (const value of [Symbol('a'), () => 1, 1n, circle, Number.NaN, Number.POSITIVE_INFINITY]) {
      form.set('a', value);
      form.set('b', value);
    }
    expect(JSON.parse(JSON.stringify(form.complete()))).toEqual(form.complete());
  });
});
