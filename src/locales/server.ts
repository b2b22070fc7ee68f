import { serverWords as en } from './en/server.ts';
import type { Language } from './language.ts';
import { serverWords as th } from './th/server.ts';

/** The words of the pages that the backend shows where there is no JavaScript. */
export interface ServerWords {
  /** Heading of the page on which answers are looked over. */
  review: string;
  /** Said there: nothing is sent yet. */
  notYet: string;
  /** Button there: go back to the answers. */
  change: string;
  /** In place of an answer that was not given. */
  unanswered: string;
  /** Said of an answer in which a number of thirteen digits was masked. */
  masked: string;
  /** Heading of the page on which answers are corrected. */
  correct: string;
  /** Button there: look the answers over. */
  next: string;
  /** Said where not one question was answered. */
  nothing: string;
  thanks: string;
  thanksMore: string;
  /** Link to the page that the person came from. */
  back: string;
  /** Heading of a page that says why something could not be sent. */
  failed: string;
  /** Said there: how to get at what was typed. */
  failedMore: string;
  /** On a receipt: when staff entered what had reached the office on an earlier day. */
  filed: string;
  /** The answers of a yes-or-no question whose form has no words for them. */
  yes: string;
  no: string;
  /** The same of the choices that stand after a form's own. */
  none: string;
  refused: string;
  dontknow: string;
  other: string;
  /** Of figures: how many entries or files there are, the lowest and the highest number. */
  entries: string;
  lowest: string;
  highest: string;
}

/** The words of those pages in every language. */
export const serverWords: Record<Language, ServerWords> = { th, en };
