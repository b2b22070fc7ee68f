import { complaintWords as en } from './en/complaint.ts';
import type { Language } from './language.ts';
import { complaintWords as th } from './th/complaint.ts';

/** What `<ruam-complaint>` needs to say before a category is chosen. */
export interface ComplaintWords {
  title: string;
  /** Heading of the notice on personal data. */
  privacy: string;
  /** Asks for the category. */
  choose: string;
  /** Said of a category in which nothing can be filed here. */
  elsewhere: string;
  /** Said where no category was chosen. */
  none: string;
  next: string;
  /** Said while what comes next is on its way. */
  wait: string;
  /** Said where it did not come. */
  notLoaded: string;
  /** Where one is; both counted from 1. */
  step: (params: { at: number; of: number }) => string;
}

/** The first words of `<ruam-complaint>` in every language. */
export const complaintWords: Record<Language, ComplaintWords> = { th, en };
