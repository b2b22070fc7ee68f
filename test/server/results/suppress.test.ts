import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Look, leastAnswers, leastCell, nextLook } from '../../../src/server/results/suppress.ts';

/** Every way in which so many answers can fall on so many values. */
function* tables(values: number, answers: number): Generator<number[]> {
  if (values === 1) yield [answers];
  else
    for (let first = 0; first <= answers; first++)
      for (const rest of tables(values - 1, answers - first)) yield [first, ...rest];
}

const named = (counts: readonly number[]) => Object.fromEntries(counts.map((count, index) => [`v${index}`, count]));
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** What anybody sees. */
const shown = (look: Look | undefined) =>
  look && [
    look.answered,
    ...Object.entries(look.counts).map(([value, count]) => (look.hidden.includes(value) ? '-' : count)),
  ];

interface History {
  looks: Look[];
  now: number[];
}

/** All that can have happened, so many answers at a time. */
function everyHistory(values: number, steps: readonly number[]): History[] {
  let all: History[] = [{ looks: [], now: Array(values).fill(0) }];
  for (const answers of steps) {
    all = all.flatMap(({ looks, now }) =>
      [...tables(values, answers)].flatMap((more) => {
        const next = now.map((count, index) => count + (more[index] ?? 0));
        const look = nextLook(looks.at(-1), total(next), named(next));
        return look ? [{ looks: [...looks, look], now: next }] : [];
      }),
    );
  }
  return all;
}

/** Hidden counts under five that somebody knows who has seen all, knows the rule and tries every history. */
function workedOut(all: readonly History[]): string[] {
  const alike = new Map<string, History[]>();
  for (const history of all) {
    const seen = JSON.stringify(history.looks.map(shown));
    const group = alike.get(seen);
    if (group) group.push(history);
    else alike.set(seen, [history]);
  }
  return [...alike].flatMap(([seen, group]) =>
    (group[0]?.looks ?? []).flatMap((look, index) =>
      look.hidden.flatMap((value) => {
        const possible = new Set(group.map(({ looks }) => looks[index]?.counts[value] ?? 0));
        return possible.size === 1 && Math.min(...possible) < leastCell
          ? [`${seen}: ${value} of ${index} is ${[...possible]}`]
          : [];
      }),
    ),
  );
}

describe('published figures', () => {
  it('are none under ten answers', () => {
    expect(nextLook(undefined, 9, { a: 9 })).toBeUndefined();
    expect(shown(nextLook(undefined, 10, { a: 5, b: 5 }))).toEqual([10, 5, 5]);
  });

  it('hide a small count, and one more from which it could be subtracted', () => {
    expect(shown(nextLook(undefined, 32, { a: 2, b: 10, c: 20 }))).toEqual([32, '-', '-', 20]);
    expect(shown(nextLook(undefined, 31, { a: 1, b: 10, c: 20 }))).toEqual([31, '-', '-', 20]);
    expect(shown(nextLook(undefined, 40, { a: 3, b: 17, c: 17, d: 3 }))).toEqual([40, '-', 17, 17, '-']);
    expect(shown(nextLook(undefined, 34, { a: 3, b: 14, c: 16, d: 1 }))).toEqual([34, '-', '-', 16, '-']);
  });

  it.each([
    [2, 24],
    [3, 14],
    [3, 20],
    [3, 31],
    [4, 13],
    [4, 20],
    [5, 15],
  ])('of %i values and %i answers let no small count be worked out, even by who knows the rule', (values, answers) => {
    const all = everyHistory(values, [answers]);
    if (values > 2) expect(all.length).toBeGreaterThan(3);
    expect(workedOut(all)).toEqual([]);
  });

  it.each([
    [3, [10, 10]],
    [3, [12, 11]],
    [3, [17, 10]],
    [3, [10, 15]],
    [4, [10, 10]],
    [2, [12, 10, 10]],
    [3, [10, 10, 10]],
  ])('of %i values, looked at after %j answers, let none be worked out from all looks together', (values, steps) => {
    expect(workedOut(everyHistory(values, steps))).toEqual([]);
  });

  const batches = fc.array(fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 60 });

  it('differ from all earlier ones by ten answers, and by five in whatever can be subtracted', () => {
    fc.assert(
      fc.property(batches, (all) => {
        const looks: Look[] = [];
        let now = [0, 0, 0, 0];
        for (const batch of all) {
          now = now.map((count, index) => count + (batch[index] ?? 0));
          const look = nextLook(looks.at(-1), total(now), named(now));
          if (look) looks.push(look);
        }
        for (const [index, later] of looks.entries()) {
          for (const earlier of [undefined, ...looks.slice(0, index)]) {
            expect(later.answered - (earlier?.answered ?? 0)).toBeGreaterThanOrEqual(leastAnswers);
            const growth = Object.keys(later.counts).flatMap((value) => {
              const isKnown = !later.hidden.includes(value) && !earlier?.hidden.includes(value);
              return isKnown ? [(later.counts[value] ?? 0) - (earlier?.counts[value] ?? 0)] : [];
            });
            const rest = later.answered - (earlier?.answered ?? 0) - total(growth);
            for (const figure of [...growth, ...(growth.length < 4 ? [rest] : [])])
              expect(figure).toBeGreaterThanOrEqual(leastCell);
          }
        }
      }),
    );
  });

  it('show again what was hidden, once it has grown and could have been anything before', () => {
    const first = nextLook(undefined, 33, { a: 3, b: 10, c: 20 });
    const soon = nextLook(first, 50, { a: 9, b: 11, c: 30 });
    const later = nextLook(soon, 70, { a: 12, b: 18, c: 40 });
    expect([first, soon, later].map(shown)).toEqual([
      [33, '-', '-', 20],
      [50, '-', '-', 30],
      [70, 12, 18, 40],
    ]);
  });

  it('do not wait for a choice that is no longer offered', () => {
    const first = nextLook(undefined, 30, { a: 10, b: 10, gone: 10 });
    expect(nextLook(first, 50, { a: 20, b: 20, gone: 10 })).toBeUndefined();
    expect(shown(nextLook(first, 50, { a: 20, b: 20, gone: 10 }, new Set(['gone'])))).toEqual([50, 20, 20, 10]);
  });
});
