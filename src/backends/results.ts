import type { ResultsReply } from '../contract/results.ts';
import type { Outcome } from './backend.ts';

/** How a widget gets at what was published of a form; apart from `Backend`, so that who only asks does not carry it. */
export interface ResultsBackend {
  /** Reads the results of all the time, or of a period such as `2569-Q1`. A form whose results are not public is `not-found`. */
  getResults(form: string, lang: string, period?: string): Promise<Outcome<ResultsReply>>;
}
