import { tagboxWords as en } from './en/tagbox.ts';
import type { Language } from './language.ts';
import { tagboxWords as th } from './th/tagbox.ts';

/** The words of choosing several from a long list. */
export interface TagboxWords {
  chosen: (count: number, all: number) => string;
  remove: (text: string) => string;
  removed: (text: string) => string;
}

/** The words of choosing several from a long list, in every language. */
export const tagboxWords: Record<Language, TagboxWords> = { th, en };
