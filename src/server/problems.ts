import {
  type PartProblem,
  type Problem,
  type ProblemName,
  problemPrefix,
  problemStatus,
} from '../contract/problems.ts';
import { storeIsAway } from './store/postgres.ts';

const titles: Record<ProblemName, string> = {
  malformed: 'The request cannot be read',
  'missing-key': 'The header Idempotency-Key is missing or badly formed',
  'missing-client': 'The header Ruam-Client is missing or badly formed',
  'signed-out': 'Nobody is signed in, or the session has ended',
  'sign-in-refused': 'The name, the password or the code is wrong',
  'role-refused': 'This account may not do this',
  'must-change': 'The password must be changed first',
  'bad-token': 'The token does not allow this',
  'ticket-refused': 'The ticket is missing or wrong, or has been used',
  'origin-refused': 'Pages of this origin may not write here',
  'not-found': 'There is nothing here',
  'method-not-allowed': 'This method is not allowed here',
  'unknown-version': 'This version of the form is not registered',
  'other-offset': 'The file goes on somewhere else: ask where',
  'other-protocol': 'The header Tus-Resumable must be 1.0.0',
  'form-closed': 'The form takes no responses now',
  'other-state': 'The complaint stands where this cannot be done',
  'still-their-time': 'The citizen may still send what was asked for',
  'key-in-progress': 'A request with this key is being worked on',
  'too-large': 'The body is too large',
  'wrong-type': 'The type of the body is not accepted',
  invalid: 'Some answers are not accepted',
  'key-reused': 'The key was used with another request',
  'too-many': 'Too many requests',
  internal: 'The server failed',
  unavailable: 'The server cannot work right now',
};

/** No request is told of more faults than this. */
const mostErrors = 100;

/** What may be said besides a problem's name. */
export interface ProblemDetails {
  errors?: readonly PartProblem[];
  /** Seconds. */
  retryAfter?: number;
  headers?: Record<string, string>;
}

/** Throw it to answer a request with a problem; `app.onError` turns it into the response. */
export class ApiProblem extends Error {
  readonly problem: ProblemName;
  readonly details: ProblemDetails;

  constructor(problem: ProblemName, details: ProblemDetails = {}) {
    super(titles[problem]);
    this.problem = problem;
    this.details = details;
  }
}

/** The one way in which the server answers a problem (RFC 9457). */
export function problemResponse({ problem, details }: ApiProblem): Response {
  const { errors, retryAfter, headers } = details;
  const status = problemStatus[problem];
  const body: Problem = {
    type: `${problemPrefix}${problem}`,
    title: titles[problem],
    status,
    ...(errors && { errors: errors.slice(0, mostErrors) }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  });
}

/** Makes a problem of whatever was thrown; what is none of the contract is logged once, without anything of the request. */
export function toProblem(error: Error): ApiProblem {
  if (error instanceof ApiProblem) return error;
  console.error(describe(error));
  return storeIsAway(error) ? new ApiProblem('unavailable', { retryAfter: 5 }) : new ApiProblem('internal');
}

/** Name, code and place of an error. Its message stays out: those of parsers and of the database repeat what was sent. */
function describe(error: Error): string {
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${typeof code === 'string' ? ` ${code}` : ''}`, ...frames].join('\n');
}
