import { statsWords as en } from './en/stats.ts';
import type { Language } from './language.ts';
import { statsWords as th } from './th/stats.ts';

/** What a figure is called. */
type Figure =
  | 'received'
  | 'finished'
  | 'open'
  | 'overdue'
  | 'resolved'
  | 'confirmed'
  | 'lapsed'
  | 'forwarded'
  | 'noAction'
  | 'duplicate'
  | 'withdrawn'
  | 'reopened';

/** What is said of figures of complaints. */
export interface StatsWords {
  title: string;
  kinds: Record<'general' | 'misconduct', string>;
  figures: Record<Figure, string>;
  month: string;
  total: string;
  /** How the finished ones ended. */
  outcomes: string;
  /** The statement that the ITA asks for, where there was no complaint through a whole period. */
  none: (of: { period: string }) => string;
  /** No complaint, but of a time that is not over, or in which one could not complain throughout. */
  noneYet: string;
  asOf: (of: { date: string }) => string;
  year: (of: { year: string }) => string;
  half: (of: { half: string; year: string }) => string;
  quarter: (of: { quarter: string; year: string }) => string;
  failed: string;
  again: string;
}

/** The words of figures in every language. */
export const statsWords: Record<Language, StatsWords> = { th, en };

/** A period in words; a month in those that `monthText` gives. */
export function periodText(name: string, words: StatsWords, monthText: (month: string) => string): string {
  const [, year = '', half, quarter] = /^(\d{4})(?:-H(\d)|-Q(\d))?$/.exec(name) ?? [];
  if (half) return words.half({ half, year });
  if (quarter) return words.quarter({ quarter, year });
  return year ? words.year({ year }) : monthText(name);
}
