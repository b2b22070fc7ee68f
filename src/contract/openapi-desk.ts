import { z } from 'zod';
import {
  DeskAssignment,
  DeskCase,
  DeskCases,
  DeskCasesQuery,
  DeskFileRequest,
  DeskMessage,
  DeskMove,
  DeskNote,
  NewDeskCase,
} from './desk.ts';
import { DeskNewPassword, DeskSession, DeskUsers, PasswordChange, SignIn } from './desk-accounts.ts';
import {
  DeskAudit,
  DeskAuditQuery,
  DeskJobs,
  DeskJobsQuery,
  DeskStats,
  DeskStatsQuery,
  DeskTemplate,
  DeskTemplates,
} from './desk-tools.ts';
import { deskCookie } from './desk-wire.ts';

type Json = Record<string, unknown>;

/** What staff send. */
export const deskReceived = {
  ...{ SignIn, PasswordChange, DeskMove, DeskNote, DeskMessage, DeskAssignment, NewDeskCase, DeskTemplate },
  DeskFileRequest,
};

/** What staff are sent. */
export const deskSent = {
  ...{ DeskSession, DeskCases, DeskCase, DeskTemplates, DeskUsers, DeskNewPassword, DeskJobs, DeskAudit, DeskStats },
};

/** The parameters of the desk's operations that no others have, as far as they are in the query by the queries' schemas. */
export const deskParameters: Record<string, Json> = {
  ...inQuery(DeskAuditQuery),
  ...inQuery(DeskJobsQuery),
  ...inQuery(DeskCasesQuery),
  ...inQuery(DeskStatsQuery.pick({ format: true })),
  reference: { name: 'reference', in: 'path', required: true, schema: { type: 'string' }, example: 'DOE-2569-7K3M9Q' },
  caseReference: { name: 'reference', in: 'query', schema: { type: 'string' }, example: 'DOE-2569-7K3M9Q' },
  name: { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
};

/** How staff are known. */
export const deskSecurity = {
  desk: {
    ...{ type: 'apiKey', in: 'cookie', name: deskCookie },
    description: 'Given by signing in; HttpOnly and SameSite=Strict, taken from pages of the own origin only.',
  },
};

function inQuery(schema: z.ZodType): Record<string, Json> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' }) as { properties?: Record<string, Json> };
  const entries = Object.entries(properties).map(([name, its]) => [name, { name, in: 'query', schema: its }]);
  return Object.fromEntries(entries);
}
