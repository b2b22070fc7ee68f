import { deskOfficeWords as en } from './en/desk-office.ts';
import type { Language } from './language.ts';
import { deskOfficeWords as th } from './th/desk-office.ts';

/** What the audit keeps; the contract names the same. */
type Act =
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'password-changed'
  | 'user-added'
  | 'user-disabled'
  | 'user-enabled'
  | 'user-unlocked'
  | 'password-reset'
  | 'case-filed'
  | 'case-viewed'
  | 'case-printed'
  | 'case-moved'
  | 'case-noted'
  | 'case-answered'
  | 'case-assigned'
  | 'case-erased'
  | 'file-opened'
  | 'template-kept'
  | 'template-deleted'
  | 'job-retried'
  | 'person-exported'
  | 'person-erased'
  | 'exported'
  | 'stats-exported'
  | 'cases-listed'
  | 'cases-searched'
  | 'secret-renewed'
  | 'responses-read'
  | 'responses-deleted'
  | 'results-read'
  | 'backup-made'
  | 'backup-restored'
  | 'form-put'
  | 'receipt-verified';

/** What jobs do; one of another kind is called by its name. */
type Job = 'case-notice' | 'case-office-mail' | 'case-recovery' | 'response-mail' | 'webhook';

/** What the desk says where administrators look after it, and of figures. */
export interface DeskOfficeWords {
  jobs: {
    title: string;
    hint: string;
    kinds: Record<Job, string>;
    which: string;
    failed: string;
    waiting: string;
    noneFailed: string;
    noneWaiting: string;
    gaveUp: (of: { date: string }) => string;
    next: (of: { date: string }) => string;
    attempts: (of: { count: number }) => string;
    retry: string;
    retried: string;
  };
  templates: {
    title: string;
    hint: string;
    none: string;
    add: string;
    edit: string;
    editOf: (of: { title: string }) => string;
    remove: string;
    removeOf: (of: { title: string }) => string;
    removing: (of: { title: string }) => string;
    name: string;
    nameHint: string;
    text: (of: { language: string }) => string;
    another: string;
    addLanguage: string;
    save: string;
    saved: string;
    removed: string;
    missingName: string;
    missingText: string;
    unsaved: string;
    changedMeanwhile: string;
  };
  users: {
    title: string;
    hint: string;
    name: string;
    roles: Record<'agent' | 'lead' | 'admin', string>;
    role: string;
    unit: string;
    state: string;
    active: string;
    disabled: string;
    locked: (of: { date: string }) => string;
    unlock: string;
    /** The same, of whom; begins alike. */
    unlockOf: (of: { name: string }) => string;
    unlocked: (of: { name: string }) => string;
    reset: string;
    resetOf: (of: { name: string }) => string;
    resetting: (of: { name: string }) => string;
    newPassword: (of: { name: string }) => string;
    onlyNow: string;
    noted: string;
  };
  audit: {
    title: string;
    filters: string;
    who: string;
    anybody: string;
    command: string;
    what: string;
    anything: string;
    reference: string;
    from: string;
    until: string;
    find: string;
    none: string;
    when: string;
    detail: string;
    shown: (of: { count: string }) => string;
    shownMore: (of: { count: string }) => string;
    acts: Record<Act, string>;
    /** What the values of an entry's detail are called. */
    details: Record<string, string>;
    /** What is said of those that are so or not. */
    facts: Record<string, { yes: string; no: string }>;
    /** Why a case was erased. */
    causes: Record<string, string>;
  };
  stats: {
    title: string;
    year: string;
    part: string;
    whole: string;
    show: string;
    take: string;
    format: Record<'xlsx' | 'csv' | 'json', string>;
    by: string;
    name: string;
    byCategory: string;
    byChannel: string;
    remark: string;
    scroll: string;
  };
}

/** These words in every language. */
export const deskOfficeWords: Record<Language, DeskOfficeWords> = { th, en };
