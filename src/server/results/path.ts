import { isObject } from '../../form/expression/values.ts';
import { asJson, asList } from '../../form/json.ts';
import { keyOf } from './keys.ts';
import type { Option } from './options.ts';

/** One step from a response's answers to the answer that is counted. */
export interface Step {
  /** The name under which the answer to a question stands. */
  key: string;
  /** It is a list of answers, each of which counts. */
  isList?: true;
  /** It has an answer for each of these rows. */
  rows?: readonly Option[];
}

/** More figures than anybody reads: what would make more, of rows and columns within each other, is not counted. */
export const mostItems = 20_000;

/** The rows that answers at the end of a path stand in; nothing where there is one answer only. */
export function rowsOf(path: readonly Step[]): readonly Option[] | undefined {
  const [first, ...others] = path.flatMap(({ rows }) => (rows ? [rows] : []));
  if (!first || others.length === 0) return first;
  const all = [first, ...others];
  if (all.reduce((product, { length }) => product * length, 1) > mostItems) return [];
  const found = all.reduce<Option[][]>(
    (sum, rows) => sum.flatMap((before) => rows.map((row) => [...before, row])),
    [[]],
  );
  return found.map((each) => ({
    key: itemOf(each.map(({ key }) => key)),
    text: each.map(({ text }) => text).join(': '),
  }));
}

const itemOf = (keys: readonly string[]): string => (keys.length > 1 ? JSON.stringify(keys) : (keys[0] ?? ''));

/** Every answer at the end of a path with the key of its row, '' if it stands in none; `undefined` where there could be one. */
export function* answersAt(
  [step, ...rest]: readonly Step[],
  record: unknown,
  rows: readonly string[] = [],
): Generator<[item: string, answer: unknown]> {
  if (!step) return yield [itemOf(rows), record ?? undefined];
  const value = ownOf(asJson(record), step.key);
  if (step.rows) {
    const names = namesIn(value);
    for (const { key } of step.rows) yield* answersAt(rest, ownOf(value, names.get(key)), [...rows, key]);
  } else if (step.isList) {
    for (const each of asList(value)) yield* answersAt(rest, each, rows);
  } else yield* answersAt(rest, value, rows);
}

/** The names of an object are texts, also where a row's value is a number. */
function namesIn(value: unknown): Map<string, string> {
  const names = isObject(value) ? Object.keys(value) : [];
  return new Map(names.flatMap((name) => [[keyOf(name), name] as const, [name, name] as const]));
}

function ownOf(value: unknown, name: string | undefined): unknown {
  return isObject(value) && name !== undefined && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
