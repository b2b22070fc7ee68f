import { deskFilingWords as en } from './en/desk-filing.ts';
import type { Language } from './language.ts';
import type { ProblemWords } from './problems.ts';
import { deskFilingWords as th } from './th/desk-filing.ts';

type Identity = 'named' | 'confidential' | 'anonymous';

/** What the desk says while staff file a complaint for somebody. */
export interface DeskFilingWords {
  title: string;
  hint: string;
  channel: string;
  receivedOn: string;
  receivedHint: (of: { days: number }) => string;
  notReceivable: (of: { days: number }) => string;
  category: string;
  choose: string;
  language: string;
  office: string;
  province: string;
  district: string;
  subdistrict: string;
  matter: string;
  person: string;
  identity: string;
  identities: Record<Identity, string>;
  name: string;
  email: string;
  emailHint: string;
  phone: string;
  notice: string;
  submit: string;
  sending: string;
  again: string;
  noForm: string;
  waitForFiles: string;
  notSent: string;
  unknown: string;
  missing: { category: string; identity: string; name: string };
  refused: string;
  problems: ProblemWords;
  receipt: {
    title: string;
    once: string;
    reference: string;
    secret: string;
    received: string;
    filed: string;
    due: string;
    print: string;
    opens: string;
    handed: string;
    notYet: string;
    done: string;
    open: string;
  };
}

/** These words in every language. */
export const deskFilingWords: Record<Language, DeskFilingWords> = { th, en };
