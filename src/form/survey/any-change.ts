import { formFunctions } from '../expression/survey-functions.ts';
import type { FormContext } from '../nodes.ts';
import { type Shared, sharedOf } from './shared.ts';

/** The name that stands for any: a change of whatever answer is a change of it. No question can be called so. */
export const anyName = '{any}';

/** Makes every change one of the name that stands for any, from now on. */
export function listenToAll(context: FormContext): void {
  const shared = sharedOf(context);
  if (!shared || shared.aside.has(anyName)) return;
  shared.aside.set(anyName, { name: anyName, kept: false });
  const { answers } = shared.context;
  const { put } = answers;
  let changes = 0;
  answers.put = (name, answer) => {
    put(name, answer);
    put(anyName, ++changes);
  };
}

/** Whether an expression looks at more of a form than the answers that it names. */
export function looksAround({ read }: Shared, source: unknown): boolean {
  if (typeof source !== 'string' || !/[$(]/.test(source)) return false;
  const { names, functions } = read(source) ?? {};
  const called = [...(functions ?? [])];
  return (
    [...(names ?? [])].some((name) => name.startsWith('$')) ||
    called.some((name) => formFunctions.has(name)) ||
    (called.some((name) => name.endsWith('InArray')) && namesInTexts(source))
  );
}

/** A condition on rows may stand there as a text, and speak of the form. */
function namesInTexts(source: string): boolean {
  return (source.match(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/gs) ?? []).some((text) => text.includes('{'));
}
