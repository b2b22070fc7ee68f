import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mutated } from './mutations.ts';
import { nastyAnswers } from './nasty.ts';
import { runs, seed } from './runs.ts';
import { explain, useAll } from './use-all.ts';

/** Far longer than any small document takes, also where the machine does other things. */
const longest = 20_000;

it('a survey in which anything may stand in any place is read all the same, in a moment', () => {
  let slowest = 0;
  fc.assert(
    fc.property(mutated, nastyAnswers, (json, answers) => {
      const began = performance.now();
      useAll(json, answers);
      explain(json);
      slowest = Math.max(slowest, performance.now() - began);
      expect(slowest).toBeLessThan(longest);
    }),
    { numRuns: runs(200), seed },
  );
  if (process.env.RUNS) console.log(`the slowest took ${Math.round(slowest)} ms`);
}, 36_000_000);
