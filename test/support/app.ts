import { randomBytes } from 'node:crypto';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WriteLimits, writesAMinute } from '../../src/contract/limits.ts';
import { ProblemReply } from '../../src/contract/problem-schema.ts';
import type { NewResponse } from '../../src/contract/responses.ts';
import { createApp } from '../../src/server/app.ts';
import { parseConfig } from '../../src/server/config.ts';
import type { AppParts } from '../../src/server/context.ts';
import { parseKeys } from '../../src/server/key.ts';
import type { Database } from '../../src/server/store/database.ts';
import { createFolder } from '../../src/server/uploads/folder.ts';

/** The host that test requests are sent to. */
export const host = 'api.example.go.th';

/** The origin of a page that may write. */
export const pageOrigin = 'https://www.example.go.th';

/** What a request is made of; what is left out is as a widget would send it. */
export interface TestRequest {
  method?: string;
  path?: string;
  /** A string or bytes are sent as they are, anything else as JSON. */
  body?: unknown;
  /** `undefined` leaves a header out. */
  headers?: Record<string, string | undefined>;
  /** The address that it comes from. */
  from?: string;
}

/** The server's keys in tests. */
export const testKeys = parseKeys('k'.repeat(32), 'the test');

/** Limits that no test reaches, for tests of something else. */
export const anyRate: WriteLimits = { perAddress: 1e9, perForm: 1e9, invalidPerAddress: 1e9 };

/** The app on a store, and how to ask it. */
export type TestApp = ReturnType<typeof createTestApp>;

/** Makes the app with everything that a test does not care about. */
export function createTestApp(db: Database, parts: Partial<AppParts> = {}) {
  const app = createApp({
    db,
    config: parseConfig({}),
    keys: testKeys,
    limits: { ...writesAMinute },
    origins: { allowed: new Set([pageOrigin]), localhost: false },
    proxies: new BlockList(),
    uploads: { places: [createFolder(join(tmpdir(), 'ruam-test-uploads'))] },
    ...parts,
  });
  const ask = (path: string, { method = 'GET', body, headers = {}, from = '192.0.2.1' }: TestRequest = {}) => {
    const sent = Object.entries({ Host: host, ...headers }).filter(([, value]) => value !== undefined);
    const isRaw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
    const init = {
      method,
      headers: sent as [string, string][],
      body: isRaw ? (body as BodyInit) : JSON.stringify(body),
    };
    const socket = { remoteAddress: from };
    return app.request(`http://${host}${path}`, init, { incoming: { socket } });
  };
  const post = ({ method = 'POST', path = '/api/v1/forms/feedback/responses', headers, ...rest }: TestRequest = {}) =>
    ask(path, { method, headers: { ...widgetHeaders(), ...headers }, body: aResponse(), ...rest });
  return { app, ask, post };
}

/** A key as a widget makes it. */
export function newKey(): string {
  return randomBytes(16).toString('base64url');
}

/** The headers of a widget on a page that may write. */
export function widgetHeaders(): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'Ruam-Client': 'ruam-feedback/0.1.0',
    'Idempotency-Key': newKey(),
    Origin: pageOrigin,
  };
}

/** A whole response to the feedback form. */
export function aResponse(more: Partial<NewResponse> = {}): NewResponse {
  return { answers: { satisfaction: 4, comment: 'รวดเร็วดี' }, lang: 'th', page: '/contact', ...more };
}

/** Reads a problem, and checks that it is one of the contract. */
export async function problemIn(reply: Response): Promise<{ name: string; status: number; errors?: unknown }> {
  const type = reply.headers.get('Content-Type');
  const problem = ProblemReply.parse(await reply.json());
  if (type !== 'application/problem+json' || problem.status !== reply.status) throw new Error(`no problem: ${type}`);
  const { errors } = problem;
  return { name: problem.type.replace('urn:ruam:problem:', ''), status: reply.status, ...(errors && { errors }) };
}
