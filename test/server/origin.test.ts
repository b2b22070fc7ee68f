import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putReadyForms } from '../../src/server/forms/ready-forms.ts';
import { isAllowedOrigin, isOwnOrigin } from '../../src/server/origin.ts';
import type { Database } from '../../src/server/store/database.ts';
import { createTestApp, pageOrigin, problemIn, type TestApp } from '../support/app.ts';
import { openStore, type TestStore } from '../support/store.ts';

const rule = { allowed: new Set(['https://www.example.go.th']), localhost: false };

test.each([
  ['https://www.example.go.th', true],
  ['https://api.example.go.th', true],
  ['http://api.example.go.th', true],
  ['https://www.example.go.th:8443', false],
  ['http://www.example.go.th', false],
  ['https://example.go.th', false],
  ['https://api.example.go.th.evil.example', false],
  ['https://evil.example', false],
  ['http://localhost:3000', false],
  ['null', false],
  ['', false],
  ['file://', false],
])('a page of %j may write: %s', (origin, allowed) => {
  expect(isAllowedOrigin(rule, origin, 'api.example.go.th')).toBe(allowed);
});

test.each([
  ['http://localhost', true],
  ['http://localhost:5173', true],
  ['https://127.0.0.1:1', true],
  ['http://[::1]:80', true],
  ['http://localhost.evil.example', false],
  ['http://localhost:x', false],
])('while trying out, a page of %j may write: %s', (origin, allowed) => {
  expect(isAllowedOrigin({ ...rule, localhost: true }, origin, 'api.example.go.th')).toBe(allowed);
});

test('its own origin is known by the host, also with a port that goes without saying', () => {
  expect(isOwnOrigin('https://a.th', 'a.th:443')).toBe(true);
  expect(isOwnOrigin('http://a.th:8080', 'a.th:8080')).toBe(true);
  expect(isOwnOrigin('http://a.th:8080', 'a.th')).toBe(false);
  expect(isOwnOrigin('https://a.th', undefined)).toBe(false);
});

describe('across origins', () => {
  let store: TestStore;
  let db: Database;
  let app: TestApp;

  beforeAll(async () => {
    store = await openStore();
    db = store.db;
    await putReadyForms(db);
    app = createTestApp(db);
  });
  afterAll(() => store.close());

  const preflight = (origin: string) =>
    app.ask('/api/v1/forms/feedback/responses', {
      method: 'OPTIONS',
      headers: {
        ...{ Origin: origin, 'Access-Control-Request-Method': 'POST' },
        'Access-Control-Request-Headers': 'content-type,idempotency-key,ruam-client',
      },
    });

  test('an allowed page is told what it may send, for two hours', async () => {
    const reply = await preflight(pageOrigin);
    expect(reply.status).toBe(204);
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe(pageOrigin);
    expect(reply.headers.get('Access-Control-Max-Age')).toBe('7200');
    expect(reply.headers.get('Access-Control-Allow-Methods')?.split(',')).toEqual(
      expect.arrayContaining(['POST', 'PATCH']),
    );
    const allowed = reply.headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(',');
    expect(allowed).toEqual(expect.arrayContaining(['content-type', 'idempotency-key', 'ruam-client', 'ruam-token']));
    expect(reply.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  test.each(['https://evil.example', 'null'])('%s is refused when it asks, too', async (origin) => {
    const reply = await preflight(origin);
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(await problemIn(reply)).toEqual({ name: 'origin-refused', status: 403 });
  });

  test('an allowed page can read an answer and the headers it needs', async () => {
    const reply = await app.post();
    expect(reply.status).toBe(201);
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe(pageOrigin);
    expect(reply.headers.get('Access-Control-Expose-Headers')).toBe(
      'Retry-After,ETag,Location,Upload-Offset,Upload-Length',
    );
    expect(reply.headers.get('Vary')).toContain('Origin');
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('a program that is no browser may write', async () => {
    expect((await app.post({ headers: { Origin: undefined } })).status).toBe(201);
  });

  test('a form can be read without any header, but not by a foreign page', async () => {
    const plain = await app.ask('/api/v1/forms/feedback');
    expect([plain.status, plain.headers.get('Vary')]).toEqual([200, 'Origin']);
    const foreign = await app.ask('/api/v1/forms/feedback', { headers: { Origin: 'https://evil.example' } });
    expect(foreign.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('an allowed page can tell that the server is there by asking for its base', async () => {
    const reply = await app.ask('/api/v1/', { method: 'HEAD', headers: { Origin: pageOrigin } });
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe(pageOrigin);
  });
});
