import { toLatinDigits } from './digits.ts';

/** Crockford's base32: no letter that looks like a digit. https://www.crockford.com/base32.html */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Characters of a code: 80 bits. */
const length = 16;

/** How many random bytes a code is made of. */
export const codeBytes = length;

/** Makes a code that people copy by hand, such as `7k3m-9q0x-2f8d-hv5t`, of which each random byte gives five bits. */
export function toCode(random: Uint8Array): string {
  return grouped(Array.from(random.subarray(0, length), (byte) => alphabet[byte & 31]).join(''), 4);
}

/**
 * Reads a code as it was typed or pasted: in any case, with any blanks and dashes, O for 0, I or L for 1, and the digits
 * of Thai and its neighbours. Gives its sixteen characters alone, or nothing if it cannot be a code.
 */
export function readCode(typed: string): string | undefined {
  const code = plainCode(typed).replaceAll('o', '0').replace(/[il]/g, '1');
  return code.length === length && [...code].every((character) => alphabet.includes(character)) ? code : undefined;
}

/** What was typed or pasted without its blanks and dashes, in lower case, with Latin digits. */
export const plainCode = (typed: string): string =>
  toLatinDigits(typed.normalize('NFKC'))
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toLowerCase();

/**
 * A number short enough to read out by which staff find a response, such as `7k3m9-q0x2f`: 48 bits of its id, which is a
 * random UUID. An id of another kind stands for itself.
 */
export function receiptNumber(id: string): string {
  const [bits] = /^[\da-f]{12}/i.exec(id.replace('-', '')) ?? [];
  if (bits === undefined) return id;
  const digits = Number.parseInt(bits, 16).toString(32).padStart(10, '0');
  return grouped(
    digits.replace(/./g, (digit) => alphabet[Number.parseInt(digit, 32)] as string),
    5,
  );
}

const grouped = (text: string, size: number) => (text.match(new RegExp(`.{${size}}`, 'g')) ?? []).join('-');
