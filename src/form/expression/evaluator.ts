import type { FormOptions } from '../types.ts';
import { type Expression, parse, type Scope } from './parse.ts';
import { type Found, follow } from './references.ts';

/** Reads each expression once and evaluates it as often as asked. */
export interface Evaluator {
  /** `undefined` if it is no expression, or a broken one. */
  read(source: unknown): Expression | undefined;
  /** Never throws: what cannot be calculated is `null`. */
  evaluate(expression: Expression): unknown;
}

/** Makes an evaluator. `lookUp` gives the answer to a name in lower case. */
export function createEvaluator(options: FormOptions, lookUp: (name: string) => Found): Evaluator {
  const known = new Map<string, Expression | undefined>();

  const { functions = {} } = options;
  const scope: Scope = {
    value: (path) => follow(path, lookUp),
    call: (name, params) => (Object.hasOwn(functions, name) ? functions[name]?.(params) : null),
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
