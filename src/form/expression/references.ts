import { asList } from '../json.ts';
import { isObject } from './values.ts';

/** One part of a name in braces, such as `q[0]` of `{q[0].col}`. */
interface Step {
  name: string;
  index: number | undefined;
}

/** A name in braces, read once. */
export type Path = readonly Step[];

/** Reads the inside of `{…}`. Names may hold blanks, dots and any script. */
export function readPath(text: string): Path {
  return text.split('.').map((part) => {
    const [, name = part, index] = /^(.*)\[(-?\d+)\]$/.exec(part) ?? [];
    return { name, index: index === undefined ? undefined : Number(index) };
  });
}

/** The names, in lower case, that a path may speak of: `a.b.c` of a question `a`, `a.b` or `a.b.c`. */
export function namesOf(path: Path): string[] {
  return path.map((_, index) => nameAt(path, index));
}

/** Something that there is, be it `undefined`. */
export type Found = { value: unknown } | undefined;

/**
 * What a path leads to: the longest name that there is wins, letter case does not matter, an index below 0 counts from
 * the end. `null` where it leads nowhere; the length of nothing is 0.
 */
export function follow(path: Path, lookUp: (name: string) => Found): unknown {
  const indexed = path.findIndex((step) => step.index !== undefined);
  for (let end = indexed < 0 ? path.length - 1 : indexed; end >= 0; end--) {
    const found = lookUp(nameAt(path, end));
    if (!found) continue;
    const index = path[end]?.index;
    const value = index === undefined ? found.value : (asList(found.value).at(index) ?? null);
    const rest = path.slice(end + 1);
    return rest.length ? follow(rest, (name) => memberOf(value, name)) : value;
  }
  return path.at(-1)?.name === 'length' ? 0 : null;
}

function nameAt(path: Path, end: number): string {
  return path
    .slice(0, end + 1)
    .map((step) => step.name)
    .join('.')
    .toLowerCase();
}

/** A member of a list or object by its name, whatever its letter case. `name` is in lower case. */
export function memberOf(value: unknown, name: string): Found {
  if (name === 'length' && (typeof value === 'string' || Array.isArray(value))) return { value: value.length };
  const member = isObject(value) && Object.entries(value).find(([key]) => key.toLowerCase() === name);
  return member ? { value: member[1] } : undefined;
}
