import { asJson } from '../../json.ts';
import type { Json } from '../../types.ts';

/** One entry of a record, if it is the record's own. */
export function entryOf(record: unknown, name: string): unknown {
  const own = asJson(record);
  return Object.hasOwn(own, name) ? own[name] : undefined;
}

/** A record, or nothing where it has no entry. */
export function filledOnly(record: Json): Json | undefined {
  return isFilled(record) ? record : undefined;
}

/** Whether a record has any entry. */
export function isFilled(record: unknown): boolean {
  return Object.keys(asJson(record)).length > 0;
}
