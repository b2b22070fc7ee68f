import { surveyWords as en } from './en/survey.ts';
import type { Language } from './language.ts';
import { surveyWords as th } from './th/survey.ts';

/** What `<ruam-survey>` needs to say before anybody has begun. */
export interface SurveyWords {
  /** Heading of the notice on personal data. */
  privacy: string;
  next: string;
  back: string;
  start: string;
  /** Leads from the last questions to all answers at a glance. */
  review: string;
  send: string;
  /** Where one is; both counted from 1. */
  progress: (params: { at: number; of: number }) => string;
  /** How many questions have an answer. */
  answered: (params: { count: number; of: number }) => string;
  /** Said while what the form needs is on its way. */
  wait: string;
}

/** The first words of `<ruam-survey>` in every language. */
export const surveyWords: Record<Language, SurveyWords> = { th, en };
