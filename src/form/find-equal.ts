import { isEmpty, isEqual, isObject } from './expression/values.ts';

/** Finds the first of many things whose value exactly equals another, without looking at each of them. */
export function findEqual<T>(things: Iterable<T>, readValue: (thing: T) => unknown): (value: unknown) => T | undefined {
  const alike = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(readValue(thing));
    const others = alike.get(key);
    if (others) others.push(thing);
    else alike.set(key, [thing]);
  }
  return (value) => alike.get(keyOf(value))?.find((thing) => isEqual(readValue(thing), value, true));
}

/** Tells whether one of many values exactly equals another. */
export function isAmong(values: Iterable<unknown>): (value: unknown) => boolean {
  const find = findEqual(
    Array.from(values, (value) => ({ value })),
    ({ value }) => value,
  );
  return (value) => find(value) !== undefined;
}

/** What is equal has the same key. */
function keyOf(value: unknown): string {
  return JSON.stringify(likeOf(value));
}

/** The same for all that is equal: nothing is nothing, and what looks like a number is that number. */
function likeOf(value: unknown): unknown {
  if (isEmpty(value)) return null;
  if (isObject(value)) {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return members.map(([name, member]) => [name, likeOf(member)]);
  }
  const plain = typeof value === 'string' && /^(true|false)$/i.test(value) ? /^t/i.test(value) : value;
  return Number.isNaN(Number(plain)) ? String(value) : Number(plain) + 0;
}
