import { resultsWords as en } from './en/results.ts';
import type { Language } from './language.ts';
import { resultsWords as th } from './th/results.ts';

/** What published results say around their figures. */
export interface ResultsWords {
  /** How many answered, and when that was published. Both are written out already. */
  answered(of: { count: string; date: string }): string;
  /** Headings of the columns of a table. */
  question: string;
  choice: string;
  count: string;
  share: string;
  /** In place of a figure that is hidden. */
  hidden: string;
  /** Why some are, said once below. */
  whyHidden: string;
  /** Said where too few have answered for anything to be shown. */
  notYet: string;
  /** Said of one question of which that is so. */
  tooFew: string;
  /** Said where the agency does not publish the results. */
  closed: string;
  /** How many answered one question. */
  base(of: { count: string }): string;
  mean: string;
  median: string;
  topTwo: string;
  nps: string;
  /** Heading of the mean place in an order; 1 is first. */
  place: string;
  /** Heading of the column of what was put in order. */
  item: string;
  /** Said where they could not be read now. */
  failed: string;
  /** Reads them again. */
  again: string;
  year(of: { year: string }): string;
  quarter(of: { quarter: string; year: string }): string;
}

/** The words of published results in every language. */
export const resultsWords: Record<Language, ResultsWords> = { th, en };
