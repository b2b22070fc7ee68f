import type { FormContext } from '../nodes.ts';
import { anyName, listenToAll, looksAround } from './any-change.ts';
import { sharedOf } from './shared.ts';

/** Which changes count besides those of what an expression names. */
interface Counts {
  /** An expression that names nothing counts for all. */
  anyhow?: boolean;
  /** What was calculated at the start counts as given by default. */
  calculated?: boolean;
}

/**
 * Does something whenever an answer changes that one of some expressions refers to, and at the start if the author gave
 * one by default.
 */
export function onChange(
  context: FormContext,
  expressions: readonly unknown[],
  run: () => void,
  { anyhow = false, calculated = false }: Counts = {},
): void {
  const shared = sharedOf(context);
  for (const expression of expressions) {
    const names = shared?.read(expression)?.names;
    if (!shared || !names) continue;
    const always = looksAround(shared, expression) || /\w\(\s*\)/.test(String(expression));
    if (!names.size && !anyhow && !always) continue;
    const isAny = always || !names.size;
    if (isAny) listenToAll(context);
    const { answers } = context;
    const listener = isAny ? answers.within(anyName, () => undefined) : answers;
    listener.watch(expression, () => {
      const { given, restoring } = shared;
      const isGiven = (name: string) => given?.has(name) || (calculated && shared.calculated?.has(name));
      const isDue =
        !given || (isAny ? given.size || (calculated && shared.calculated?.size) : [...names].some(isGiven));
      if (isDue && !restoring) run();
    });
  }
}
