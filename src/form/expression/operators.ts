import { alignDates } from './align-dates.ts';
import { isEmpty, isEqual } from './values.ts';

type Operate = (left: unknown, right: unknown) => unknown;

/** What stands between two operands, by one of its spellings. Odd results are SurveyJS's own, as measured. */
export const binaryOperators = {
  or: arithmetic((left, right) => left || right),
  and: arithmetic((left, right) => left && right),
  equal: isSame,
  notequal: (left, right) => !isSame(left, right),
  less: isLess,
  greater: (left, right) => isLess(right, left),
  lessorequal: (left, right) => isSame(left, right) || isLess(left, right),
  greaterorequal: (left, right) => isSame(left, right) || isLess(right, left),
  '+': arithmetic(add),
  '-': arithmetic((left, right) => round(Number(left) - Number(right), Math.max(decimals(left), decimals(right)))),
  '*': arithmetic((left, right) => round(Number(left) * Number(right), decimals(left) + decimals(right))),
  '/': arithmetic((left, right) => (right ? Number(left) / Number(right) : null)),
  '%': arithmetic((left, right) => (right ? Number(left) % Number(right) : null)),
  power: arithmetic((left, right) => Number(left) ** Number(right)),
  contain: (left, right) => contains(left, right, true),
  notcontain: (left, right) => (!left && !isEmpty(right)) || contains(left, right, false),
  anyof: isAnyOf,
  noneof: (left, right) => !isAnyOf(left, right),
  allof: (left, right) => (!!left || isEmpty(right)) && toList(right).every((item) => contains(left, item, true)),
} satisfies Record<string, Operate>;

/** The name of an operator between two operands. */
export type BinaryOperator = keyof typeof binaryOperators;

/** Adds numbers without binary crumbs (0.1 + 0.2 is 0.3), joins texts and lists. */
export function add(left: unknown, right: unknown): unknown {
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  if (Array.isArray(left) && typeof right === 'number') return sum(left, right);
  if (Array.isArray(right) && typeof left === 'number') return sum(right, left);
  if (Array.isArray(left) && typeof right === 'string') return left.join(', ') + right;
  if (Array.isArray(right) && typeof left === 'string') return left + right.join(', ');
  const total = (left as number) + (right as number);
  return typeof total === 'number' ? round(total, Math.max(decimals(left), decimals(right))) : total;
}

function sum(list: unknown[], last: number): unknown {
  return add(list.filter((item) => typeof item === 'number').reduce(add, 0), last);
}

function decimals(value: unknown): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function round(value: number, digits: number): number {
  return digits > 0 ? Number(value.toFixed(Math.min(digits, 100))) : value;
}

function arithmetic(operate: Operate): Operate {
  const fill = (value: unknown, other: unknown): unknown => {
    if (!isEmpty(value)) return value;
    if (typeof other === 'number') return 0;
    if (typeof value === 'string' || typeof other === 'string') return '';
    return Array.isArray(other) ? [] : 0;
  };
  return (left, right) => {
    const filled = fill(left, right);
    return operate(filled, fill(right, filled));
  };
}

function isSame(left: unknown, right: unknown): boolean {
  const [a, b] = alignDates(left, right).map((value) => (value === 'undefined' ? undefined : value));
  return isEqual(a, b);
}

function isLess(left: unknown, right: unknown): boolean {
  const [a, b] = alignDates(left, right) as [number, number];
  return a != null && b != null && a < b;
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function contains(left: unknown, right: unknown, wanted: boolean): boolean {
  if (Array.isArray(left)) {
    return (left.length > 0 && toList(right).every((item) => left.some((other) => isSame(other, item)))) === wanted;
  }
  if ((isEmpty(left) && !left) || !right) return false;
  return String(left).toLowerCase().includes(String(right).toLowerCase()) === wanted;
}

function isAnyOf(left: unknown, right: unknown): boolean {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(right);
  if (!Array.isArray(left)) return contains(right, left, true);
  return toList(right).some((item) => contains(left, item, true));
}
