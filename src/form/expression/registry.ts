/** A function that expressions may call: takes what stands between its brackets, gives a value. */
export type FormFunction = (params: unknown[]) => unknown;

const registered = new Map<string, FormFunction>();

/**
 * Lets every form that is read from now on call a function. On a server call it at the start, too: a form is checked
 * there by the same expressions, and a function that is not known there gives `null`.
 */
export function registerFunction(name: string, calculate: FormFunction): void {
  registered.set(name, calculate);
}

/** What was registered so far, by name. */
export function registeredFunctions(): Record<string, FormFunction> {
  return Object.fromEntries(registered);
}
