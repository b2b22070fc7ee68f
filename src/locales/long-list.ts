import { longListWords as en } from './en/long-list.ts';
import type { Language } from './language.ts';
import { longListWords as th } from './th/long-list.ts';

/** The words of a list that is too long to be shown at once. Figures come as they are written. */
export interface LongListWords {
  filter: string;
  /** How many are there, of which so many show. */
  shown: (shown: string, all: string) => string;
  /** How many hold what was typed. */
  found: (count: string) => string;
  /** Where more are found than show. */
  foundMore: (shown: string, count: string) => string;
  none: string;
  more: (count: string) => string;
}

/** The words of a list that is too long to be shown at once, in every language. */
export const longListWords: Record<Language, LongListWords> = { th, en };
