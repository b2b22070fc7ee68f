import { Hono } from 'hono';
import { type DeskOperationId, deskOperations } from '../../contract/desk-operations.ts';
import type { AppEnv, Services } from '../context.ts';
import { countRefusals } from '../limits.ts';
import { ApiProblem } from '../problems.ts';
import { admit, type DeskHandler, type OpenHandler } from './access.ts';
import { getAudit } from './audit-routes.ts';
import { getCases } from './case-list.ts';
import {
  askForFileAtDesk,
  fileForSomebody,
  getCase,
  sendAssignment,
  sendDeskMessage,
  sendDeskMove,
  sendNote,
} from './case-routes.ts';
import { getJobs, retryJob } from './job-routes.ts';
import { printCase } from './print.ts';
import { changePassword, getSession, signIn, signOut } from './session-routes.ts';
import { getDeskStats } from './stats-routes.ts';
import { getTemplates, putTemplate, removeTemplate } from './template-routes.ts';
import { getUsers, resetUser, unlockUser } from './user-routes.ts';

type GuardedId = Exclude<DeskOperationId, 'signIn'>;

/** Everything that staff do, each with who may as the contract says; no page of another origin reads or writes here. */
export function deskRoutes(services: Services): Hono<AppEnv> {
  const guarded: Record<GuardedId, DeskHandler> = {
    getSession: getSession(services),
    signOut: signOut(services),
    changePassword: changePassword(services),
    listCases: getCases(services),
    fileForSomebody: fileForSomebody(services),
    getCase: getCase(services),
    moveCase: sendDeskMove(services),
    addNote: sendNote(services),
    writeToCitizen: sendDeskMessage(services),
    assignCase: sendAssignment(services),
    askForFileAtDesk: askForFileAtDesk(services),
    printCase: printCase(services),
    getTemplates: getTemplates(services),
    putTemplate: putTemplate(services),
    deleteTemplate: removeTemplate(services),
    getUsers: getUsers(services),
    unlockUser: unlockUser(services),
    resetPassword: resetUser(services),
    listJobs: getJobs(services),
    retryJob: retryJob(services),
    readAudit: getAudit(services),
    getDeskStats: getDeskStats(services),
  };
  const app = new Hono<AppEnv>();
  app.use('/desk/*', countRefusals(services.limiter), async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    // PostgreSQL keeps no such sign, so nothing is named by it.
    if (new URL(c.req.url).pathname.includes('%00')) throw new ApiProblem('not-found');
    await next();
  });
  add(app, 'signIn', signIn(services));
  for (const id of Object.keys(guarded) as GuardedId[]) {
    add(app, id, async (c) => guarded[id](c, await admit(c, services, deskOperations[id])));
  }
  // What follows in the app shares with other origins.
  return app.all('/desk/*', () => {
    throw new ApiProblem('not-found');
  });
}

function add(app: Hono<AppEnv>, id: DeskOperationId, handler: OpenHandler): void {
  const { method, path } = deskOperations[id];
  app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), handler);
}
