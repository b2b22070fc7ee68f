import { z } from 'zod';
import { FormReply } from './forms.ts';
import { type Operation, operations } from './operations.ts';
import { ProblemReply } from './problem-schema.ts';
import { type ProblemName, problemStatus } from './problems.ts';
import { NewResponse, ResponseChange, ResponseChanged, ResponseReceipt } from './responses.ts';
import { basePath, formNamePattern, headers, keyPattern, versionPattern } from './wire.ts';

type Json = Record<string, unknown>;

const received = { NewResponse, ResponseChange };
const sent = { FormReply, ResponseReceipt, ResponseChanged, ProblemReply };

const string = (pattern?: RegExp) => ({ type: 'string', ...(pattern && { pattern: pattern.source }) });

const parameters: Record<string, Json> = {
  form: { name: 'form', in: 'path', required: true, schema: string(formNamePattern) },
  id: { name: 'id', in: 'path', required: true, schema: string() },
  version: { name: 'version', in: 'query', schema: string(versionPattern) },
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
    components: { parameters, schemas: { ...schemasOf(received, 'input'), ...schemasOf(sent, 'output') } },
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
  const { status, schema, headers: named = [] } = operation.reply;
  const json = { 'application/json': { schema: schema ? schemaRef(schema) : { type: 'object' } } };
  return {
    operationId: operation.id,
    summary: operation.summary,
    parameters: operation.parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ...(operation.body && { requestBody: describeBody(operation.body, operation.plainForm) }),
    responses: {
      [status]: {
        description: 'Done',
        content: json,
        ...(named.length > 0 && { headers: Object.fromEntries(named.map((name) => [name, { schema: string() }])) }),
      },
      ...(operation.plainForm && {
        200: { description: 'A page to look the answers over, or to thank for them', content: { 'text/html': {} } },
      }),
      ...describeProblems(operation.problems),
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
