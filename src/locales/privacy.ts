import { sayPrivacy as en } from './en/privacy.ts';
import type { Language } from './language.ts';
import { sayPrivacy as th } from './th/privacy.ts';

/** What the notice on personal data says of an agency. */
export interface PrivacyFacts {
  agency: string;
  /** Days after the end of a complaint in which it is deleted, and contact data. */
  endedDays: number;
  contactsDays: number;
}

/** The notice on personal data that stands before a complaint (Personal Data Protection Act, sections 23 and 24 (4)). */
export const sayPrivacy: Record<Language, (facts: PrivacyFacts) => string> = { th, en };
