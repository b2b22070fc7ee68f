import { describe, expect, it } from 'vitest';
import { createForm } from '../../../src/form/index.ts';
import type { Data, Json } from '../../../src/form/types.ts';
import { lookBack } from '../../../src/server/results/look-back.ts';
import { leastCell } from '../../../src/server/results/suppress.ts';
import { askedEver, isPublic, tablesOfForm } from '../../../src/server/results/tables.ts';
import { tallyOf } from '../../../src/server/results/tally.ts';
import type { MonthCount } from '../../../src/server/store/result-counts.ts';
import type { MonthLooks } from '../../../src/server/store/result-looks.ts';

const choose = (name: string, more: Json = {}, choices = ['x', 'y', 'z']): Json => ({
  ...{ type: 'radiogroup', name, choices },
  ...more,
});
const said = (name: string, more: Json = {}) => choose(name, more, ['only']);

/** What is published of a form, and who answered in which of so many ways, as those who sent it know. */
function publish(form: Json, ways: readonly Data[], batches: readonly (readonly number[])[]) {
  const tables = tablesOfForm(askedEver([form], 'en'));
  const { questions } = createForm(form, { locale: 'en' });
  const cells = ways.map((answers) => tallyOf(questions, answers));
  const soFar = new Map<string, MonthCount>();
  let looks: MonthLooks[] = [];
  const seen: unknown[] = [];
  for (const batch of batches) {
    for (const [way, count] of batch.entries())
      for (const [part, value] of count ? (cells[way] ?? []) : []) {
        const key = JSON.stringify([part, value]);
        const before = soFar.get(key)?.count ?? 0;
        soFar.set(key, { month: '2569-11', part, value, count: before + count });
      }
    looks = lookBack({ tables, counts: [...soFar.values()], looks, from: '2569-11', current: '2569-11' });
    seen.push(
      Object.entries(looks[0]?.tables ?? {}).map(([key, { last }]) => [
        key,
        last.answered,
        Object.entries(last.counts).map(([value, count]) => (last.hidden.includes(value) ? null : count)),
      ]),
    );
  }
  const published = looks[0]?.tables ?? {};
  return { seen: JSON.stringify(seen), published };
}

function* splits(parts: number, total: number): Generator<number[]> {
  if (parts === 1) yield [total];
  else
    for (let first = 0; first <= total; first++)
      for (const rest of splits(parts - 1, total - first)) yield [first, ...rest];
}

function histories(ways: number, [answers, ...rest]: readonly number[]): number[][][] {
  if (answers === undefined) return [[]];
  const later = histories(ways, rest);
  return [...splits(ways, answers)].flatMap((batch) => later.map((each) => [batch, ...each]));
}

/**
 * What somebody works out who has seen every publication, knows the form and the rules, and tries everything that can have
 * happened: how few answered the first question in one of its ways, where that is hidden.
 */
function workedOut(form: Json, ways: readonly Data[], steps: readonly number[]): string[] {
  const alike = new Map<string, { possible: Map<string, Set<number>>; hidden: boolean }>();
  const deciders = (form.elements as Json[]).filter(({ decides }) => decides).map(({ name }) => name as string);
  for (const batches of histories(ways.length, steps)) {
    const { seen, published } = publish(form, ways, batches);
    const group = alike.get(seen) ?? { possible: new Map(), hidden: false };
    alike.set(seen, group);
    for (const name of deciders) {
      const [, look] = Object.entries(published).find(([key]) => key.startsWith(`["${name}",`)) ?? [];
      for (const value of ['x', 'y', 'z']) {
        if (!look?.last.hidden.includes(`"${value}"`)) continue;
        const now = look.last.counts[`"${value}"`] ?? 0;
        const key = `${name}=${value}`;
        group.possible.set(key, (group.possible.get(key) ?? new Set()).add(now));
      }
    }
  }
  return [...alike].flatMap(([seen, { possible }]) =>
    [...possible].flatMap(([key, counts]) =>
      counts.size === 1 && Math.min(...counts) < leastCell ? [`${seen}: ${key} is ${[...counts]}`] : [],
    ),
  );
}

const a = choose('a', { decides: true });
const ways: Data[] = [{ a: 'x' }, { a: 'y' }, { a: 'z' }];
const follow = (condition: (value: unknown) => boolean) =>
  ways.map((way) => (condition(way.a) ? { ...way, b: 'only' } : way));

describe('the figures of a question that only some are asked', () => {
  it.each([
    ["{a} = 'x'", (value: unknown) => value === 'x'],
    ["{a} <> 'x'", (value: unknown) => value !== 'x'],
    ["{a} anyof ['x', 'y']", (value: unknown) => value !== 'z'],
  ])(
    'let nobody work out how few answered what decides it: %s',
    (visibleIf, condition) => {
      const form = { elements: [a, said('b', { visibleIf })] };
      for (const steps of [[16], [33], [12, 11]]) expect(workedOut(form, follow(condition), steps)).toEqual([]);
    },
    60_000,
  );
});

