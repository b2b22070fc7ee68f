import { mailWords as en } from './en/mail.ts';
import type { Language } from './language.ts';
import { mailWords as th } from './th/mail.ts';

/** What a mail says of a new response: nothing of the answers, nor of who gave them. */
export interface NewResponseFacts {
  /** The form's title. */
  title: string;
  /** The form's name. */
  form: string;
  /** The response's id. */
  id: string;
  /** The day and time it arrived, as the language writes them. */
  when: string;
  /** Whether it was sent to try the form out. */
  test: boolean;
}

/** What a mail says of a complaint: nothing of what was written, and never the secret. */
export interface CaseFacts {
  agency: string;
  /** Where it is called, if that is known. */
  phone: string | undefined;
  reference: string;
  /** The state in words. */
  state: string;
  /** The last day that the office has promised, as the language writes it. */
  due: string;
  /** Address of the page on which it can be followed, if the agency has one. */
  tracker: string | undefined;
  /** Whether opening that address, and the case there, is still to show that this mail was read. */
  unconfirmed: boolean;
}

/** What the office is told of a complaint: nothing of what was written. */
export interface OfficeFacts {
  reference: string;
  /** The category's title. */
  category: string;
  /** The state as the desk calls it, and why it came there, in words. */
  state: string;
  reason: string | undefined;
  /** Whether it was filed just now. */
  isNew: boolean;
  /** Address of the case at the desk, if the agency has said where that is. */
  desk: string | undefined;
}

/** What a mail says of a code that brings a new secret. */
export interface CodeFacts extends Pick<CaseFacts, 'agency' | 'reference' | 'tracker'> {
  code: string;
  minutes: number;
}

/** What is said in mails. */
export interface MailWords {
  /** To the owner of a form, when a response arrived. */
  newResponse: (facts: NewResponseFacts) => { subject: string; text: string };
  /** To whoever filed a complaint. */
  caseFiled: (facts: CaseFacts) => { subject: string; text: string };
  caseMoved: (facts: CaseFacts) => { subject: string; text: string };
  /** To whoever filed a complaint and has lost its secret. */
  caseCode: (facts: CodeFacts) => { subject: string; text: string };
  /** To whoever filed a complaint that has a new secret now. */
  caseRenewed: (facts: CaseFacts) => { subject: string; text: string };
  caseMessage: (facts: CaseFacts) => { subject: string; text: string };
  /** To the unit that has a complaint. */
  caseForOffice: (facts: OfficeFacts) => { subject: string; text: string };
}

/** The words of mails in every language. */
export const mailWords: Record<Language, MailWords> = { th, en };
