/**
 * Writes Thai, Lao, Burmese and Khmer digits as 0-9 and leaves everything else, so that offsets stay the same.
 * Each script's zero has a code point that 16 divides.
 */
export const toLatinDigits = (text: string): string =>
  text.replace(/[๐-๙໐-໙၀-၉០-៩]/g, (digit) => String(digit.charCodeAt(0) & 15));
