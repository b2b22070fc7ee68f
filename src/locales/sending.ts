/** Why a send can fail; `backends/` names the same. */
type ReasonKey =
  | 'offline'
  | 'timeout'
  | 'server'
  | 'in-progress'
  | 'too-many'
  | 'page-refused'
  | 'unknown-version'
  | 'not-found'
  | 'invalid'
  | 'refused';

/** What is said while something is sent, and when it did not get through. */
export interface SendingWords {
  send: string;
  sending: string;
  again: string;
  /** Said before the reason: nothing was sent yet, everything typed is kept. */
  notSent: string;
  reason: Record<ReasonKey, (params: { wait: number }) => string>;
}
