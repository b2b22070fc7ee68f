import { surveyFieldWords as en } from './en/survey-fields.ts';
import type { Language } from './language.ts';
import { surveyFieldWords as th } from './th/survey-fields.ts';

/** The words around the questions of surveys that every survey has. */
export interface SurveyFieldWords {
  /** Takes back a choice. */
  clear: string;
  /** Says by an example how an answer is to be written, such as `12-3456`. */
  example: (mask: string) => string;
}

/** The words around the questions of surveys in every language. */
export const surveyFieldWords: Record<Language, SurveyFieldWords> = { th, en };
