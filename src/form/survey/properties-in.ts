import type { LookUp } from '../answers.ts';
import { propertiesOf } from '../expression/properties.ts';
import { nearest } from '../function-context.ts';
import type { FormContext } from '../nodes.ts';
import { questionKept, sharedOf } from './shared.ts';

/**
 * Finds what `{$name.property}` speaks of, the properties of the question whose answer is kept under the name; for
 * functions the question itself; and rankings, as lists whose order matters.
 */
export function propertiesIn(context: FormContext): LookUp {
  const rankings = context.part ? undefined : sharedOf(context)?.rankings;
  return (name) => {
    if (rankings?.has(name)) return { value: ranked(questionKept(context, name)?.value) };
    const [sign] = name;
    const question = sign === '$' || sign === nearest ? questionKept(context, name.slice(1)) : undefined;
    return question && { value: sign === '$' ? propertiesOf(question) : () => question };
  };
}

function ranked(value: unknown): unknown {
  return Array.isArray(value) ? Object.defineProperty([...value], 'ranked', {}) : [];
}
