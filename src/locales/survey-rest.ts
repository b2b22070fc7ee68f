import type { DraftWords } from './draft.ts';
import type { GuardWords } from './guard.ts';
import type { ProblemWords } from './problems.ts';
import type { SendingWords } from './sending.ts';

/** What `<ruam-survey>` says once somebody has begun; each language is a part of its own. */
export interface SurveyRestWords {
  /** The notice on personal data, where the form brings none; its periods are those of a new `config.json`. */
  notice: string;
  /** Heading of all answers at a glance. */
  review: string;
  /** Leads from an answer back to its question. */
  change: string;
  unanswered: string;
  thanks: string;
  thanksMore: string;
  sentAt: (when: string) => string;
  another: string;
  /** Leads to the page that the form names for the end. */
  goOn: string;
  problems: ProblemWords;
  sending: SendingWords;
  guard: GuardWords;
  draft: DraftWords;
}
