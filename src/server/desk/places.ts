import { ApiProblem } from '../problems.ts';

/** Writes where a page of a list ended, so that the next one begins there. */
export const toPlace = (parts: readonly string[]): string => Buffer.from(parts.join(' ')).toString('base64url');

/** Reads such a place. Throws `invalid` for what is none of this list. */
export function readPlace(after: string, pattern: RegExp): string[] {
  const [, ...parts] = pattern.exec(Buffer.from(after, 'base64url').toString()) ?? [];
  if (parts.length === 0 || !parts.every(isReal)) {
    throw new ApiProblem('invalid', { errors: [{ pointer: '/after', code: 'wrong-format' }] });
  }
  return parts;
}

/** Whether a part is a day or a moment that there is, if it looks like one: no store takes the 30th of February. */
function isReal(part: string): boolean {
  if (!/^\d{4}-\d\d-\d\d/.test(part)) return true;
  const at = new Date(part);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(part);
}
