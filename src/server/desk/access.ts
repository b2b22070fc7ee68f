import type { Context } from 'hono';
import type { DeskOperation } from '../../contract/desk-operations.ts';
import type { AppEnv, Services } from '../context.ts';
import { isOwnOrigin, requireClient } from '../origin.ts';
import { ApiProblem } from '../problems.ts';
import type { CaseScope } from '../store/case-queue.ts';
import { findCase, lockCase, type StoredCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { type Staff, staffOf } from './sessions.ts';

/** A request at the desk. */
export type DeskContext = Context<AppEnv>;

/** Answers a request of somebody who may make it. */
export type DeskHandler = (c: DeskContext, staff: Staff) => Promise<Response>;

/** Answers a request of anybody. */
export type OpenHandler = (c: DeskContext) => Promise<Response>;

/**
 * Lets in whom the operation says, from pages of the server's own origin only. Throws `origin-refused`,
 * `missing-client`, `signed-out`, `must-change`, `role-refused`.
 */
export async function admit(c: DeskContext, services: Services, { method, access }: DeskOperation): Promise<Staff> {
  requireOwnPage(c);
  if (method !== 'get') requireClient(c);
  const staff = await staffOf(c, services);
  if (access === 'signed-in' || access === 'anybody') return staff;
  if (staff.mustChange) throw new ApiProblem('must-change');
  if (!access.some((role) => staff.roles.includes(role))) throw new ApiProblem('role-refused');
  return staff;
}

/**
 * Throws `origin-refused` for a page of any other origin. A page of a neighbouring host would be sent the cookie, so
 * what is read is refused to it too, where the browser says who asks.
 */
export function requireOwnPage(c: DeskContext): void {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  const origin = c.req.header('Origin');
  const isForeign = origin !== undefined && !isOwnOrigin(origin, c.req.header('Host'));
  const site = c.req.header('Sec-Fetch-Site') ?? 'none';
  if (isForeign || (origin === undefined && !isRead) || !['none', 'same-origin'].includes(site)) {
    throw new ApiProblem('origin-refused');
  }
}

/** Which cases somebody sees. */
export const scopeOf = ({ roles, unit, name }: Staff): CaseScope => (roles.includes('lead') ? 'all' : { unit, name });

/** A case that somebody may work on. Throws `not-found`, as for one that there is not. */
export const caseFor = (q: Queries, staff: Staff, reference: string): Promise<StoredCase> =>
  reach(q, staff, reference, findCase);

/** The same, and keeps others from changing it until the transaction ends. */
export const lockCaseFor = (tx: Queries, staff: Staff, reference: string): Promise<StoredCase> =>
  reach(tx, staff, reference, lockCase);

async function reach(q: Queries, staff: Staff, reference: string, find: typeof findCase): Promise<StoredCase> {
  const it = await find(q, reference);
  if (!it || !isTheirs(scopeOf(staff), it)) throw new ApiProblem('not-found');
  return it;
}

const isTheirs = (scope: CaseScope, { unit, assignee }: StoredCase): boolean =>
  scope === 'all' || unit === null || unit === scope.unit || assignee === scope.name;
