import type { LookUp } from '../../answers.ts';

/** Functions that give what names stand for. */
export type Readers = Readonly<Record<string, () => unknown>>;

/** Looks a name up among functions that give what it stands for. */
export function finder(readers: Readers): LookUp {
  return (name) => (Object.hasOwn(readers, name) ? { value: readers[name]?.() } : undefined);
}
