import { toLatinDigits } from './digits.ts';

/**
 * Tells whether 13 digits, in any of the region's scripts and with or without spaces and dashes, end in the check
 * digit of a Thai national ID: 11 less the sum of the first twelve, weighted 13 down to 2, modulo 11. A hint only.
 */
export function isNationalId(text: string): boolean {
  const digits = toLatinDigits(text).replace(/[\s\p{Pd}\p{DI}]/gu, '');
  if (!/^\d{13}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 12; place++) sum += Number(digits[place]) * (13 - place);
  return Number(digits[12]) === (11 - (sum % 11)) % 10;
}
