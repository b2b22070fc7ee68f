import { isBlank, toNumber } from '../expression/values.ts';
import { type Finding, outside } from './finding.ts';
import { countGraphemes } from './graphemes.ts';

/** Whether a number of things lies between two bounds, of which 0 is none. */
export function checkCount(count: number, min: unknown, max: unknown): Finding | undefined {
  return outside(count, [positive(min), 'too-few'], [positive(max), 'too-many']);
}

/** Whether a text has an allowed number of characters; a bound of 0 is none. */
export function checkLength(text: string, min: unknown, max: unknown): Finding | undefined {
  const least = positive(min) ?? 0;
  const most = positive(max) ?? text.length;
  // A text has at most as many characters as units, so that most need not be counted.
  if (!least && text.length <= most) return undefined;
  return outside(countGraphemes(text, Math.max(least, most) + 1), [least, 'too-short'], [most, 'too-long']);
}

/** Whether something is a number between two bounds. Nothing passes. */
export function checkNumber(value: unknown, min: unknown, max: unknown): Finding | undefined {
  if (isBlank(value)) return undefined;
  const number = toNumber(value);
  if (Number.isNaN(number)) return { code: 'not-a-number' };
  return outside(number, [toNumber(min), 'too-small'], [toNumber(max), 'too-large']);
}

function positive(value: unknown): number | undefined {
  const number = toNumber(value);
  return number > 0 ? number : undefined;
}
