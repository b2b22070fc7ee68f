import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { toLatinDigits } from '../../country/th/digits.ts';

/** Whether this can be called: a number of any country, a Thai one without its country's code, or a short one such as 1694. */
export function isPhone(typed: string): boolean {
  const number = toLatinDigits(typed.normalize('NFKC')).trim();
  return /^\d{3,5}$/.test(number) || parsePhoneNumberFromString(number, 'TH')?.isPossible() === true;
}
