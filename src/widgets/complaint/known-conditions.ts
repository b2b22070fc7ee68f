import type { createEvaluator } from '../../form/expression/evaluator.ts';
import type { Expression } from '../../form/expression/parse.ts';
import { todayIn } from '../../form/survey/today.ts';
import type { FormOptions, Json } from '../../form/types.ts';
import { asked } from './names.ts';

/** A condition that is so common that it needs no language: the names that it is about, and what it comes to. */
interface Condition {
  names: readonly string[];
  holds(answers: readonly unknown[], options: FormOptions): unknown;
}

const isThere = ([answer]: readonly unknown[]) => answer !== undefined;

/** All that the widget's own questions ask by, and that no day is to come, as they are written. */
export const conditions = {
  seen: `{${asked.identity}} = 'named' or {${asked.identity}} = 'confidential'`,
  inProvince: `{${asked.province}} notempty`,
  inDistrict: `{${asked.district}} notempty`,
  today: 'today()',
} as const;

const known: Readonly<Record<string, Condition>> = {
  [conditions.seen]: {
    names: [asked.identity],
    holds: ([identity]) => identity === 'named' || identity === 'confidential',
  },
  [conditions.inProvince]: { names: [asked.province], holds: isThere },
  [conditions.inDistrict]: { names: [asked.district], holds: isThere },
  [conditions.today]: { names: [], holds: (_, options) => todayIn(options) },
};

/** Whether a form has no other condition, and no check of its author's, so that it can be read without any language of rules. */
export function hasKnownRules(form: Json): boolean {
  const text = JSON.stringify(form);
  // The least and the greatest are expressions where they begin with `=`.
  const written = text.matchAll(/"(?:\w+If|\w*[eE]xpression|m(?:in|ax)(?=":"=))":("(?:[^"\\]|\\.)*")/g);
  return (
    !text.includes('"validators":') && [...written].every(([, source = '']) => Object.hasOwn(known, JSON.parse(source)))
  );
}

/** Evaluates those conditions, and no other. */
export const evaluateKnown: typeof createEvaluator = (options, lookUp) => ({
  read: (source) => {
    const condition = typeof source === 'string' && Object.hasOwn(known, source) ? known[source] : undefined;
    if (!condition) return undefined;
    const { names, holds } = condition;
    const evaluate = () =>
      holds(
        names.map((name) => lookUp(name)?.value),
        options,
      );
    return { names: new Set(names), functions: new Set(), evaluate } satisfies Expression;
  },
  evaluate: (expression) => expression.evaluate({} as never),
});
