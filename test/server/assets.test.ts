import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assets } from '../../src/server/assets.ts';
import { createTestApp, problemIn, type TestApp } from '../support/app.ts';
import { openStore, type TestStore } from '../support/store.ts';

let home: string;
let store: TestStore;
let app: TestApp;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ruam-files-'));
  const files = join(home, 'files');
  for (const version of ['0.1.0', '1.2.3-beta.1']) await mkdir(join(files, version), { recursive: true });
  await writeFile(join(home, 'secret.js'), 'secret');
  await writeFile(join(files, 'ruam.js'), 'loader');
  for (const version of ['0.1.0', '1.2.3-beta.1']) {
    const script = join(files, version, 'feedback.js');
    await writeFile(script, `feedback ${version}`);
    await writeFile(`${script}.br`, brotliCompressSync(`feedback ${version}`));
    await writeFile(`${script}.gz`, gzipSync(`feedback ${version}`));
  }
  await writeFile(join(files, '0.1.0', 'sri.json'), '{}');
  store = await openStore();
  app = createTestApp(store.db, { files });
});
afterAll(async () => {
  await store.close();
  await rm(home, { recursive: true });
});

const anyOrigin = { Origin: 'https://anywhere.example' };

test('the loader may be embedded by any page, and moves with releases', async () => {
  const reply = await app.ask('/ruam.js', { headers: anyOrigin });
  expect(await reply.text()).toBe('loader');
  expect(reply.headers.get('Content-Type')).toMatch(/^text\/javascript/);
  expect(reply.headers.get('Cache-Control')).toBe('public, max-age=300');
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(reply.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
  expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff');
  const again = await app.ask('/ruam.js', { headers: { 'If-None-Match': reply.headers.get('ETag') ?? '' } });
  expect([again.status, again.headers.get('Access-Control-Allow-Origin')]).toEqual([304, '*']);
});

test('every version that is there goes on being served, for a year unchanged', async () => {
  for (const version of ['0.1.0', '1.2.3-beta.1']) {
    const reply = await app.ask(`/${version}/feedback.js`);
    expect(await reply.text()).toBe(`feedback ${version}`);
    expect(reply.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
  }
  expect((await app.ask('/0.1.0/sri.json')).headers.get('Content-Type')).toMatch(/^application\/json/);
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('to a browser that reads %s it sends %s', async (accepted, sent) => {
  const reply = await app.ask('/0.1.0/feedback.js', { headers: { 'Accept-Encoding': accepted } });
  expect(reply.headers.get('Content-Encoding')).toBe(sent);
  expect(reply.headers.get('Content-Type')).toMatch(/^text\/javascript/);
  expect(reply.headers.get('Vary')).toBe('Accept-Encoding');
});

test.each([
  ...['/0.1.0/../../secret.js', '/0.1.0/..%2f..%2fsecret.js', '/0.1.0/%2e%2e/%2e%2e/secret.js', '/..%2fsecret.js'],
  ...[
    '/0.1.0/',
    '/0.1.0',
    '/0.1.0/nothing.js',
    '/secret.js',
    '/0.1.0/..\\..\\secret.js',
    '/0.1.0/a%00.js',
    '/%E0%A4%A',
  ],
])('%s leads nowhere', async (path) => {
  const reply = await app.app.request(`http://api.example.go.th${path}`);
  expect(await problemIn(reply)).toEqual({ name: 'not-found', status: 404 });
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
});

test('nothing can be sent to a file', async () => {
  expect(await problemIn(await app.ask('/ruam.js', { method: 'POST' }))).toEqual({
    name: 'method-not-allowed',
    status: 405,
  });
});

test('a server without built files serves none', async () => {
  expect((await createTestApp(store.db).ask('/ruam.js')).status).toBe(404);
  expect(assets(home).routes.length).toBeGreaterThan(0);
});
