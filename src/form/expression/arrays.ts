import type { Call } from './evaluator.ts';
import { add } from './operators.ts';
import { type Evaluate, parse, type Scope } from './parse.ts';
import { follow, memberOf } from './references.ts';
import { isEmpty, isObject, toNumber } from './values.ts';

type ArrayFunction = (params: unknown[], call: Call) => unknown;

/** What is asked of a list of rows: `sumInArray({rows}, 'column', {condition} > 1)`. */
interface Query {
  /** The rows that answer the column and meet the condition. */
  rows: Record<string, unknown>[];
  column: string;
  /** The column whose answer is wanted of the best row. */
  wanted: string;
}

/** Functions over the rows of a matrix or the panels of a dynamic panel, with SurveyJS's results. */
export const arrayFunctions = {
  sumInArray: sum,
  countInArray: (params, call) => select(params, call)?.rows.length ?? 0,
  avgInArray(params, call) {
    const count = select(params, call)?.rows.length;
    return count ? Number(sum(params, call)) / count : 0;
  },
  minInArray: (params, call) => best(params, call, (one, other) => one < other),
  maxInArray: (params, call) => best(params, call, (one, other) => one > other),
} satisfies Record<string, ArrayFunction>;

function sum(params: unknown[], call: Call): unknown {
  const query = select(params, call);
  return query?.rows.map((row) => numberIn(row[query.column]) ?? 0).reduce(add, 0) ?? 0;
}

function best(params: unknown[], call: Call, isBetter: (one: number, other: number) => boolean): unknown {
  const query = select(params, call);
  let found: { row: Record<string, unknown>; value: number } | undefined;
  for (const row of query?.rows ?? []) {
    const value = numberIn(row[query?.column ?? '']) as number | undefined;
    if (value !== undefined && (!found || isBetter(value, found.value))) found = { row, value };
  }
  if (!query || !found) return undefined;
  return query.wanted === query.column ? found.value : found.row[query.wanted];
}

/** A text that is no number counts as nothing. */
function numberIn(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const number = toNumber(value);
  return Number.isNaN(number) ? undefined : number;
}

function select(params: unknown[], call: Call): Query | undefined {
  const [list, column, third] = params;
  if (!isObject(list) || typeof column !== 'string' || params.length > 4) return undefined;
  const names = typeof third === 'string' && !/[{}><=!]/.test(third);
  const meets = conditionAt(names ? 3 : 2, params, call);
  const rows = Object.values(list).filter(
    (row) => isObject(row) && Object.hasOwn(row, column) && !isEmpty(row[column as keyof typeof row]) && meets(row),
  );
  return { rows, column, wanted: names ? third : column };
}

/** A condition on rows may itself ask about rows, and so on: how often one may be evaluated in all that. */
const mostEvaluations = 20_000;

/** Where the columns of a row are found first. */
interface RowScope extends Scope {
  /** How many more evaluations there may be; beyond that an evaluation ends in a RangeError. */
  room: { left: number };
}

/** A condition stands there as it is or as a text, and speaks of a row's columns before it speaks of the form. */
function conditionAt(index: number, params: unknown[], { operands, scope }: Call): (row: object) => boolean {
  const written = params[index];
  const condition = typeof written === 'string' && written ? read(written) : operands[index];
  const room = (scope as Partial<RowScope>).room ?? { left: mostEvaluations };
  return (row) => {
    if (!condition) return true;
    if (room.left-- <= 0) throw new RangeError();
    // biome-ignore lint/suspicious/noDoubleEquals: SurveyJS accepts all that equals true.
    return condition(within(row, scope, room)) == true;
  };
}

function read(text: string): Evaluate {
  const outcome = parse(text);
  return 'at' in outcome ? () => null : outcome.evaluate;
}

function within(row: object, scope: Scope, room: RowScope['room']): RowScope {
  return {
    room,
    call: scope.call,
    value(path) {
      let isIn = false;
      const value = follow(path, (name) => {
        const found = memberOf(row, name);
        isIn ||= found !== undefined;
        return found;
      });
      return isIn && value !== null ? value : scope.value(path);
    },
  };
}
