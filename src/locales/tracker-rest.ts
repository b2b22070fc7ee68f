import type { CaseWords } from './cases.ts';

type State = keyof CaseWords['states'];

/** Why something did not get through; `backends/` names the same, and more that only a webmaster can mend. */
type ReasonKey = 'offline' | 'timeout' | 'server' | 'in-progress' | 'too-many' | 'page-refused' | 'invalid' | 'other';

/** What a state is to the person. Of what is left out, nothing is to be done. */
export interface StateWords {
  meaning: string;
  /** What they should do now; `until` is the last day for it. */
  you?: (params: { until: string }) => string;
  /** What the office does next. */
  office?: string;
}

/** One thing that a person can do with their complaint. */
export interface ActWords {
  /** On the button that begins it, and above what it asks. */
  title: string;
  /** What comes of it. */
  hint?: string;
  /** Above the text. */
  text?: string;
  /** On the button that sends it. */
  send: string;
  /** Said once it is done. */
  done: string;
}

/** What `<ruam-tracker>` says of a complaint; each language is a part of its own. */
export interface TrackerRestWords {
  cases: CaseWords;
  /** What a reference and a secret are not. */
  noReference: string;
  noSecret: string;
  /** An unknown reference and a wrong secret are told alike. */
  notFound: string;
  /** Said before the reason: nothing was sent yet, everything typed is kept. */
  notSent: string;
  /** Said before the reason: the complaint could not be read. */
  notRead: string;
  reason: Record<ReasonKey, (params: { wait: number }) => string>;
  /** The complaint has moved on, so that this can no longer be done. */
  movedOn: string;
  /** What was sent before has arrived after all; what was changed since has not been sent. */
  earlierArrived: string;
  state: Record<State, StateWords>;
  nextYou: string;
  nothingToDo: string;
  nextOffice: string;
  officeDone: string;
  due: (params: { by: string; days: number; kind: 'working' | 'calendar' }) => string;
  paused: (params: { days: number; kind: 'working' | 'calendar' }) => string;
  overdue: (params: { by: string }) => string;
  escalate: string;
  /** Where to turn, where the agency names nobody. */
  escalation: string;
  received: (params: { when: string }) => string;
  contact: (params: { ways: string }) => string;
  noContact: string;
  timeline: string;
  who: Record<'citizen' | 'staff' | 'clock', string>;
  filed: string;
  message: string;
  renewed: string;
  rated: (params: { rating: number }) => string;
  /** An entry of a kind that is none of these. */
  entry: string;
  destination: (params: { name: string; number: string }) => string;
  download: (params: { name: string; kb: string }) => string;
  act: Record<'answer' | 'confirm' | 'reopen' | 'message' | 'withdraw' | 'rate', ActWords>;
  actions: string;
  addFiles: string;
  /** A file that was chosen is not there yet, or did not get through. */
  filesWait: string;
  textNeeded: string;
  choiceNeeded: string;
  why: string;
  rates: readonly string[];
  optional: string;
  cancel: string;
  sending: string;
  again: string;
  refresh: string;
  refreshed: string;
  remember: string;
  inTab: string;
  onDevice: string;
  onDeviceHint: string;
  forget: string;
  /** Leaves the complaint. */
  close: string;
}
