import { toLocalText } from './dates.ts';

/**
 * Makes a date and a text comparable, as texts: of both only as much counts as the text names, and only the day where
 * the date is a midnight.
 */
export function alignDates(left: unknown, right: unknown): [unknown, unknown] {
  if (left instanceof Date && typeof right === 'string') return align(left, right);
  return typeof left === 'string' && right instanceof Date
    ? (align(right, left).reverse() as [string, string])
    : [left, right];
}

function align(date: Date, text: string): [string, string] {
  const written = toLocalText(date);
  const length = /T00:00:00/.test(written) ? 10 : text.length;
  return [written.slice(0, length), text.slice(0, length)];
}
