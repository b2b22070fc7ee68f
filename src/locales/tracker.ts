import { trackerWords as en } from './en/tracker.ts';
import type { Language } from './language.ts';
import { trackerWords as th } from './th/tracker.ts';

/** What `<ruam-tracker>` needs to say before a complaint is found. */
export interface TrackerWords {
  title: string;
  reference: string;
  referenceHint: string;
  secret: string;
  secretHint: string;
  look: string;
  looking: string;
  /** Leads to a new secret for somebody who has lost theirs. */
  lost: string;
}

/** The first words of `<ruam-tracker>` in every language. */
export const trackerWords: Record<Language, TrackerWords> = { th, en };
