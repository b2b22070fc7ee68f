import type { Model, PatternTest, ProblemCode, Question } from '../types.ts';

/** A problem with an answer, not yet named or worded. */
export interface Finding {
  code: ProblemCode;
  params?: Record<string, string | number>;
  /** The author's own words: a localised string, if any. */
  text?: unknown;
}

/** What checks may ask of the form that they are part of. */
export interface CheckContext {
  form: Model;
  /** Compiles a regular expression. Throws if it cannot. */
  pattern(source: string, flags: string): PatternTest;
}

/** The first thing wrong with an answer. */
export type Check = (
  value: unknown,
  question: Pick<Question, 'json' | 'comment'>,
  context: CheckContext,
) => Finding | undefined;

/** Finds something below or above its bounds. What is no bound, or NaN, does not count. */
export function outside<T extends string | number>(
  measured: T,
  [min, low]: readonly [T | undefined, ProblemCode],
  [max, high]: readonly [T | undefined, ProblemCode],
): Finding | undefined {
  if (min !== undefined && measured < min) return { code: low, params: { min } };
  return max !== undefined && measured > max ? { code: high, params: { max } } : undefined;
}
