import { createEvaluator } from './expression/evaluator.ts';
import type { Extension } from './nodes.ts';
import { readModel } from './read-model.ts';
import type { FormOptions, Model } from './types.ts';

/**
 * Reads SurveyJS JSON, leniently: it never throws, and what it cannot read is as if it were not there.
 * Expressions know only those functions that `options` hold; `createForm` adds the standard ones and the checks.
 */
export const createModel = (source: unknown, options: FormOptions, extension?: Extension): Model =>
  readModel(source, options, createEvaluator, extension);
