import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mostOf, runs, seed } from '../runs.ts';
import { samples } from '../samples.ts';
import { surveys } from './documents.ts';
import { follow } from './follow.ts';
import { listed } from './listed.ts';

/** Where a sample is read otherwise, and why. */
const differences: Readonly<Record<string, string>> = {
  'rare-kinds.json': 'SurveyJS drops questions of kinds that it does not know; here they are asked all the same',
  'functions.json': 'SurveyJS takes what follows `!(…)` into the negation',
  'names-that-bite.json': 'SurveyJS keeps no answer to a question called __proto__',
};

describe('a survey', () => {
  beforeAll(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it('shows, refuses and keeps what SurveyJS does, whatever follows from whatever is answered', () => {
    const all = runs(300);
    const drawn = fc.sample(fc.tuple(surveys, fc.nat(1e6)), { numRuns: all, seed });
    const partings = drawn.flatMap(([json, way]) => {
      const parting = followOrSkip(json, way);
      return parting ? [{ json, ...parting }] : [];
    });
    const unknown = partings.filter((parting) => !listed.some(({ explains }) => explains(parting.json, parting)));
    const told = unknown.map((parting) => JSON.stringify(parting)).join('\n\n');
    if (process.env.RUNS)
      console.log(
        `of ${all} surveys ${partings.length} part, ${unknown.length} for no listed reason\nseed ${seed}\n${told}`,
      );
    expect(partings.length, `seed ${seed}\n${told}`).toBeLessThanOrEqual(2 * mostOf(all));
    expect(unknown.length, `seed ${seed}\n${told}`).toBeLessThanOrEqual(mostOf(all));
  }, 3_000_000);

  it.each(samples.filter(({ name }) => !differences[name]).map(({ name, json }) => [name, json] as const))(
    'is the same in both: %s',
    (_, json) => {
      for (const seed of [1, 2, 3]) expect(follow(json, seed, 10)).toBeUndefined();
    },
    60_000,
  );
});

/** Some conditions on values of unlike types make SurveyJS throw. */
function followOrSkip(json: Record<string, unknown>, seed: number) {
  try {
    return follow(json, seed, 6);
  } catch (error) {
    if (
      /survey-core|src\/(helpers|expressions|functionsfactory|question|conditions)/.test((error as Error).stack ?? '')
    )
      return undefined;
    throw error;
  }
}
