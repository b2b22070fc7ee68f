import { createConditions } from './conditions.ts';
import { createEvaluator } from './expression/evaluator.ts';
import { copyAnswer } from './json.ts';
import type { Data, FormOptions } from './types.ts';

/** The answers to one form, and the expressions that live on them. */
export interface Answers {
  get(name: string): unknown;
  /** Keeps a copy, or clears what is nothing. Does not yet evaluate anything. */
  set(name: string, value: unknown): void;
  /** A copy. */
  all(): Data;
  /** Lets expressions find a name, whatever its letter case; the first of two alike wins. `nothing` is what it is unanswered. */
  declare(name: string, nothing?: unknown): void;
  /** Evaluates a condition by the next `settle`, and again after each change of a name in it. A broken one never. */
  watch(expression: unknown, apply: (result: unknown) => void): void;
  /** Brings all conditions up to date. Evaluates only those that refer to what has changed. */
  settle(): void;
  /** Evaluates an expression now; `undefined` where there is none or it is broken. */
  run(expression: unknown): { result: unknown } | undefined;
}

/** Makes an empty set of answers. */
export function createAnswers(options: FormOptions): Answers {
  const values = new Map<string, unknown>();
  const declared = new Map<string, { name: string; nothing: unknown }>();
  const conditions = createConditions();
  const { read, evaluate } = createEvaluator(options, (key) => {
    const known = declared.get(key);
    return known && { value: values.get(known.name) ?? known.nothing };
  });

  const answers: Answers = {
    get: (name) => values.get(name),
    set(name, value) {
      const kept = copyAnswer(value);
      if (JSON.stringify(kept) === JSON.stringify(values.get(name))) return;
      if (kept === undefined) values.delete(name);
      else values.set(name, kept);
      answers.declare(name);
      conditions.touch(name);
    },
    all: () => Object.fromEntries([...values].map(([name, value]) => [name, copyAnswer(value)])),
    declare(name, nothing) {
      const key = name.toLowerCase();
      if (!declared.has(key)) declared.set(key, { name, nothing });
    },
    watch(source, apply) {
      const expression = read(source);
      if (expression) conditions.add(expression.names, () => apply(evaluate(expression)));
    },
    settle: conditions.settle,
    run(source) {
      const expression = read(source);
      return expression && { result: evaluate(expression) };
    },
  };
  return answers;
}
