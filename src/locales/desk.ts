import { deskWords as en } from './en/desk.ts';
import type { Language } from './language.ts';
import { deskWords as th } from './th/desk.ts';

/** Why something did not get through; `backends/` names the same, and more that only a webmaster can mend. */
type ReasonKey =
  | 'offline'
  | 'timeout'
  | 'server'
  | 'in-progress'
  | 'too-many'
  | 'not-found'
  | 'role-refused'
  | 'other-state'
  | 'still-their-time'
  | 'invalid'
  | 'other';

/** The parts of the desk. */
type Area = 'cases' | 'filing' | 'stats' | 'jobs' | 'templates' | 'users' | 'audit';

/** What is done by a key. */
type Shortcut = 'search' | 'next' | 'previous' | 'refresh' | 'back' | 'note' | 'message' | 'list';

/** What the desk says to staff before, around and after their work. */
export interface DeskWords {
  title: string;
  /** Where the page has no JavaScript. */
  needsScript: string;
  loading: string;
  areas: Record<Area, string>;
  /** Names the list of areas. */
  menu: string;
  signIn: {
    title: string;
    name: string;
    password: string;
    code: string;
    codeHint: string;
    submit: string;
    /** What was wrong is not told. */
    refused: string;
    missing: string;
    lockedOut: (of: { minutes: number }) => string;
    /** The session ended by itself. */
    ended: string;
  };
  password: {
    title: string;
    why: string;
    old: string;
    next: string;
    hint: (of: { least: number }) => string;
    again: string;
    codeHint: string;
    submit: string;
    /** Where somebody wishes to change their own. */
    change: string;
    changed: string;
    tooShort: (of: { least: number }) => string;
    differs: string;
    refused: string;
  };
  /** The list of holidays ends soon. */
  holidaysEnd: (of: { date: string }) => string;
  signOut: string;
  /** The other language, in itself. */
  otherLanguage: string;
  signedInAs: (of: { name: string }) => string;
  /** Only while something that was typed has not been sent. */
  unsent: string;
  endsSoon: (of: { time: string }) => string;
  stay: string;
  /** Said when a session is about to end whatever is done. */
  endsFinally: (of: { time: string }) => string;
  failed: (of: { why: string }) => string;
  why: Record<ReasonKey, (of: { wait: number }) => string>;
  tryAgain: string;
  partMissing: string;
  optional: string;
  cancel: string;
  close: string;
  more: string;
  shortcuts: {
    title: string;
    use: string;
    hint: string;
    keys: Record<Shortcut, string>;
  };
}

/** The words of the desk in every language. */
export const deskWords: Record<Language, DeskWords> = { th, en };
