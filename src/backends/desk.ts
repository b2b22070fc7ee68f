import type { PlacesReply } from '../contract/complaint-places.ts';
import type { CategoriesReply, ComplaintReceipt, FileAddress } from '../contract/complaints.ts';
import type { DeskCase, DeskCases, DeskCasesQuery } from '../contract/desk.ts';
import type { DeskNewPassword, DeskSession, DeskUsers, PasswordChange, SignIn } from '../contract/desk-accounts.ts';
import type { DeskAudit, DeskJobs, DeskStats, DeskTemplate, DeskTemplates } from '../contract/desk-tools.ts';
import type { StatsFormat } from '../contract/desk-wire.ts';
import type { FormReply } from '../contract/forms.ts';
import type { Outcome } from './backend.ts';

/** What is done with a case, as the contract's paths name it. */
export type DeskAct = 'moves' | 'notes' | 'messages' | 'assignment';

/** Which cases are asked for. */
export type CasesWanted = { -readonly [Name in keyof DeskCasesQuery]?: DeskCasesQuery[Name] | undefined };

/** Of what the audit is read. */
export interface AuditWanted {
  reference?: string | undefined;
  who?: string | undefined;
  what?: string | undefined;
  /** Days in Bangkok, the last one included. */
  from?: string | undefined;
  until?: string | undefined;
  after?: string | undefined;
}

/** How the staff side reaches a backend; apart from `Backend`, so that no citizen carries it. Calls never throw. */
export interface DeskBackend {
  getSession(): Promise<Outcome<DeskSession>>;
  signIn(given: SignIn): Promise<Outcome<DeskSession>>;
  changePassword(given: PasswordChange): Promise<Outcome<DeskSession>>;
  signOut(): Promise<Outcome<undefined>>;
  listCases(wanted: CasesWanted): Promise<Outcome<DeskCases>>;
  getCase(reference: string, lang: string): Promise<Outcome<DeskCase>>;
  /** Does something once per key, however often it is sent. `body` is JSON, to the byte. */
  act(reference: string, act: DeskAct, key: string, body: string, lang: string): Promise<Outcome<DeskCase>>;
  /** Files a complaint once per key. `body` is the JSON of a `NewDeskCase`, to the byte. */
  fileForSomebody(key: string, body: string): Promise<Outcome<ComplaintReceipt>>;
  /** Gives an absolute address at which a file of a case can be had once. */
  fileAddress(reference: string, id: string, original: boolean): Promise<Outcome<FileAddress>>;
  /** Where a case stands as a page for the signed memo. */
  printAddress(reference: string, lang: string): string;
  getTemplates(): Promise<Outcome<DeskTemplates>>;
  putTemplate(name: string, template: DeskTemplate): Promise<Outcome<DeskTemplates>>;
  deleteTemplate(name: string): Promise<Outcome<DeskTemplates>>;
  getUsers(): Promise<Outcome<DeskUsers>>;
  unlock(name: string): Promise<Outcome<undefined>>;
  resetPassword(name: string): Promise<Outcome<DeskNewPassword>>;
  /** What is to be done, or what was given up. */
  getJobs(failed: boolean): Promise<Outcome<DeskJobs>>;
  retryJob(id: string): Promise<Outcome<undefined>>;
  readAudit(wanted: AuditWanted): Promise<Outcome<DeskAudit>>;
  getStats(period: string): Promise<Outcome<DeskStats>>;
  /** Where the figures of a period are as a file. */
  statsAddress(period: string, format: StatsFormat, lang: string): string;
  /** The provinces, or what lies within the place of a code. */
  getPlaces(within: string): Promise<Outcome<PlacesReply>>;
  getCategories(): Promise<Outcome<CategoriesReply>>;
  getForm(form: string): Promise<Outcome<FormReply>>;
}
