import type { DraftWords } from './draft.ts';
import type { GuardWords } from './guard.ts';
import type { ProblemWords } from './problems.ts';
import type { SendingWords } from './sending.ts';

/** What `<ruam-feedback>` says once somebody has begun; each language is a part of its own. */
export interface FeedbackRestWords {
  close: string;
  /** Said once the first choice is stored. */
  saved: string;
  /** Said when the first choice could not be stored yet. */
  unsaved: string;
  /** The notice on personal data, where the form brings none; its periods are those of a new `config.json`. */
  notice: string;
  thanks: string;
  thanksMore: string;
  sentAt: (when: string) => string;
  another: string;
  /** The person's choice not to be asked again. */
  quiet: string;
  problems: ProblemWords;
  sending: SendingWords;
  guard: GuardWords;
  draft: DraftWords;
}
