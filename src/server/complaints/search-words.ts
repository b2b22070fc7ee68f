import { normaliseThai as normalise } from '../../country/th/normalise.ts';

const thai = new Intl.Segmenter('th', { granularity: 'word' });

/** Longest word that is kept, in UTF-16 code units: what an index takes has an end. */
const longest = 100;

/**
 * The words of a text as they are searched by: split where Thai words end, since Thai is written without blanks, in
 * lower case, with spellings that look alike made one.
 */
export function wordsIn(text: string): string[] {
  const words = [...thai.segment(normalise(text).toLowerCase())].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment.slice(0, longest)] : [],
  );
  return [...new Set(words)];
}

/** What a case is found by: its reference, and what somebody wrote. */
export const searchWords = (reference: string, answers: unknown): string[] => [
  ...new Set([reference.toLowerCase(), ...wordsIn(textsIn(answers).join('\n'))]),
];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
