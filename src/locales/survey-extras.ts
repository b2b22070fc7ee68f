import type { AdmissionWords } from './admission.ts';

/** What `<ruam-survey>` says around its questions where a survey has more than those; each language is a part of its own. */
export interface SurveyExtraWords {
  admission: AdmissionWords;
  ticket: TicketWords;
  /** A number by which staff find the answers, and what it is for. */
  receipt: (number: string) => string;
  /** Name of the list of all steps. */
  contents: string;
  /** A step that has no title; counted from 1. */
  step: (params: { at: number }) => string;
  time: TimeWords;
  away: AwayWords;
}

/** What is said of the code that lets a person answer. */
export interface TicketWords {
  label: string;
  hint: string;
  /** Goes on to the questions. */
  go: string;
  /** Nothing was typed. */
  missing: string;
}

/** What is said of a time limit. Times are in seconds. */
export interface TimeWords {
  /** Said from the start. */
  limit: (params: { seconds: number }) => string;
  limitOfStep: (params: { seconds: number }) => string;
  little: (params: { seconds: number }) => string;
  over: string;
  /** Gives as much time again. */
  more: string;
}

/** What is said of going on later or on another device. */
export interface AwayWords {
  /** Puts the answers away. */
  put: string;
  hint: string;
  /** What is not put away. */
  left: string;
  putting: string;
  /** Heading above the code. */
  code: string;
  /** What the code is for; `until` is a day and time. */
  codeHint: (params: { until: string }) => string;
  copy: string;
  copied: string;
  print: string;
  /** Puts the answers as they are now in place of those under the code. */
  again: string;
  notPut: string;
  /** Asks for a code. */
  have: string;
  typed: string;
  typedHint: string;
  load: string;
  loading: string;
  notFound: string;
  notLoaded: string;
  loaded: string;
  wait: (params: { wait: number }) => string;
}
