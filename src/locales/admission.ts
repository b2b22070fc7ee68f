import { admissionWords as en } from './en/admission.ts';
import type { Language } from './language.ts';
import { admissionWords as th } from './th/admission.ts';

/** Why a form takes no responses; `contract/` names the same. */
type ClosedKey = 'not-yet' | 'over' | 'full';

/** What is said to a person whose response a form does not take. */
export interface AdmissionWords {
  /** `when` is the day and time at which it opens, or closed. */
  closed: Record<ClosedKey, (params: { when: string }) => string>;
  /** Said where it is not known which of the three it is. */
  closedNow: string;
  /** Said before the form, to a person who has no ticket. */
  ticketNeeded: string;
  /** The ticket is wrong, or was used. */
  ticketRefused: string;
}

/** These words in every language; a widget loads one of them alone. */
export const admissionWords: Record<Language, AdmissionWords> = { th, en };
