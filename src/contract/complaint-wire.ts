/** How a complaint's author is known. */
export const identities = ['named', 'confidential', 'anonymous'] as const;

/** How a complaint's author is known: to everybody who works on it, to the staff alone, or to nobody. */
export type Identity = (typeof identities)[number];

/** What complaints are counted under, each apart. */
export const caseKinds = ['general', 'misconduct'] as const;

/** What a complaint is counted under. */
export type CaseKind = (typeof caseKinds)[number];

/** How a complaint reached the office. */
export const channels = ['web', 'phone', 'counter', 'letter', 'email', 'other'] as const;

/** How a complaint reached the office. */
export type Channel = (typeof channels)[number];

/** What kinds of entries a complaint's timeline has. */
export const eventKinds = ['filed', 'moved', 'message', 'note', 'assigned', 'rated', 'renewed'] as const;

/** What an entry of a complaint's timeline is. */
export type EventKind = (typeof eventKinds)[number];

/** The scheme of the header `Authorization` with which whoever filed a complaint acts on it: `Ruam <reference>.<secret>`. */
export const receiptScheme = 'Ruam';

/** Longest text of a message, in graphemes. */
export const messageGraphemes = 5_000;

/** Most files that go with one message. */
export const messageFiles = 10;

/** How long a code that brings a new secret holds, in milliseconds. */
export const recoveryTerm = 15 * 60_000;

/** How long an address holds at which a file can be had once, in milliseconds. */
export const fileAddressTerm = 60_000;

/** Whether whoever complains has the untouched originals of photos kept: a question `originals` of a category's own says so. */
export const wantsOriginals = (answers: Readonly<Record<string, unknown>>): boolean =>
  [answers.originals].flat().includes('keep');

/** Most files of one case, of both sides together. */
export const caseFiles = 60;
/** Most files of one case that its author may send. */
export const citizenFiles = 40;

/** What can be done with a complaint that one has the receipt of, besides following it. */
export const citizenActions = ['message', 'answer', 'confirm', 'reopen', 'withdraw', 'rate', 'escalate'] as const;

/** What can be done with a complaint that one has the receipt of, besides following it. */
export type CitizenAction = (typeof citizenActions)[number];

/** Paths below the base, for filing. */
export const complaintPaths = {
  categories: '/categories',
  places: '/places',
  complaints: '/complaints',
  receiptPage: '/complaints/receipt',
} as const;

const ofCase = (part: string) => (reference: string) => `/complaints/${encodeURIComponent(reference)}/${part}`;

/** Paths below the base, for following a complaint. */
export const casePaths = {
  lookup: '/complaints/lookup',
  recovery: '/complaints/recovery',
  renewal: '/complaints/recovery/renewal',
  moves: ofCase('moves'),
  messages: ofCase('messages'),
  rating: ofCase('rating'),
  files: ofCase('files'),
} as const;
