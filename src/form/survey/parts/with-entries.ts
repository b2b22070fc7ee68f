import type { Json } from '../../types.ts';

/** A copy of a record with some entries changed or, with `undefined`, left out. Any name is but a name. */
export function withEntries(record: Json, changes: Iterable<readonly [name: string, value: unknown]>): Json {
  const entries = new Map(Object.entries(record));
  for (const [name, value] of changes) {
    if (value === undefined) entries.delete(name);
    else entries.set(name, value);
  }
  return Object.fromEntries(entries);
}
