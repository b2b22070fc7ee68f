import { itemsWords as en } from './en/items.ts';
import type { Language } from './language.ts';
import { itemsWords as th } from './th/items.ts';

/** The words of questions that hold a list of small forms. */
export interface ItemsWords {
  /** The heading of one of them, from 1, where the survey has no words for it. */
  item: (place: number) => string;
  add: string;
  remove: string;
  added: (title: string) => string;
  removed: (title: string) => string;
  none: string;
  /** What opens more questions of a row. */
  details: string;
  /** Heads the row of what the columns come to. */
  total: string;
}

/** The words of questions that hold a list of small forms, in every language. */
export const itemsWords: Record<Language, ItemsWords> = { th, en };
