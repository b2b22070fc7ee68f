import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfits } from '../../src/form/conform.ts';
import type { Form, FormNode, ItemList, Question } from '../../src/form/types.ts';
import { handled } from './composite-documents.ts';
import { handle } from './composites.ts';
import { codes, one, open } from './forms.ts';

const q = (form: Form): Question => form.questions.get('q') as Question;
const list = (form: Form): ItemList => q(form).list as ItemList;

/** The question at a place in a question of many parts. */
const cell = (form: Form, item: number, name: string) => cellOf(q(form), item, name);

function cellOf({ items }: Question, item: number, name: string): Question {
  const found = (nodes: readonly FormNode[]): Question | undefined =>
    nodes
      .flatMap((node) => (node.node === 'panel' ? [found(node.elements)] : [node]))
      .find((node) => node?.name === name);
  return found(items?.[item]?.elements ?? []) as Question;
}

const order = {
  type: 'matrixdynamic',
  rowCount: 1,
  columns: [
    { name: 'what', cellType: 'text', isRequired: true },
    { name: 'why', cellType: 'text', visibleIf: "{row.what} = 'other'" },
  ],
};

describe('a table that a person adds rows to', () => {
  it('has as many rows as were added, and an answer for those that were filled in', () => {
    const form = one(order);
    list(form).add();
    cell(form, 1, 'what').set('map');
    expect(form.data).toEqual({ q: [{}, { what: 'map' }] });
    list(form).remove(0);
    expect(form.data).toEqual({ q: [{ what: 'map' }] });
    expect(q(form).items).toHaveLength(1);
    cell(form, 0, 'what').set('');
    expect(form.data).toEqual({});
  });

  it('asks in each row what that row calls for', () => {
    const form = one({ ...order, rowCount: 2 });
    cell(form, 1, 'what').set('other');
    expect([0, 1].map((row) => cell(form, row, 'why').visible)).toEqual([false, true]);
    list(form).remove(0);
    expect(cell(form, 0, 'why').visible).toBe(true);
  });

  it('says in which row what is missing', () => {
    const form = one({ ...order, rowCount: 2 });
    cell(form, 0, 'what').set('map');
    expect(form.problems()).toEqual([{ name: 'q', path: [1, 'what'], code: 'required', params: {} }]);
  });

  it('has no more and no fewer rows than it may have', () => {
    const form = one({ ...order, minRowCount: 1, maxRowCount: 2 });
    expect(list(form)).toMatchObject({ canAdd: true, canRemove: false });
    list(form).remove(0);
    list(form).add();
    list(form).add();
    expect(q(form).items).toHaveLength(2);
    expect(list(form)).toMatchObject({ canAdd: false, canRemove: true });
  });
});

describe('panels that a person adds', () => {
  it('may hold a table of their own', () => {
    const form = one({ type: 'paneldynamic', panelCount: 1, templateElements: [{ ...order, name: 'in' }] });
    const inner = cell(form, 0, 'in');
    inner.list?.add();
    cellOf(inner, 1, 'what').set('x');
    expect(form.complete()).toEqual({ q: [{ in: [{}, { what: 'x' }] }] });
    expect(form.problems()).toEqual([{ name: 'q', path: [0, 'in', 0, 'what'], code: 'required', params: {} }]);
  });

  it('do not go on for ever where they hold themselves', () => {
    const panels: Record<string, unknown> = { type: 'paneldynamic', name: 'p', panelCount: 3 };
    panels.templateElements = [{ name: 'a' }, panels];
    expect(open({ elements: [panels] }).questions.get('p')?.items?.[0]?.elements).toHaveLength(1);
  });
});

