import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDemo } from '../../demo/serve.mjs';

let backend: Server;
let origin: string;
let demo: Awaited<ReturnType<typeof serveDemo>>;

beforeAll(async () => {
  backend = createServer((incoming, outgoing) => {
    const seen = { method: incoming.method, url: incoming.url, host: incoming.headers.host };
    incoming.on('end', () => outgoing.writeHead(201).end(JSON.stringify(seen))).resume();
  });
  await new Promise<void>((resolve) => backend.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(backend.address() as AddressInfo).port}`;
  demo = await serveDemo({ backend: origin });
});

afterAll(async () => {
  await demo.close();
  backend.close();
});

/** Asks for a path exactly as it stands, which `fetch` would tidy. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(demo.url, { path }, (reply) => resolve(reply.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('the demonstration site', () => {
  it('names the backend in every page, so that the pasted lines work', async () => {
    const page = await (await fetch(`${demo.url}/services/unemployed.html`)).text();
    expect(page).toContain(`<script type="module" src="${origin}/ruam.js" data-endpoint="${origin}/api/v1"></script>`);
    expect(page).not.toMatch(/\{\{|\}\}/);
  });

  it('puts a form into the page that shows it, without a way to end the script early', async () => {
    const page = await (await fetch(`${demo.url}/services/work-abroad.html`)).text();
    const json = /<script type="application\/json">([^<]*)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(json).elements[0].name).toBe('stage');
  });

  it('sends TIS-620 as TIS-620', async () => {
    const reply = await fetch(`${demo.url}/hosts/tis-620.html`);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=tis-620');
    const bytes = await reply.arrayBuffer();
    expect(new TextDecoder('windows-874', { fatal: true }).decode(bytes)).toContain('หน้าเว็บรหัสอักขระ TIS-620');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  });

  it('gives each reader a nonce of their own', async () => {
    const nonces = await Promise.all(
      ['', ''].map(async () => {
        const reply = await fetch(`${demo.url}/hosts/csp-nonce.html`);
        const nonce = /nonce="([^"]+)"/.exec(await reply.text())?.[1];
        expect(reply.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('serves nothing but its own pages', async () => {
    const outside = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/..%5cpackage.json',
      '/serve.mjs',
      '/services',
      '/forms/',
      '/vendor/README.md',
      '/index.html%00.svg',
      '/%',
      '//example.org/api/v1',
      'http://example.org/api/v1',
    ];
    for (const path of outside) expect([path, await statusOf(path)]).toEqual([path, 404]);
    expect(await statusOf('/')).toBe(200);
    expect((await fetch(`${demo.url}/`, { method: 'POST' })).status).toBe(405);
  });

  it('hands what is the backend’s to the backend, under the name that the page has', async () => {
    const host = new URL(demo.url).host;
    for (const path of ['/ruam.js', '/1.2.3/ruam.js', '/api/v1/forms/feedback/responses?x=1']) {
      const reply = await fetch(demo.url + path, { method: 'POST', body: 'x'.repeat(100_000) });
      expect(reply.status).toBe(201);
      expect(await reply.json()).toEqual({ method: 'POST', url: path, host });
    }
  });
});
