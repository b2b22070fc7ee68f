import { alphabet, plainCode } from './code.ts';

/** Random characters of a reference, of five bits each. */
const length = 5;

/** How many random bytes a reference is made of. */
export const referenceBytes = length;

/**
 * Makes the number under which a case is known: agency, Buddhist year, five random characters and one that checks them,
 * such as `DOE-2569-7K3M9Q`. It tells nothing of how many cases there are.
 */
export function toReference(agency: string, year: number, random: Uint8Array): string {
  const characters = Array.from(random.subarray(0, length), (byte) => alphabet[byte & 31]).join('');
  return `${agency}-${year}-${characters}${checkCharacter(`${year}${characters}`)}`.toUpperCase();
}

/**
 * Reads a reference as it was typed: in any case, with any blanks and dashes, O for 0, I or L for 1 in its last part,
 * and the digits of Thai and its neighbours. Nothing if it cannot be one, since a character is missing or another.
 */
export function readReference(typed: string): string | undefined {
  const [, agency, year, rest = ''] = /^([a-z]{2,8})(\d{4})([0-9a-z]{6})$/.exec(plainCode(typed)) ?? [];
  const code = rest.replaceAll('o', '0').replace(/[il]/g, '1');
  if (!agency || !year || [...code].some((character) => !alphabet.includes(character))) return undefined;
  if (checkCharacter(year + code.slice(0, -1)) !== code.at(-1)) return undefined;
  return `${agency}-${year}-${code}`.toUpperCase();
}

/** Luhn's sum with 32 characters (ISO/IEC 7812-1, annex B, for another base): finds every single wrong character. */
function checkCharacter(text: string): string {
  const sum = [...text].reverse().reduce((total, character, index) => {
    const product = alphabet.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 32) + (product % 32);
  }, 0);
  return alphabet[(32 - (sum % 32)) % 32] as string;
}
