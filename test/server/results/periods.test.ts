import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPeriod } from '../../../src/country/th/fiscal.ts';
import { lookBack } from '../../../src/server/results/look-back.ts';
import { lookOver } from '../../../src/server/results/periods.ts';
import type { Table } from '../../../src/server/results/tables.ts';
import type { MonthCount } from '../../../src/server/store/result-counts.ts';
import type { MonthLooks } from '../../../src/server/store/result-looks.ts';

const values = ['a', 'b', 'c'];
const table: Table = {
  key: 't',
  part: 't',
  closed: new Set(),
  needs: [],
  measure: (counts) => ({
    answered: counts.get('') ?? 0,
    counts: Object.fromEntries(values.map((value) => [value, counts.get(value) ?? 0])),
  }),
};
const months = readPeriod('2569')?.months ?? [];
const periods = ['2569', '2569-Q1', '2569-Q2', '2569-Q3', '2569-Q4', ...months].map((name) => readPeriod(name));

/** What comes in a month before somebody looks. */
const arrivals = fc.record({
  later: fc.nat(1),
  come: fc.array(fc.nat(15), { minLength: 3, maxLength: 3 }),
});

it('tells no period of under ten answers, no figure under five, and leaves none to be worked out', () => {
  fc.assert(
    fc.property(fc.array(arrivals, { maxLength: 24 }), (all) => {
      const counts = new Map<string, MonthCount>();
      const looks = new Map<string, MonthLooks>();
      let [at, from] = [0, ''];
      for (const { later, come } of all) {
        at = Math.min(at + later, months.length - 1);
        const month = months[at] ?? '';
        for (const [value, count] of [
          ...values.map((value, index) => [value, come[index] ?? 0] as const),
          ['', come.reduce((a, b) => a + b)] as const,
        ]) {
          const before = counts.get(`${month} ${value}`)?.count ?? 0;
          counts.set(`${month} ${value}`, { month, part: 't', value, count: before + count });
        }
        for (const each of lookBack({
          tables: [table],
          counts: [...counts.values()],
          looks: [...looks.values()],
          from,
          current: month,
        })) {
          looks.set(each.month, structuredClone(each));
        }
        from = month;
        const truth = (value: string, within: readonly string[]) =>
          within.reduce((sum, each) => sum + (counts.get(`${each} ${value}`)?.count ?? 0), 0);
        const sorted = [...looks.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
        for (const period of [undefined, ...periods]) {
          const shown = lookOver(sorted, 't', period);
          if (!shown) continue;
          const told = values.filter((value) => !shown.hidden.includes(value));
          const rest = shown.answered - told.reduce((sum, value) => sum + (shown.counts[value] ?? 0), 0);
          expect(shown.answered).toBeGreaterThanOrEqual(10);
          for (const value of told) {
            expect(shown.counts[value]).toBeGreaterThanOrEqual(5);
            expect(shown.counts[value]).toBeLessThanOrEqual(truth(value, period?.months ?? months));
          }
          if (told.length < values.length) expect(rest).toBeGreaterThanOrEqual(5);
        }
      }
    }),
    { numRuns: 200 },
  );
});
