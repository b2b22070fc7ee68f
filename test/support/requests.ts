import fc from 'fast-check';
import { deskRoles } from '../../src/contract/desk-wire.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { basePath } from '../../src/contract/wire.ts';
import { newKey, pageOrigin, type TestRequest } from './app.ts';
import { ownOrigin } from './desk.ts';

/** What a good request of an operation says, besides what its parameters ask of every one. */
export interface Said {
  /** By the names in the path, and of the query. */
  params?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Who asks: somebody who is signed in at the desk, somebody who has the receipt of a case. */
export interface Asker {
  cookie: string;
  receipt: { reference: string; secret: string };
}

/** A request as a widget, or the desk, would make it. */
export function requestOf(
  operation: Operation,
  said: Said,
  { cookie, receipt }: Asker,
): TestRequest & { path: string } {
  const { params = {}, body } = said;
  const needs = (name: string) => operation.parameters.includes(name);
  const isDesk = operation.access !== undefined;
  const query = Object.entries(params).filter(([name]) => !operation.path.includes(`{${name}}`));
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  return {
    path: `${basePath}${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`,
    method: operation.method.toUpperCase(),
    ...(body !== undefined && { body }),
    headers: {
      Origin: isDesk ? ownOrigin : pageOrigin,
      ...(isDesk && { Cookie: cookie }),
      ...(needs('client') && { 'Ruam-Client': 'ruam-test/0.1.0' }),
      ...(needs('key') && { 'Idempotency-Key': newKey() }),
      ...(needs('receipt') && { Authorization: `Ruam ${receipt.reference}.${receipt.secret}` }),
      ...(operation.body && { 'Content-Type': 'application/json' }),
      ...said.headers,
    },
  };
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('ก', '๙', '\0', '\ud800', '\udfff', '\u202e', '9', "'", '{', '%', '/', '.', '😊'),
  }),
  fc.constantFrom('__proto__', 'constructor', '', '1e999', '๑๒', '-1', '2026-02-31', '0000-0000', 'a'.repeat(70_000)),
  fc.constantFrom(...deskRoles, 'received', 'resolved', 'citizen', 'th', 'null'),
);

const anyValue = fc.oneof(
  anyText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, 0, -1, 1e308, 2 ** 53, true, [], {}, [[]], [null], { __proto__: null }),
);

/** How a request may be spoiled: a part of it is something else, doubled, or not there. */
export const spoiling = fc.record({
  where: fc.constantFrom('nothing', 'body', 'body', 'body', 'body', 'text', 'param', 'param', 'header', 'type'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  by: fc.option(anyValue, { nil: undefined }),
  text: anyText,
});

type Spoiling = typeof spoiling extends fc.Arbitrary<infer T> ? T : never;

/** The same with one part of it spoiled. */
export function spoil(operation: Operation, said: Said, asker: Asker, how: Spoiling): TestRequest & { path: string } {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(how.at * list.length)];
  const { where, by, text } = how;
  if (where === 'body' && said.body !== undefined) {
    return requestOf(operation, { ...said, body: replaced(said.body, how.at, by) }, asker);
  }
  const name = pick(Object.keys(said.params ?? {}));
  if (where === 'param' && name) {
    return requestOf(operation, { ...said, params: { ...said.params, [name]: text.toWellFormed() } }, asker);
  }
  const request = requestOf(operation, said, asker);
  const headers = { ...request.headers };
  const header = pick(Object.keys(headers));
  if (where === 'header' && header) {
    if (by === undefined) delete headers[header];
    else headers[header] = text.replace(/[^ -~]/g, '?').slice(0, 300);
  }
  if (where === 'type' && said.body !== undefined) headers['Content-Type'] = 'text/plain';
  const body = where === 'text' && operation.body ? text : request.body;
  return { ...request, headers, ...(body !== undefined && { body }) };
}

/** JSON with one of its nodes in place of another. `undefined` takes it out. */
function replaced(json: unknown, at: number, by: unknown): unknown {
  const paths = pathsIn(json);
  const path = paths[Math.floor(at * paths.length)] ?? [];
  const copy: unknown = structuredClone(json);
  const last = path.at(-1);
  if (last === undefined) return by ?? null;
  const holder = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[last] = by;
  return copy;
}

function pathsIn(json: unknown, path: string[] = []): string[][] {
  const inside = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  return [path, ...inside.flatMap(([key, value]) => pathsIn(value, [...path, key]))];
}
