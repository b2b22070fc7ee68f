import { z } from 'zod';
import { PlacesReply } from './complaint-places.ts';
import {
  CategoriesReply,
  ComplaintLookup,
  ComplaintMessage,
  ComplaintMove,
  ComplaintRating,
  ComplaintReceipt,
  ComplaintView,
  FileAddress,
  FileRequest,
  NewComplaint,
  RecoveryReceipt,
  RecoveryRequest,
  RenewalReceipt,
  RenewalRequest,
} from './complaints.ts';
import { AwayDraft, AwayDraftReceipt, NewAwayDraft } from './drafts.ts';
import { tusHeaders, tusVersion } from './files.ts';
import { FormReply } from './forms.ts';
import { deskParameters, deskReceived, deskSecurity, deskSent } from './openapi-desk.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { ProblemReply } from './problem-schema.ts';
import { type ProblemName, problemStatus } from './problems.ts';
import { NewResponse, ResponseChange, ResponseChanged, ResponseReceipt } from './responses.ts';
import { ResultsReply } from './results.ts';
import { StatsReply } from './stats.ts';
import { UploadReceipt } from './uploads.ts';
import { basePath, draftIdPattern, formNamePattern, headers, keyPattern, versionPattern } from './wire.ts';

type Json = Record<string, unknown>;

/** What is sent to the backend, by the names of the schemas. */
export const received = {
  NewResponse,
  ResponseChange,
  NewAwayDraft,
  NewComplaint,
  ComplaintLookup,
  ComplaintMove,
  ComplaintMessage,
  ComplaintRating,
  FileRequest,
  RecoveryRequest,
  RenewalRequest,
  ...deskReceived,
};
/** What the backend sends, by the names of the schemas. */
export const sent = {
  FormReply,
  ResultsReply,
  ResponseReceipt,
  ResponseChanged,
  AwayDraft,
  AwayDraftReceipt,
  UploadReceipt,
  CategoriesReply,
  PlacesReply,
  ComplaintReceipt,
  ComplaintView,
  FileAddress,
  RecoveryReceipt,
  RenewalReceipt,
  StatsReply,
  ProblemReply,
  ...deskSent,
};

const string = (pattern?: RegExp) => ({ type: 'string', ...(pattern && { pattern: pattern.source }) });

const parameters: Record<string, Json> = {
  ...deskParameters,
  form: { name: 'form', in: 'path', required: true, schema: string(formNamePattern) },
  id: { name: 'id', in: 'path', required: true, schema: string() },
  draft: { name: 'id', in: 'path', required: true, schema: string(draftIdPattern) },
  version: { name: 'version', in: 'query', schema: string(versionPattern) },
  period: {
    ...{ name: 'period', in: 'query', schema: string(), example: '2569-Q1' },
    description:
      'A Thai fiscal year (2569), a half (2569-H1) or a quarter of one (2569-Q1), or a month (2568-10), in Buddhist years.',
  },
  lang: {
    ...{ name: 'lang', in: 'query', schema: string(), example: 'th' },
    description: 'BCP 47 tag of the language of titles and choices; Thai without it.',
  },
  in: {
    ...{ name: 'in', in: 'query', schema: string(/^\d{2}(\d{2})?$/), example: '10' },
    description: 'Code of a province or a district by the Ministry of Interior; without it, all provinces.',
  },
  client: {
    ...{ name: headers.client, in: 'header', required: true, schema: string(), example: 'ruam-feedback/1.0.0' },
    description: 'Who asks: name and version. Not needed for a plain form.',
  },
  key: {
    ...{ name: headers.key, in: 'header', required: true, schema: string(keyPattern) },
    description:
      'Binds when the record is kept. The same key and body give the same answer again. Not needed for a plain form.',
  },
  token: { name: headers.token, in: 'header', required: true, schema: string() },
  address: { name: 'token', in: 'path', required: true, schema: string() },
  receipt: {
    ...{ name: 'Authorization', in: 'header', required: true, schema: string() },
    description: '`Ruam <reference>.<secret>`, as on the receipt, however it was typed.',
  },
  tus: { name: tusHeaders.version, in: 'header', required: true, schema: { const: tusVersion } },
  length: { name: tusHeaders.length, in: 'header', required: true, schema: { type: 'integer', minimum: 1 } },
  offset: { name: tusHeaders.offset, in: 'header', required: true, schema: { type: 'integer', minimum: 0 } },
  metadata: {
    ...{ name: tusHeaders.metadata, in: 'header', required: true, schema: string() },
    description:
      'As tus says: `filename` and `form`, `version` if it is not the current one, and `original` with `keep` for staff to get the untouched photo too, each in base64.',
  },
};

/** The OpenAPI 3.1 document of the contract. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ruam',
      version: '1',
      description: 'How widgets and other programs send what citizens say to an agency.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath }],
    security: [],
    paths,
    components: {
      parameters,
      schemas: { ...schemasOf(received, 'input'), ...schemasOf(sent, 'output') },
      securitySchemes: deskSecurity,
    },
  };
}

function schemasOf(schemas: Record<string, z.ZodType>, io: 'input' | 'output'): Json {
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const { $schema, ...json } = z.toJSONSchema(schema, { io });
    return [name, json];
  });
  return Object.fromEntries(entries);
}

function describe(operation: Operation): Json {
  const { status, schema, empty, file, page, headers: named = [] } = operation.reply;
  const json = { 'application/json': { schema: schema ? schemaRef(schema) : { type: 'object' } } };
  const { access = 'anybody' } = operation;
  return {
    operationId: operation.id,
    summary: operation.summary,
    ...(access !== 'anybody' && { security: [{ desk: [] }] }),
    ...(Array.isArray(access) && { description: `For staff with one of these roles: ${access.join(', ')}.` }),
    parameters: operation.parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ...(operation.bytes && {
      requestBody: { required: true, content: { [operation.bytes]: { schema: { type: 'string', format: 'binary' } } } },
    }),
    ...(operation.onlyForm && {
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } } },
    }),
    ...(operation.body && { requestBody: describeBody(operation.body, operation.plainForm) }),
    responses: {
      [status]: {
        description: 'Done',
        ...(!empty && {
          content: (file && { 'application/octet-stream': {} }) || (page && { 'text/html': {} }) || json,
        }),
        ...(named.length > 0 && { headers: Object.fromEntries(named.map((name) => [name, { schema: string() }])) }),
      },
      ...(operation.plainForm && {
        200: { description: 'A page to look the answers over, or to thank for them', content: { 'text/html': {} } },
      }),
      ...describeProblems([...new Set(operation.problems)]),
    },
  };
}

function describeBody(schema: string, plainForm: true | undefined): Json {
  return {
    required: true,
    content: {
      'application/json': { schema: schemaRef(schema) },
      ...(plainForm && { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } }),
    },
  };
}

function describeProblems(names: readonly ProblemName[]): Json {
  const statuses = [...new Set(names.map((name) => problemStatus[name]))];
  const entries = statuses.map((status) => [
    status,
    {
      description: names.filter((name) => problemStatus[name] === status).join(', '),
      content: { 'application/problem+json': { schema: schemaRef('ProblemReply') } },
    },
  ]);
  return Object.fromEntries(entries);
}

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });
