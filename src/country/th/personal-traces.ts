import { toLatinDigits } from './digits.ts';

/** An address, or as many digits as a phone number has, with nothing but what may stand within a number between them. */
const traces = /@|(?:\d[-.()\s\p{Pd}\p{DI}−]*){9}/u;

/**
 * Whether a text may hold something of what `findPersonal` finds: where this says no, that finds nothing. It is so small
 * that a page can ask it before it loads the other.
 */
export const mayBePersonal = (text: string): boolean => traces.test(toLatinDigits(text));
