/** Answers without those of some names. */
export function without<T>(answers: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}
