import { deskParts, deskRoles } from './desk-wire.ts';
import { always, type Operation, reading, sending, writing } from './operation.ts';

/** Something that is done at the desk, and by whom: `signed-in` also by who must change their password first. */
export type DeskOperation = Omit<Operation, 'id'> & Required<Pick<Operation, 'access'>>;

const { cases: staff } = deskParts;

const refused = ['origin-refused', 'signed-out', 'role-refused', 'must-change'] as const;
const looking = [...refused, ...reading] as const;
const asking = [...looking, 'invalid'] as const;
const changing = [...refused, ...writing, ...reading] as const;
const keyed = ['missing-key', 'key-in-progress', 'key-reused', ...changing] as const;

const act = (what: string, summary: string, body: string): DeskOperation => ({
  ...{ method: 'post', path: `/desk/cases/{reference}/${what}`, summary, body, access: staff },
  parameters: ['reference', 'client', 'key', 'lang'],
  reply: { status: 200, schema: 'DeskCase' },
  problems: ['other-state', ...(what === 'moves' ? (['still-their-time'] as const) : []), ...keyed],
});

/** What staff do, by the ids of the operations. */
export const deskOperations = {
  signIn: {
    ...{ method: 'post', path: '/desk/session', summary: 'Sign in; a cookie holds the session', access: 'anybody' },
    ...{ parameters: ['client'], body: 'SignIn' },
    reply: { status: 200, schema: 'DeskSession', headers: ['Set-Cookie'] },
    problems: ['sign-in-refused', ...writing, ...always],
  },
  getSession: {
    ...{ method: 'get', path: '/desk/session', summary: 'See who is signed in', access: 'signed-in', parameters: [] },
    reply: { status: 200, schema: 'DeskSession' },
    problems: ['origin-refused', 'signed-out', ...always],
  },
  signOut: {
    ...{ method: 'delete', path: '/desk/session', summary: 'End the session', access: 'signed-in' },
    parameters: ['client'],
    reply: { status: 204, empty: true },
    problems: ['signed-out', 'origin-refused', 'missing-client', ...always],
  },
  changePassword: {
    ...{ method: 'post', path: '/desk/password', access: 'signed-in' },
    summary: 'Change the own password; all sessions of the account end but a new one',
    ...{ parameters: ['client'], body: 'PasswordChange' },
    reply: { status: 200, schema: 'DeskSession', headers: ['Set-Cookie'] },
    problems: ['signed-out', 'sign-in-refused', ...writing, ...always],
  },
  listCases: {
    ...{ method: 'get', path: '/desk/cases', summary: 'List cases, those that are overdue first', access: staff },
    parameters: ['state', 'category', 'unit', 'assignee', 'channel', 'overdue', 'q', 'after', 'limit'],
    reply: { status: 200, schema: 'DeskCases' },
    problems: asking,
  },
  fileForSomebody: {
    ...{ method: 'post', path: '/desk/cases', summary: 'File a complaint for somebody', access: deskParts.filing },
    ...{ parameters: ['client', 'key'], body: 'NewDeskCase' },
    reply: { status: 201, schema: 'ComplaintReceipt' },
    problems: ['unknown-version', ...keyed],
  },
  getCase: {
    ...{ method: 'get', path: '/desk/cases/{reference}', summary: 'See all of a case', access: staff },
    parameters: ['reference', 'lang'],
    reply: { status: 200, schema: 'DeskCase' },
    problems: looking,
  },
  moveCase: act('moves', 'Take one of the ways that the case has for staff', 'DeskMove'),
  addNote: act('notes', 'Write something for colleagues', 'DeskNote'),
  writeToCitizen: act('messages', 'Write to whoever filed the case', 'DeskMessage'),
  assignCase: act('assignment', 'Give a case to somebody, or to a unit', 'DeskAssignment'),
  askForFileAtDesk: {
    ...{ method: 'post', path: '/desk/cases/{reference}/files', access: staff },
    summary: 'Ask for an address at which a file can be had once',
    ...{ parameters: ['reference', 'client'], body: 'DeskFileRequest' },
    reply: { status: 201, schema: 'FileAddress' },
    problems: changing,
  },
  printCase: {
    ...{ method: 'get', path: '/desk/cases/{reference}/print', access: staff },
    summary: 'See a case as a page for the signed memo',
    parameters: ['reference', 'lang'],
    reply: { status: 200, page: true },
    problems: looking,
  },
  getTemplates: {
    ...{ method: 'get', path: '/desk/templates', summary: 'Read the texts to answer with', access: deskRoles },
    parameters: [],
    reply: { status: 200, schema: 'DeskTemplates' },
    problems: looking,
  },
  putTemplate: {
    ...{
      method: 'put',
      path: '/desk/templates/{name}',
      summary: 'Keep a text to answer with',
      access: deskParts.templates,
    },
    ...{ parameters: ['name', 'client'], body: 'DeskTemplate' },
    reply: { status: 200, schema: 'DeskTemplates' },
    problems: changing,
  },
  deleteTemplate: {
    ...{
      method: 'delete',
      path: '/desk/templates/{name}',
      summary: 'Delete a text to answer with',
      access: deskParts.templates,
    },
    parameters: ['name', 'client'],
    reply: { status: 200, schema: 'DeskTemplates' },
    problems: ['missing-client', ...looking],
  },
  getUsers: {
    ...{ method: 'get', path: '/desk/users', summary: 'See to whom a case can be given', access: deskRoles },
    parameters: [],
    reply: { status: 200, schema: 'DeskUsers' },
    problems: looking,
  },
  unlockUser: {
    ...{ method: 'post', path: '/desk/users/{name}/unlock', access: deskParts.users },
    summary: 'Let somebody sign in again after too many wrong tries',
    parameters: ['name', 'client'],
    reply: { status: 204, empty: true },
    problems: [...sending, ...looking],
  },
  resetPassword: {
    ...{ method: 'post', path: '/desk/users/{name}/password', access: deskParts.users },
    summary: 'Give somebody a new password, which they must change when they sign in',
    parameters: ['name', 'client'],
    reply: { status: 200, schema: 'DeskNewPassword' },
    problems: [...sending, ...looking],
  },
  listJobs: {
    ...{
      method: 'get',
      path: '/desk/jobs',
      summary: 'See what is to be done, or was given up',
      access: deskParts.jobs,
    },
    parameters: ['failed', 'limit'],
    reply: { status: 200, schema: 'DeskJobs' },
    problems: asking,
  },
  retryJob: {
    ...{
      method: 'post',
      path: '/desk/jobs/{id}/retry',
      summary: 'Try again what was given up',
      access: deskParts.jobs,
    },
    parameters: ['id', 'client'],
    reply: { status: 204, empty: true },
    problems: [...sending, ...looking],
  },
  readAudit: {
    ...{ method: 'get', path: '/desk/audit', summary: 'See who did what, the newest first', access: deskParts.audit },
    parameters: ['caseReference', 'who', 'what', 'from', 'until', 'after', 'limit'],
    reply: { status: 200, schema: 'DeskAudit' },
    problems: asking,
  },
  getDeskStats: {
    ...{ method: 'get', path: '/desk/stats', access: deskParts.stats },
    summary: 'See what became of the complaints of a period, or with `format` take it away as a file',
    parameters: ['period', 'format', 'lang'],
    reply: { status: 200, schema: 'DeskStats' },
    problems: asking,
  },
} as const satisfies Record<string, DeskOperation>;

/** The id of something that is done at the desk. */
export type DeskOperationId = keyof typeof deskOperations;
