import { createHash } from 'node:crypto';
import { toLatinDigits } from '../../country/th/digits.ts';

const gap = String.raw`[\s()./_\u2010-\u2015\u2212-]{0,4}`;
const digitsAfter = (least: number, most = least) => String.raw`(?:${gap}\d){${least},${most}}(?!\d)`;

// Thai is written without blanks, so a Latin address ends where the script changes.
const latin = String.raw`\p{Script=Latin}\d`;
const anyScript = String.raw`\p{L}\p{M}\p{N}`;
const latinLocal = String.raw`[${latin}_%+\-](?:[${latin}_%+.&'~\-]{0,62}[${latin}_%+.~\-])?`;
const otherLocal = String.raw`[${anyScript}._+\-]{0,63}(?![${latin}])[${anyScript}]`;
const latinDomain = String.raw`(?:[${latin}\-]{1,63}\.){1,9}(?:xn--[a-z\d\-]{1,59}|\p{Script=Latin}{2,63})`;
const otherDomain = String.raw`(?:[${anyScript}\-]{1,63}\.){1,9}[\p{L}\p{M}]{2,63}`;

const digits = (text: string) => text.replace(/\D/g, '');

/** What is looked for in turn, each in what the ones before left over, and how it is written. */
const kinds: readonly (readonly [RegExp, (whole: string, subscriber: string) => string])[] = [
  [new RegExp(`(?:${latinLocal}|${otherLocal})@(?:${latinDomain}|${otherDomain})`, 'gu'), (whole) => whole],
  // An ID number or a day as it is printed, lest a part of it passes for a phone number.
  [/(?<!\d[./-]?)(?:\d[ -]\d{4}[ -]\d{5}[ -]\d\d[ -]\d|\d\d?([./-])\d\d?\1\d{4})(?![./-]?\d)/g, digits],
  [
    new RegExp(
      String.raw`(?<!\d)(?:(?:\+|00)?66${gap}0?|0)(${gap}(?:[689]${digitsAfter(8)}|[2-57]${digitsAfter(7)}))`,
      'g',
    ),
    (_, subscriber) => `0${digits(subscriber)}`,
  ],
  [new RegExp(String.raw`(?<!\d)(?:\+|00)?\d${digitsAfter(6, 14)}`, 'g'), digits],
];

/** Of a longer text its digest is kept: what an index takes has an end, and no other text may pass for this one. */
const longestText = 200;

/**
 * What a way to be reached is found by, however it was typed: every e-mail address in it in lower case and every
 * phone number as digits (Thai ones from 0); the whole text in lower case if it has neither.
 */
export function contactSearch(value: string): string[] {
  const plain = toLatinDigits(value.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  const found = new Set<string>();
  let rest = plain;
  for (const [pattern, write] of kinds) {
    rest = rest.replace(pattern, (whole, subscriber) => {
      found.add(write(whole, subscriber));
      return ',';
    });
  }
  const text = plain.trim().replace(/\s+/g, ' ');
  if (found.size > 0 || text === '') return [...found];
  return [text.length > longestText ? createHash('sha256').update(text).digest('hex') : text];
}