const isTold = (elements: Json[], name: string, more: Json = {}) =>
  askedEver([{ elements, ...more }], 'en').some((asked) => asked.question === name && isPublic(asked));
const b = choose('b');
const many = { type: 'checkbox', name: 'many', choices: ['x', 'y'] };
const rows = { type: 'matrix', name: 'rows', rows: ['one', 'two'], columns: [1, 2] };

describe('a question that only some are asked', () => {
  it.each([["{a} = 'x'"], ["{A} = 'x' or {a} = 'y'"], ["{many} contains 'x'"], ['{rows.one} = 2'], ['1 = 1']])(
    'is published while one other question decides: %s',
    (visibleIf) => {
      expect(isTold([a, b, many, rows, said('c', { visibleIf })], 'c')).toBe(true);
    },
  );

  it.each([
    ["{a} = 'x' and {b} = 'y'"],
    ["{many} contains 'x' and {many} contains 'y'"],
    ["{many} = ['x']"],
    ['{rows.one} = 2 and {rows.two} = 2'],
    ['{words} notempty'],
    ["{nothing} = 'x'"],
    ["displayValue('a') = 'x'"],
    ["{a} = 'x"],
  ])('is for staff alone otherwise: %s', (visibleIf) => {
    const words = { type: 'comment', name: 'words' };
    expect(isTold([a, b, many, rows, words, said('c', { visibleIf })], 'c')).toBe(false);
  });

  it('is for staff alone wherever else it is written that others decide', () => {
    const [one, other] = ["{a} = 'x'", "{b} = 'y'"];
    const told = (c: Json, more: Json = {}) => isTold([a, b, c], 'c', more);
    expect(told(said('c', { visibleIf: one, enableIf: other }))).toBe(false);
    expect(told(said('c', { visibleIf: one, requiredIf: other }))).toBe(false);
    expect(told(choose('c', { visibleIf: one, choices: [{ value: 'v', visibleIf: other }, 'w'] }))).toBe(false);
    expect(told({ type: 'panel', name: 'p', visibleIf: other, elements: [said('c', { visibleIf: one })] })).toBe(false);
    const inner = {
      type: 'paneldynamic',
      name: 'p',
      visibleIf: other,
      templateElements: [said('c', { visibleIf: one })],
    };
    expect(told(inner)).toBe(false);
    expect(told({ ...inner, visibleIf: one })).toBe(true);
    expect(told(said('c'), { triggers: [{ type: 'setvalue', expression: one, setToName: 'c', setValue: 1 }] })).toBe(
      false,
    );
    expect(told(said('c'), { triggers: [{ type: 'complete', expression: `${one} and ${other}` }] })).toBe(false);
    expect(told(said('c'), { triggers: [{ type: 'complete', expression: one }] })).toBe(true);
    expect(told({ type: 'radiogroup', name: 'c', choicesFromQuestion: 'a', visibleIf: other })).toBe(false);
    expect(isTold([choose('a', { storeOthersAsComment: false }), said('c', { visibleIf: one })], 'c')).toBe(false);
    expect(
      isTold([a, b, said('d', { visibleIf: `${one} and ${other}` }), said('c', { visibleIf: '{d} notempty' })], 'c'),
    ).toBe(false);
    expect(isTold([said('d', { visibleIf: '{c} notempty' }), said('c', { visibleIf: '{d} notempty' })], 'c')).toBe(
      false,
    );
  });

  it('is published where what else had to hold did for the question that it follows', () => {
    const panel = (c: Json, more: Json = {}) => [
      a,
      { type: 'panel', name: 'p', visibleIf: "{a} = 'x'", elements: [{ ...b, ...more }, c] },
    ];
    expect(isTold(panel(said('c', { visibleIf: "{b} = 'y'" })), 'c')).toBe(true);
    expect(isTold(panel(said('c', { visibleIf: "{b} <> 'y'" })), 'c')).toBe(false);
    expect(isTold(panel(said('c', { visibleIf: "{b} = 'y'" }), { clearIfInvisible: 'none' }), 'c')).toBe(false);
  });

  it('is for staff alone once versions of its form ask others', () => {
    const version = (visibleIf: string) => ({ elements: [a, said('c', { visibleIf })] });
    const told = (...versions: Json[]) =>
      askedEver(versions, 'en')
        .filter(isPublic)
        .map(({ question }) => question);
    expect(told(version("{a} = 'x'"), version("{a} = 'x'"))).toEqual(['a', 'c']);
    expect(told(version("{a} = 'x'"), version("{a} = 'y'"))).toEqual(['a']);
  });
});
