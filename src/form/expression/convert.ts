import { toNumber } from './values.ts';

/** An answer that looks like a truth value, a quoted text or a number is taken for one; `05` is a code. */
export function convert(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (/^['"].*['"]$/s.test(value)) return value.slice(1, -1);
  const number = /^[0๐](?!x|$|[.,])/.test(value) ? Number.NaN : toNumber(value);
  return Number.isNaN(number) ? value : number;
}
