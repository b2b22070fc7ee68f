import { readCode } from './code.ts';
import { toLatinDigits } from './digits.ts';
import { readReference } from './reference.ts';

/** What of a receipt stands in a text, each as it is to be sent. */
export interface FoundReceipt {
  reference?: string;
  secret?: string;
}

const reference = /(?<![a-z\d])[a-z]{2,8}[\s\p{Pd}]*\d{4}[\s\p{Pd}]*[a-z\d]{6}(?![a-z\d])/giu;

/** Four groups of four; after blanks alone four short words might look like one, unless there is a digit. */
const secrets = [
  /(?<![a-z\d])[a-z\d]{4}(\s*\p{Pd}\s*[a-z\d]{4}){3}(?![a-z\d])/giu,
  /(?<![a-z\d])(?=\D*\d)[a-z\d]{4}(\s*[a-z\d]{4}){3}(?![a-z\d])/giu,
];

/**
 * Finds a reference and a secret in what was typed or pasted: one of them, both, or the text of a whole receipt. Of
 * several secrets it is the first: the receipt's proof, which looks the same, stands below.
 */
export function findReceipt(typed: string): FoundReceipt {
  const text = toLatinDigits(typed.normalize('NFKC')).replace(/\p{Cf}/gu, '');
  const references = [text, ...matchesIn(text, reference)];
  const its = references.map(readReference).find((found) => found !== undefined);
  const rest = text.replace(reference, '\n:\n');
  const codes = [rest, ...secrets.flatMap((pattern) => matchesIn(rest, pattern))];
  const secret = codes.map(readCode).find((found) => found !== undefined);
  return { ...(its && { reference: its }), ...(secret && { secret }) };
}

const matchesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([match]) => match);
