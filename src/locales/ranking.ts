import { rankingWords as en } from './en/ranking.ts';
import type { Language } from './language.ts';
import { rankingWords as th } from './th/ranking.ts';

/** The words of putting choices in order. */
export interface RankingWords {
  hint: string;
  /** Says of the order as it stands that it is the person's own. */
  keep: string;
  /** Above what is not in order yet. */
  left: string;
  up: (text: string) => string;
  down: (text: string) => string;
  /** Puts something at the end of the order. */
  pick: (text: string) => string;
  /** Takes something out of the order. */
  take: (text: string) => string;
  taken: (text: string) => string;
  /** Where something stands now. */
  at: (text: string, place: number, count: number) => string;
}

/** The words of putting choices in order in every language. */
export const rankingWords: Record<Language, RankingWords> = { th, en };
