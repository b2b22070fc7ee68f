import type { WrittenChoice } from '../../form/choices.ts';
import { toNumber } from '../../form/expression/values.ts';
import { asText, localise } from '../../form/json.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { serverWords } from '../../locales/server.ts';
import { keyOf } from './keys.ts';

/** A value that can be chosen, or a row of a matrix. */
export interface Option {
  key: string;
  text: string;
  /** What it counts as in a mean, if it is a number. */
  number?: number;
}

/** Under which key that is counted which was typed in place of a choice, or is no choice that the form itself names. */
export const otherKey = keyOf('other');

/** Reads choices as they were written into what is counted, each value once. */
export function toOptions(list: readonly WrittenChoice[], lang: string): Option[] {
  const words: Readonly<Record<string, unknown>> = { ...serverWords[nearestLanguage(lang)] };
  const options = list.map(({ value, text, word }): Option => {
    const number = typeof value === 'string' || typeof value === 'number' ? toNumber(value) : Number.NaN;
    const ours = asText(words[word ?? (special.test(String(value)) ? String(value) : '')]);
    const shown = localise(text, lang) || ours || asText(value);
    return { key: keyOf(value), text: shown, ...(Number.isFinite(number) && { number }) };
  });
  return [...new Map(options.map((option) => [option.key, option])).values()];
}

/** Values of choices for which there are words where the form has none. */
const special = /^(none|refused|dontknow|other)$/;
