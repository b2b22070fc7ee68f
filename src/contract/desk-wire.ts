import type { Channel } from './complaint-wire.ts';

/**
 * What a member of staff may do: work on the cases of their unit and on those of none, work on all cases, or look after
 * accounts, templates, jobs and the audit. Who has the last alone sees no case.
 */
export const deskRoles = ['agent', 'lead', 'admin'] as const;

/** What a member of staff may do. */
export type DeskRole = (typeof deskRoles)[number];

/** Who may work in which part of the desk; the backend refuses the others, and the desk does not show it to them. */
export const deskParts = {
  cases: ['agent', 'lead'],
  filing: ['agent', 'lead'],
  stats: deskRoles,
  jobs: ['admin'],
  templates: ['admin'],
  users: ['admin'],
  audit: ['admin'],
} as const satisfies Record<string, readonly DeskRole[]>;

/** A part of the desk. */
export type DeskPart = keyof typeof deskParts;

/** Whether somebody with these roles may work in a part of the desk. */
export const mayWorkIn = (part: DeskPart, roles: readonly DeskRole[]): boolean =>
  deskParts[part].some((role) => roles.includes(role));

/** What the name of an account looks like. */
export const userNamePattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** How a complaint reached the office when staff file it for somebody. */
export const staffChannels = ['phone', 'counter', 'letter', 'email', 'other'] as const satisfies readonly Channel[];

/** How many days back a complaint may have reached the office that staff file today. */
export const receivedBackDays = 60;

/** The cookie of a session at the desk; no script can read it. */
export const deskCookie = 'ruam_desk';

/** How many cases, jobs or entries of the audit one answer has, unless it is told, and at most. */
export const deskPage = { usual: 25, most: 100 } as const;

/** Counts of cases are exact up to here, and no higher. */
export const deskCountMost = 1_000;

/** What a new password has at least, in UTF-16 code units. */
export const passwordLeast = 12;

/** As what figures can be taken away, the usual one first. */
export const statsFormats = ['xlsx', 'csv', 'json'] as const;

/** As what figures can be taken away. */
export type StatsFormat = (typeof statsFormats)[number];

/** What the audit keeps. */
export const auditedActs = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'password-changed',
  'user-added',
  'user-disabled',
  'user-enabled',
  'user-unlocked',
  'password-reset',
  'case-filed',
  'cases-listed',
  'cases-searched',
  'case-viewed',
  'case-printed',
  'case-moved',
  'case-noted',
  'case-answered',
  'case-assigned',
  'case-erased',
  'file-opened',
  'template-kept',
  'template-deleted',
  'job-retried',
  'person-exported',
  'person-erased',
  'exported',
  'stats-exported',
  'secret-renewed',
  'responses-read',
  'responses-deleted',
  'results-read',
  'backup-made',
  'backup-restored',
  'form-put',
  'receipt-verified',
] as const;

/** What the audit keeps. */
export type AuditedAct = (typeof auditedActs)[number];

/** Paths below the base. */
export const deskPaths = {
  session: '/desk/session',
  password: '/desk/password',
  cases: '/desk/cases',
  case: (reference: string) => `/desk/cases/${encodeURIComponent(reference)}`,
  moves: (reference: string) => `/desk/cases/${encodeURIComponent(reference)}/moves`,
  notes: (reference: string) => `/desk/cases/${encodeURIComponent(reference)}/notes`,
  messages: (reference: string) => `/desk/cases/${encodeURIComponent(reference)}/messages`,
  assignment: (reference: string) => `/desk/cases/${encodeURIComponent(reference)}/assignment`,
  files: (reference: string) => `/desk/cases/${encodeURIComponent(reference)}/files`,
  /** A page, to be opened in a tab of its own. */
  print: (reference: string) => `/desk/cases/${encodeURIComponent(reference)}/print`,
  templates: '/desk/templates',
  template: (name: string) => `/desk/templates/${encodeURIComponent(name)}`,
  users: '/desk/users',
  unlock: (name: string) => `/desk/users/${encodeURIComponent(name)}/unlock`,
  reset: (name: string) => `/desk/users/${encodeURIComponent(name)}/password`,
  jobs: '/desk/jobs',
  retry: (id: string) => `/desk/jobs/${encodeURIComponent(id)}/retry`,
  audit: '/desk/audit',
  stats: '/desk/stats',
} as const;