describe('a table of given rows', () => {
  it('takes any name for a row', () => {
    const form = one({
      type: 'matrixdropdown',
      rows: ['__proto__', 'constructor'],
      columns: [{ name: '__proto__', cellType: 'text' }],
    });
    cell(form, 0, '__proto__').set('a');
    cell(form, 1, '__proto__').set('b');
    expect(JSON.stringify(form.complete())).toBe(
      '{"q":{"__proto__":{"__proto__":"a"},"constructor":{"__proto__":"b"}}}',
    );
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('shows and asks for the rows and columns of the moment', () => {
    const form = open({
      elements: [
        { name: 'car' },
        {
          name: 'q',
          type: 'matrix',
          isAllRowRequired: true,
          rows: ['staff', { value: 'parking', visibleIf: '{car} notempty' }],
          columns: ['good', 'bad'],
        },
      ],
    });
    q(form).set({ staff: 'good' });
    expect(form.problems()).toEqual([]);
    form.set('car', 'yes');
    expect(form.problems()).toEqual([{ name: 'q', path: ['parking'], code: 'required', params: {} }]);
    q(form).set({ staff: 'good', parking: 'bad' });
    expect(codes(form)).toEqual([]);
    form.set('car', '');
    expect(form.complete()).toEqual({ q: { staff: 'good' } });
  });
});

describe('answers to parts that no widget sends', () => {
  const form = {
    elements: [
      { name: 'm', type: 'matrix', rows: ['a', 'b'], columns: [1, 2] },
      { name: 'many', type: 'matrix', cellType: 'checkbox', rows: ['a'], columns: [1, 2] },
      {
        name: 'd',
        type: 'matrixdropdown',
        rows: ['a'],
        choices: ['x'],
        columns: [{ name: 'one' }, { name: 'n', cellType: 'text', inputType: 'number', totalType: 'sum' }],
      },
      { name: 'r', type: 'matrixdynamic', maxRowCount: 3, columns: [{ name: 'text', cellType: 'text', maxLength: 3 }] },
      { name: 't', type: 'multipletext', items: [{ name: 'mail' }] },
      {
        name: 'p',
        type: 'paneldynamic',
        templateElements: [{ type: 'panel', elements: [{ name: 'in', type: 'rating' }] }],
      },
    ],
  };
  const found = (data: Record<string, unknown>) =>
    misfits(form, data, { locale: 'th' }).map(({ name, path = [], code }) => `${[name, ...path].join('/')}: ${code}`);

  it.each<[Record<string, unknown>, ...string[]]>([
    [{ m: 'a' }, 'm: wrong-type'],
    [{ m: [] }, 'm: wrong-type'],
    [{ m: { c: 1, a: 3, b: [1] } }, 'm/c: unknown-question', 'm/a: not-a-choice', 'm/b: wrong-type'],
    [{ many: { a: 1 } }, 'many/a: wrong-type'],
    [{ many: { a: [1, 1] } }, 'many/a: not-a-choice'],
    [{ d: { z: {} } }, 'd/z: unknown-question'],
    [
      { d: { a: { one: 'y', n: 'many', other: 1 } } },
      'd/a/one: not-a-choice',
      'd/a/n: not-a-number',
      'd/a/other: unknown-question',
    ],
    [{ d: { a: null } }, 'd/a: wrong-type'],
    [{ 'd-total': { n: {} } }, 'd-total/n: wrong-type'],
    [{ 'm-total': { n: 1 } }, 'm-total: unknown-question'],
    [{ r: { 0: {} } }, 'r: wrong-type'],
    [{ r: [{}, {}, {}, {}] }, 'r: too-many'],
    [{ r: [{}, { text: 'long' }] }, 'r/1/text: too-long'],
    [{ r: [JSON.parse('{"__proto__":1}')] }, 'r/0/__proto__: unknown-question'],
    [{ t: { mail: 1, name: 'x' } }, 't/mail: wrong-type', 't/name: unknown-question'],
    [{ p: [{ in: 6 }, 1] }, 'p/0/in: not-a-choice', 'p/1: wrong-type'],
    [{ p: [{ 'in-Comment': 1 }] }, 'p/0/in-Comment: wrong-type'],
  ])('are found where they are: %j', (data, ...expected) => {
    expect(found(data)).toEqual(expected);
  });

  it('are not those that somebody can give', () => {
    const data = {
      m: { a: 1, b: 2 },
      many: { a: [2, 1] },
      d: { a: { one: 'x', n: 1 } },
      'd-total': { n: 1 },
      r: [{}, { text: 'abc' }],
      t: { mail: 'x' },
      p: [{ in: 5, 'in-Comment': 'x' }, {}],
    };
    expect(found(data)).toEqual([]);
  });

  it('are never what a form itself keeps', () => {
    fc.assert(
      fc.property(handled, ({ json, steps }) => {
        const form = open(json);
        for (const step of steps) handle(form, step);
        expect(misfits(json, form.complete(), { locale: 'th' })).toEqual([]);
      }),
    );
  });
});
