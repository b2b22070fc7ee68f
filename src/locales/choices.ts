import { choiceWords as en } from './en/choices.ts';
import { truthWords } from './form.ts';
import type { Language } from './language.ts';
import { choiceWords as th } from './th/choices.ts';

/** What a question offers besides the author's choices, where the form has no words for it. */
export interface ChoiceWords {
  none: string;
  refuse: string;
  dontKnow: string;
  /** Somebody describes it in their own words. */
  other: string;
  /** Chooses all at once. */
  selectAll: string;
}

const all: Record<Language, ChoiceWords> = { th, en };

function inAll(name: keyof ChoiceWords): Record<Language, string> {
  return { th: all.th[name], en: all.en[name] };
}

/** The words for what forms offer without words of their own, as localised strings. */
export const choiceWords: Record<'yes' | 'no' | keyof ChoiceWords, Record<Language, string>> = {
  ...truthWords,
  none: inAll('none'),
  refuse: inAll('refuse'),
  dontKnow: inAll('dontKnow'),
  other: inAll('other'),
  selectAll: inAll('selectAll'),
};
