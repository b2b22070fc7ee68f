import type { FormReply } from '../contract/forms.ts';
import type { PartProblem } from '../contract/problems.ts';
import type { ResponseChange, ResponseChanged, ResponseReceipt } from '../contract/responses.ts';

/**
 * Why something did not get through. `unknown` says that it may have been stored all the same
 * (no answer, or an answer that is not the backend's own): then only the same key and bytes may be sent again.
 */
export type Failure =
  /** The device has no network, or the backend does not answer. */
  | { reason: 'offline'; unknown: true }
  | { reason: 'timeout'; unknown: true }
  /** The backend, or something before it, failed. */
  | { reason: 'server'; unknown: true }
  /** The same key is being worked on right now. */
  | { reason: 'in-progress'; unknown: true }
  /** Too many requests; `wait` in seconds. */
  | { reason: 'too-many'; unknown: false; wait: number }
  /** The page's origin is not on the backend's list, as far as a browser lets it be told: the webmaster must act. */
  | { reason: 'page-refused'; unknown: boolean }
  /** The form in the page is not registered: the webmaster must act. */
  | { reason: 'unknown-version'; unknown: false }
  | { reason: 'not-found'; unknown: false }
  /** The answers do not fit the form. */
  | { reason: 'invalid'; unknown: false; errors: readonly PartProblem[] }
  /** Any other refusal, by the problem's name. */
  | { reason: 'refused'; unknown: false; problem: string };

/** What a call to a backend comes to. Calls never throw. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** How a widget reaches a backend. One file per adapter; `test/backends/conformance.ts` checks each. */
export interface Backend {
  /** Reads the current version of a form. */
  getForm(form: string): Promise<Outcome<FormReply>>;
  /** Creates one response per key, however often it is sent. `body` is the JSON of a `NewResponse`, to the byte. */
  sendResponse(form: string, key: string, body: string): Promise<Outcome<ResponseReceipt>>;
  /** Puts the answers of a response in place of those sent before; an older `revision` changes nothing. */
  changeResponse(form: string, id: string, token: string, change: ResponseChange): Promise<Outcome<ResponseChanged>>;
}
