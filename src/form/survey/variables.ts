import { asJson, asList, asText } from '../json.ts';
import type { FormContext } from '../nodes.ts';
import { toAnswer } from './answer.ts';
import { sharedOf } from './shared.ts';

/** Lets expressions find a value that nobody answered, by its name. */
export function setVariable(context: FormContext, name: string, value: unknown, kept = false): void {
  const shared = sharedOf(context);
  if (!shared || !name || context.named.has(name)) return;
  const known = shared.aside.get(name.toLowerCase()) ?? { name, kept };
  shared.aside.set(name.toLowerCase(), known);
  context.answers.set(known.name, toAnswer(value));
}

/** Values calculated from values calculated from values …: bounds the stack; the rest follows in later rounds. */
const deepest = 200;

/** Keeps a survey's `calculatedValues` up to date, each after those that it is calculated from. */
export function addCalculatedValues(context: FormContext): void {
  const written = new Map(
    asList(context.json.calculatedValues).map((each) => {
      const { name, expression, includeIntoResult } = asJson(each);
      const kept = includeIntoResult === true;
      return [asText(name).toLowerCase(), { name: asText(name), expression, kept }];
    }),
  );
  const add = (key: string, depth: number) => {
    const value = written.get(key);
    if (!value || !written.delete(key)) return;
    for (const other of sharedOf(context)?.read(value.expression)?.names ?? [])
      if (depth < deepest) add(other, depth + 1);
    context.answers.watch(value.expression, (result) => setVariable(context, value.name, result, value.kept));
  };
  for (const key of [...written.keys()]) add(key, 0);
}
