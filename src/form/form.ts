import { findProblems } from './checks/problems.ts';
import { standardFunctions } from './expression/functions.ts';
import { createModel } from './model.ts';
import type { Form, FormOptions } from './types.ts';

/** Reads SurveyJS JSON, leniently: it never throws, and what it cannot read is as if it were not there. */
export function createForm(json: unknown, options: FormOptions): Form {
  const functions = { ...standardFunctions(options), ...options.functions };
  const model = createModel(json, { ...options, functions });
  return Object.assign(model, { problems: () => findProblems(model, options.pattern) });
}
