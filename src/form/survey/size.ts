import { isObject } from '../expression/values.ts';

/** More than any request may carry, in UTF-16 code units, roughly: what is calculated from itself may double each time. */
const most = 100_000;

/** An answer as it is, unless it is longer than any can be sent: then none. */
export function bounded(value: unknown): unknown {
  const waiting = [value];
  let size = 0;
  while (waiting.length && size <= most) {
    const part = waiting.pop();
    size += typeof part === 'string' ? part.length : 1;
    if (!isObject(part) || size > most) continue;
    for (const name of Object.keys(part)) {
      waiting.push(part[name as keyof typeof part]);
      if (waiting.length > most) return undefined;
    }
  }
  return size > most ? undefined : value;
}
