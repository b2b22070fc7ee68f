import { deskPrintWords as en } from './en/desk-print.ts';
import type { Language } from './language.ts';
import { deskPrintWords as th } from './th/desk-print.ts';

/** The words of the page on which a case is printed for the signed memo. */
export interface DeskPrintWords {
  heading: string;
  reference: string;
  category: string;
  office: string;
  /** Where it happened. */
  place: string;
  unit: string;
  assignee: string;
  state: string;
  received: string;
  /** When staff entered it, if it had come earlier. */
  filed: string;
  due: string;
  overdue: string;
  channel: string;
  channels: Record<'web' | 'phone' | 'counter' | 'letter' | 'email' | 'other', string>;
  identity: string;
  identities: Record<'named' | 'confidential' | 'anonymous', string>;
  /** Who filed it. */
  person: string;
  name: string;
  email: string;
  phone: string;
  details: string;
  files: string;
  timeline: string;
  actors: Record<'citizen' | 'staff' | 'clock', string>;
  kinds: Record<'filed' | 'moved' | 'message' | 'note' | 'assigned' | 'rated' | 'renewed', string>;
  /** Said of what only the staff see. */
  internal: string;
  sameAs: string;
  opinion: string;
  signature: string;
  position: string;
  date: string;
  printed: (facts: { who: string; when: string }) => string;
}

/** These words in every language. */
export const deskPrintWords: Record<Language, DeskPrintWords> = { th, en };
