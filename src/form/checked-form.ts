import type { CheckSet } from './checks/kinds.ts';
import { findProblems } from './checks/problems.ts';
import { createEvaluator } from './expression/evaluator.ts';
import { standardFunctions } from './expression/functions.ts';

import type { Extension } from './nodes.ts';
import { readModel } from './read-model.ts';
import type { Form, FormOptions } from './types.ts';

/** A form of certain kinds, whose answers are checked. Expressions may call the standard functions. */
export function createCheckedForm(json: unknown, options: FormOptions, checks: CheckSet, extension?: Extension): Form {
  const functions = { ...standardFunctions(options), ...options.functions };
  const model = readModel(json, { ...options, functions }, createEvaluator, extension);
  return Object.assign(model, { problems: () => findProblems(model, checks, options.pattern) });
}
