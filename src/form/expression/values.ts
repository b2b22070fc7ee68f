import { toLatinDigits } from '../../country/th/digits.ts';

/** Whether an answer says nothing: null, '', [], an object of nothings, NaN. `0` and `false` say something. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return !value.length;
  if (isObject(value) && !(value instanceof Date)) return Object.values(value).every(isEmpty);
  return !value && value !== 0 && value !== false;
}

/** Whether an answer says nothing, or holds nothing but blanks. */
export function isBlank(value: unknown): boolean {
  return isEmpty(typeof value === 'string' ? value.trim() : value);
}

/** Whether something is an object or a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Reads a number as SurveyJS does: blanks around it, one decimal comma, hexadecimal. NaN if it is none,
 * or has so many digits that it is rather a code, such as a national ID.
 */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.NaN;
  if (typeof value !== 'string') return Number.NaN;
  const text = toLatinDigits(value).trim();
  if (!text || /^\d{16,}$|^0[bo]/i.test(text)) return Number.NaN;
  const number = Number(text.replace(/^([^,]*),([^,]*)$/, '$1.$2'));
  return Number.isFinite(number) ? number : Number.NaN;
}

/**
 * Equality as SurveyJS has it: `1` is `'1'`, `true` is `'true'`, nothing is `''`. Unless `exact`, letter case,
 * blanks around a text, and the order of a list that is not `ranked` do not matter.
 */
export function isEqual(left: unknown, right: unknown, exact = false): boolean {
  if (left === right) return true;
  if (left === undefined ? isEmptyList(right) : right === undefined && isEmptyList(left)) return true;
  if ((left ?? '') === '' && (right ?? '') === '') return true;
  if (typeof left === 'string' && typeof right === 'string') return !exact && fold(left) === fold(right);
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (isEmpty(left) !== isEmpty(right)) return false;
  if (typeof left === 'boolean' && typeof right === 'string') return String(left) === right.toLowerCase();
  if (typeof right === 'boolean' && typeof left === 'string') return String(right) === left.toLowerCase();
  if (isObject(left) && isObject(right)) return areAlike(left, right, exact);
  // biome-ignore lint/suspicious/noDoubleEquals: `1 = '1'` is the rule here.
  return !isObject(left) && !isObject(right) && left == right;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && !value.length;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function areAlike(left: object, right: object, exact: boolean): boolean {
  const lists = [left, right] as unknown[][];
  const inOrder = exact || lists.some((list) => !Array.isArray(list) || 'ranked' in list);
  const [a, b] = (inOrder ? lists : lists.map((list) => [...list].sort())) as [object, object];
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isEqual(Reflect.get(a, name), Reflect.get(b, name), exact))
  );
}
