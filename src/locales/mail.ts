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

/** What is said in mails. */
export interface MailWords {
  /** To the owner of a form, when a response arrived. */
  newResponse: (facts: NewResponseFacts) => { subject: string; text: string };
}

/** The words of mails in every language. */
export const mailWords: Record<Language, MailWords> = { th, en };
