import { createConditions } from './conditions.ts';
import type { createEvaluator } from './expression/evaluator.ts';
import type { Expression } from './expression/parse.ts';
import type { Found } from './expression/references.ts';
import { copyAnswer } from './json.ts';
import type { Data, FormOptions } from './types.ts';

/** Expressions that live on answers. */
export interface Expressions {
  /** Evaluates a condition by the next `settle`, and again after each change of a name in it. A broken one never. */
  watch(expression: unknown, apply: (result: unknown) => void): void;
  /** Evaluates an expression now; `undefined` where there is none or it is broken. */
  run(expression: unknown): { result: unknown } | undefined;
}

/** The answers to one form, and the expressions that live on them. */
export interface Answers extends Expressions {
  get(name: string): unknown;
  /** Keeps a copy, or clears what is nothing. Does not yet evaluate anything. */
  set(name: string, value: unknown): void;
  /** Keeps another answer than there was, as it is: a copy already. */
  put(name: string, answer: unknown): void;
  /** A copy. */
  all(): Data;
  /** Lets expressions find a name, whatever its letter case; the first of two alike wins. `nothing` is what it is unanswered. */
  declare(name: string, nothing?: unknown): void;
  /** Brings all conditions up to date. Evaluates only those that refer to what has changed. */
  settle(): void;
  /** Expressions that find more names than those of the form, all within the answer to `owner`. */
  within(owner: string, lookUp: LookUp): Expressions;
}

/** Finds what a name in lower case stands for. */
export type LookUp = (name: string) => Found;

/** Makes an empty set of answers; `evaluator` reads the expressions. */
export function createAnswers(options: FormOptions, evaluator: typeof createEvaluator): Answers {
  const values = new Map<string, unknown>();
  const declared = new Map<string, { name: string; nothing: unknown }>();
  const known = new Map<string, Expression | undefined>();
  const conditions = createConditions();
  const lookUp: LookUp = (key) => {
    const known = declared.get(key);
    return known && { value: values.get(known.name) ?? known.nothing };
  };
  const reading = (find: LookUp, ...owners: string[]): Expressions => {
    const { read, evaluate } = evaluator(options, find, known);
    return {
      watch(source, apply) {
        const expression = read(source);
        if (expression) conditions.add([...expression.names, ...owners], () => apply(evaluate(expression)));
      },
      run(source) {
        const expression = read(source);
        return expression && { result: evaluate(expression) };
      },
    };
  };

  const answers: Answers = {
    get: (name) => values.get(name),
    set(name, value) {
      const kept = copyAnswer(value);
      if (JSON.stringify(kept) !== JSON.stringify(values.get(name))) answers.put(name, kept);
    },
    put(name, answer) {
      if (answer === undefined) values.delete(name);
      else values.set(name, answer);
      answers.declare(name);
      conditions.touch(name);
    },
    all: () => Object.fromEntries([...values].map(([name, value]) => [name, copyAnswer(value)])),
    declare(name, nothing) {
      const key = name.toLowerCase();
      if (!declared.has(key)) declared.set(key, { name, nothing });
    },
    settle: conditions.settle,
    within: (owner, find) => reading((key) => find(key) ?? lookUp(key), owner.toLowerCase()),
    ...reading(lookUp),
  };
  return answers;
}
