import type { FormOptions } from '../types.ts';
import { type Evaluate, type Expression, parse, type Scope } from './parse.ts';
import { type Found, follow } from './references.ts';

/** Where a function is called. */
export interface Call {
  /** Its parameters as they are written, to be evaluated elsewhere. */
  operands: readonly Evaluate[];
  scope: Scope;
}

/** Functions that expressions may call, by name. */
export type Functions = Record<string, (params: unknown[], call: Call) => unknown>;

/** Reads each expression once and evaluates it as often as asked. */
export interface Evaluator {
  /** `undefined` if it is no expression, or a broken one. */
  read(source: unknown): Expression | undefined;
  /** Never throws: what cannot be calculated is `null`. */
  evaluate(expression: Expression): unknown;
}

/** Makes an evaluator. `lookUp` gives the answer to a name in lower case; `known` is what was read already. */
export function createEvaluator(
  options: FormOptions,
  lookUp: (name: string) => Found,
  known: Map<string, Expression | undefined>,
): Evaluator {
  const functions: Functions = options.functions ?? {};
  const scope: Scope = {
    value: (path) => follow(path, lookUp),
    call(name, operands, scope) {
      const params = operands.map((operand) => operand(scope));
      return Object.hasOwn(functions, name) ? functions[name]?.(params, { operands, scope }) : null;
    },
  };

  return {
    read(source) {
      if (typeof source !== 'string') return undefined;
      if (!known.has(source)) {
        const outcome = parse(source);
        known.set(source, 'at' in outcome ? undefined : outcome);
      }
      return known.get(source);
    },
    evaluate(expression) {
      try {
        return expression.evaluate(scope);
      } catch {
        // A function of the page's own threw, or JavaScript cannot compare the values: no reason to stop the form.
        return null;
      }
    },
  };
}
