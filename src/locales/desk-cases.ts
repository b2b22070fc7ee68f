import type { State } from './cases.ts';
import { deskCaseWords as en } from './en/desk-cases.ts';
import type { Language } from './language.ts';
import { deskCaseWords as th } from './th/desk-cases.ts';

/** The ways that staff have, each by the first of its reasons. */
type Way =
  | 'accepted'
  | 'started'
  | 'details-needed'
  | 'request-dropped'
  | 'court-or-inquiry'
  | 'hold-ended'
  | 'remedied'
  | 'reopening-granted'
  | 'reopening-refused'
  | 'resumed'
  | 'outside-remit'
  | 'no-grounds'
  | 'same-matter';

type Channel = 'web' | 'phone' | 'counter' | 'letter' | 'email' | 'other';
type Identity = 'named' | 'confidential' | 'anonymous';
type Count = 'open' | 'overdue' | 'mine' | 'unassigned';

/** What a list of cases says. */
export interface QueueWords {
  title: string;
  filters: string;
  state: string;
  allOpen: string;
  allEnded: string;
  category: string;
  unit: string;
  assignee: string;
  channel: string;
  any: string;
  nobody: string;
  noUnit: string;
  me: (of: { name: string }) => string;
  overdueOnly: string;
  search: string;
  searchHint: string;
  find: string;
  clear: string;
  refresh: string;
  counts: Record<Count, (of: { count: string }) => string>;
  countsTitle: string;
  shown: (of: { count: string }) => string;
  shownMore: (of: { count: string }) => string;
  none: string;
  noneFiltered: string;
  receivedOn: (of: { date: string }) => string;
  test: string;
  speaks: (of: { language: string }) => string;
}

/** What a deadline says. */
export interface DueWords {
  left: Record<'working' | 'calendar', (of: { days: number }) => string>;
  today: string;
  overdue: string;
  paused: string;
  by: (of: { date: string }) => string;
  /** Which holidays a deadline was counted by that are only expected. */
  provisional: (of: { days: string }) => string;
  done: string;
}

/** What a case says. */
export interface CaseViewWords {
  back: string;
  notFound: string;
  facts: string;
  state: string;
  since: (of: { date: string }) => string;
  due: string;
  until: (of: { date: string }) => string;
  received: string;
  /** When staff entered it, if it had come earlier. */
  filed: string;
  channel: string;
  category: string;
  office: string;
  place: string;
  unit: string;
  assignee: string;
  language: string;
  identity: string;
  person: string;
  name: string;
  email: string;
  phone: string;
  noPerson: string;
  noContact: string;
  rating: string;
  ratingOf: (of: { rating: number }) => string;
  duplicateOf: string;
  duplicates: string;
  answers: string;
  personal: string;
  files: string;
  noFiles: string;
  download: (of: { name: string }) => string;
  /** Gets the untouched photo, which may tell when and where it was taken. */
  original: (of: { name: string }) => string;
  size: (of: { kb: string }) => string;
  timeline: string;
  internal: string;
  seen: string;
  who: Record<'citizen' | 'staff' | 'clock', string>;
  kinds: Record<'filed' | 'moved' | 'message' | 'note' | 'assigned' | 'rated' | 'renewed', string>;
  movedTo: (of: { state: string }) => string;
  assignedTo: (of: { name: string }) => string;
  assignedToNobody: string;
  givenToUnit: (of: { unit: string }) => string;
  takenFromUnit: string;
  destination: (of: { name: string; number: string }) => string;
  print: string;
  audit: string;
  changed: string;
}

/** What is said of what can be done with a case. */
export interface ActWords {
  title: string;
  none: string;
  /** What is said instead where the complainant is to confirm. */
  waits: string;
  ways: Record<Way, string>;
  message: string;
  note: string;
  assign: string;
  reason: string;
  /** Above a text, by what it is for. */
  text: Record<'message' | 'note' | 'info_requested' | 'on_hold' | 'resolved' | 'other', string>;
  toCitizen: string;
  toColleagues: string;
  citizenSpeaks: (of: { language: string }) => string;
  destination: string;
  number: string;
  link: string;
  linkHint: string;
  find: string;
  found: (of: { count: string }) => string;
  nothingFound: string;
  choose: (of: { reference: string }) => string;
  chosen: (of: { reference: string }) => string;
  template: string;
  insert: string;
  noTemplate: (of: { language: string }) => string;
  inOtherLanguage: (of: { title: string; language: string }) => string;
  files: string;
  send: Record<'moves' | 'messages' | 'notes' | 'assignment', string>;
  sending: string;
  missing: Record<'text' | 'reason' | 'destination' | 'link' | 'change', string>;
  notSent: string;
  movedOn: string;
  gone: string;
  earlierArrived: string;
  done: Record<'moves' | 'messages' | 'notes' | 'assignment', string>;
  unsent: string;
  takeIt: string;
}

/** What the desk says of cases. */
export interface DeskCaseWords {
  states: Record<State, string>;
  channels: Record<Channel, string>;
  identities: Record<Identity, string>;
  queue: QueueWords;
  due: DueWords;
  view: CaseViewWords;
  act: ActWords;
}

/** The words of cases at the desk in every language. */
export const deskCaseWords: Record<Language, DeskCaseWords> = { th, en };
