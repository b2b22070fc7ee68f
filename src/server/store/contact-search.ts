import { toLatinDigits } from '../../country/th/digits.ts';

const gap = String.raw`[\s().\u2010-\u2015-]{0,4}`;
const email = String.raw`(?<![^\s@,;:<>()"])[^\s@,;:<>()"]+@[^\s@,;:<>()"]*[^\s@,;:<>()".]`;
const thaiPhone = String.raw`(?<!\d)(?:(?:\+|00)?66${gap}0?|0)((?:${gap}\d){8,9})(?!\d)`;
const otherPhone = String.raw`(?<!\d)(?:\+|00)?\d(?:${gap}\d){6,14}(?!\d)`;
const address = new RegExp(`(${email})|${thaiPhone}|${otherPhone}`, 'g');

const digits = (text: string) => text.replace(/\D/g, '');

/**
 * What a way to be reached is found by, however it was typed: every e-mail address in it in lower case and every
 * phone number as digits (Thai ones from 0); the whole text in lower case if it has neither.
 */
export function contactSearch(value: string): string[] {
  const plain = toLatinDigits(value.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  const found = Array.from(
    plain.matchAll(address),
    ([whole, mail, thai]) => mail ?? (thai ? `0${digits(thai)}` : digits(whole)),
  );
  const text = plain.trim().replace(/\s+/g, ' ');
  return found.length > 0 ? [...new Set(found)] : text === '' ? [] : [text];
}
