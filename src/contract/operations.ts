import type { ProblemName } from './problems.ts';

/** One thing that the backend does, as data; the OpenAPI document is made from the list of them. */
export interface Operation {
  id: string;
  method: 'get' | 'post' | 'patch';
  /** Below the base, with `{name}` for what varies. */
  path: string;
  summary: string;
  /** Names of parameters, which the document describes in one place. */
  parameters: readonly string[];
  /** Name of the schema of the JSON body. */
  body?: string;
  /** A plain HTML form may be sent as well; then the answer is a page. */
  plainForm?: true;
  /** Status and name of the schema of the answer; none where it is any JSON. */
  reply: { status: 200 | 201; schema?: string; headers?: readonly string[] };
  problems: readonly ProblemName[];
}

const always = ['method-not-allowed', 'internal', 'unavailable'] as const;
const reading = ['not-found', ...always] as const;
const writing = [
  'origin-refused',
  'missing-client',
  'malformed',
  'too-large',
  'wrong-type',
  'invalid',
  'too-many',
] as const;

/** Everything that the backend does below its base. */
export const operations: readonly Operation[] = [
  {
    id: 'getForm',
    method: 'get',
    path: '/forms/{form}',
    summary: 'Read the current version of a form, or the one that is asked for',
    parameters: ['form', 'version'],
    reply: { status: 200, schema: 'FormReply', headers: ['ETag'] },
    problems: ['unknown-version', ...reading],
  },
  {
    id: 'createResponse',
    method: 'post',
    path: '/forms/{form}/responses',
    summary: 'Send a response, or its first step',
    parameters: ['form', 'client', 'key'],
    body: 'NewResponse',
    plainForm: true,
    reply: { status: 201, schema: 'ResponseReceipt' },
    problems: ['missing-key', 'unknown-version', 'key-in-progress', 'key-reused', ...writing, ...reading],
  },
  {
    id: 'changeResponse',
    method: 'patch',
    path: '/forms/{form}/responses/{id}',
    summary: 'Put answers in place of those sent before',
    parameters: ['form', 'id', 'client', 'token'],
    body: 'ResponseChange',
    reply: { status: 200, schema: 'ResponseChanged' },
    problems: ['bad-token', ...writing, ...reading],
  },
  {
    id: 'getOpenApi',
    method: 'get',
    path: '/openapi.json',
    summary: 'Read this document',
    parameters: [],
    reply: { status: 200 },
    problems: always,
  },
];
