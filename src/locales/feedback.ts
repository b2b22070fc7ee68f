import { feedbackWords as en } from './en/feedback.ts';
import type { Language } from './language.ts';
import { feedbackWords as th } from './th/feedback.ts';

/** What `<ruam-feedback>` needs to say before anybody has begun. */
export interface FeedbackWords {
  /** On the floating button, and the name of the dialog. */
  open: string;
  /** Leads to the other questions without choosing a face. */
  withoutRating: string;
  /** Heading of the notice on personal data. */
  privacy: string;
}

/** The first words of `<ruam-feedback>` in every language. */
export const feedbackWords: Record<Language, FeedbackWords> = { th, en };
