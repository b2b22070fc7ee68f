import type { DeskRole } from './desk-wire.ts';
import type { ProblemName } from './problems.ts';

/** One thing that the backend does, as data; the OpenAPI document is made from the list of them. */
export interface Operation {
  id: string;
  method: 'get' | 'head' | 'post' | 'patch' | 'put' | 'delete';
  /** Below the base, with `{name}` for what varies. */
  path: string;
  summary: string;
  /** Names of parameters, which the document describes in one place. */
  parameters: readonly string[];
  /** Name of the schema of the JSON body. */
  body?: string;
  /** A plain HTML form may be sent as well; then the answer is a page. */
  plainForm?: true;
  /** Only a plain HTML form is sent. */
  onlyForm?: true;
  /** Media type of a body that is not JSON. */
  bytes?: string;
  /** Status and name of the schema of the answer; none where it is any JSON, `empty` where there is no body, or a page, or a file. */
  reply: {
    status: 200 | 201 | 202 | 204;
    schema?: string;
    empty?: true;
    page?: true;
    file?: true;
    headers?: readonly string[];
  };
  problems: readonly ProblemName[];
  /** Who may: staff who are signed in, all or those with one of these roles. Anybody without it. */
  access?: 'anybody' | 'signed-in' | readonly DeskRole[];
}

/** What any request may meet. */
export const always = ['method-not-allowed', 'internal', 'unavailable'] as const;
/** What any request for something may meet. */
export const reading = ['not-found', ...always] as const;
/** What any request that sends something may meet. */
export const sending = ['origin-refused', 'missing-client', 'too-large', 'invalid', 'too-many'] as const;
/** What any request that sends JSON may meet. */
export const writing = [...sending, 'malformed', 'wrong-type'] as const;
