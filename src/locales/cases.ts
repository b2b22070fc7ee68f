import { caseWords as en } from './en/cases.ts';
import type { Language } from './language.ts';
import { caseWords as th } from './th/cases.ts';

/** Where a complaint can stand, as the contract names it. */
export type State =
  | 'received'
  | 'accepted'
  | 'in_progress'
  | 'info_requested'
  | 'on_hold'
  | 'forwarded'
  | 'resolved'
  | 'confirmed'
  | 'lapsed'
  | 'reopen_requested'
  | 'reopened'
  | 'no_action'
  | 'duplicate'
  | 'withdrawn';

/** Why it came there, as the contract names it. */
type Reason =
  | 'accepted'
  | 'started'
  | 'details-needed'
  | 'documents-needed'
  | 'answered'
  | 'request-dropped'
  | 'no-answer'
  | 'court-or-inquiry'
  | 'other-agency'
  | 'expert-opinion'
  | 'hold-ended'
  | 'outside-remit'
  | 'remedied'
  | 'explained'
  | 'partly-remedied'
  | 'satisfied'
  | 'silence'
  | 'not-remedied'
  | 'new-facts'
  | 'reopening-granted'
  | 'reopening-refused'
  | 'resumed'
  | 'no-grounds'
  | 'too-little-information'
  | 'already-decided'
  | 'same-matter'
  | 'citizen-withdrew';

/** What the states of a complaint are called, and why it came into one. */
export interface CaseWords {
  states: Record<State, string>;
  reasons: Record<Reason, string>;
}

/** The words of states and reasons in every language. */
export const caseWords: Record<Language, CaseWords> = { th, en };
