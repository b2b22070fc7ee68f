/** Every kind of problem the backend answers with, and its HTTP status (RFC 9457). */
export const problemStatus = {
  malformed: 400,
  'missing-key': 400,
  'missing-client': 400,
  'signed-out': 401,
  'sign-in-refused': 403,
  'role-refused': 403,
  'must-change': 403,
  'bad-token': 403,
  'origin-refused': 403,
  'ticket-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'unknown-version': 409,
  'form-closed': 409,
  'other-state': 409,
  'still-their-time': 409,
  'key-in-progress': 409,
  'other-offset': 409,
  'other-protocol': 412,
  'too-large': 413,
  'wrong-type': 415,
  invalid: 422,
  'key-reused': 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const;

/** The short name of a problem; its `type` on the wire is `urn:ruam:problem:<name>`. */
export type ProblemName = keyof typeof problemStatus;

/** What stands before a problem's name in its `type`. */
export const problemPrefix = 'urn:ruam:problem:';

/** What is wrong with one part of a request. */
export interface PartProblem {
  /** JSON Pointer (RFC 6901) into the request body, such as `/answers/satisfaction`. */
  pointer: string;
  /** A stable code, such as `required`, `too-long`, `not-a-choice`, `unknown-field`. */
  code: string;
  /** Figures that go with the code, such as `{max: 5000}`. */
  params?: Record<string, string | number>;
}

/** The body of every answer that is not a 2xx (`application/problem+json`). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  errors?: PartProblem[];
  /** Seconds to wait before trying again; the same as the header `Retry-After`. */
  retryAfter?: number;
}
