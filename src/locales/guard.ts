import { guardWords as en } from './en/guard.ts';
import type { Language } from './language.ts';
import { guardWords as th } from './th/guard.ts';

/** The words of the warning before personal data goes out in free text. */
export interface GuardWords {
  title: string;
  explain: string;
  kind: Record<'id' | 'phone' | 'email', string>;
  /** An ID number is masked whatever the person chooses. */
  always: string;
  mask: string;
  keep: string;
  back: string;
}

/** The words of asking about personal data in every language. */
export const guardWords: Record<Language, GuardWords> = { th, en };
