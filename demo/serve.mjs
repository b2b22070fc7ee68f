import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodings } from './encodings.mjs';
import { pageHeaders } from './headers.mjs';
import { withParts } from './parts.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What is served, by the end of its name. Anything else in this folder is not. */
const types = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What the department's own reverse proxy hands to the backend, for pages that allow scripts of their own origin only. */
const proxied = /^\/(ruam\.js$|\d+\.\d+\.\d+[^/]*\/|api\/)/;

/**
 * Serves the demonstration department and the hostile host pages from an origin of their own.
 * @param {{ port?: number, backend: string }} options `port` 0 takes a free one; `backend` is the backend's origin.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serveDemo({ port = 0, backend }) {
  const server = createServer((incoming, outgoing) => {
    const [pathname = ''] = (incoming.url ?? '').split('?');
    if (proxied.test(pathname)) proxy(backend, incoming, outgoing);
    else answer(backend, incoming, outgoing, pathname).catch((error) => outgoing.destroy(error));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', () => resolve(undefined));
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(backend, incoming, outgoing, pathname) {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
    outgoing.writeHead(405, { ...plain, allow: 'GET, HEAD' }).end('Method not allowed\n');
    return;
  }
  const page = await load(pathname, backend);
  if (!page) outgoing.writeHead(404, plain).end('Not found\n');
  else outgoing.writeHead(200, page.headers).end(incoming.method === 'HEAD' ? undefined : page.body);
}

/** The headers and bytes of one path; nothing if there is no such file. */
async function load(pathname, backend) {
  const file = fileOf(pathname);
  const type = file && types[extname(file)];
  const source = type && (await readFile(file).catch(() => undefined));
  if (!source) return undefined;
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' };
  if (type !== 'text/html') return { headers, body: source };

  const nonce = randomBytes(16).toString('base64');
  const { charset = 'utf-8', policy } = pageHeaders[pathname] ?? {};
  headers['content-type'] = `${type}; charset=${charset}`;
  if (policy) headers['content-security-policy'] = policy({ backend, nonce });
  const whole = await withParts(source.toString('utf8'), pathname);
  return { headers, body: encodings[charset](await fill(whole, { backend, nonce })) };
}

/** The file below this folder that a path means; nothing if it would lie outside. */
function fileOf(pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(root) && !file.includes('\0') && !file.includes(`${sep}.`) ? file : undefined;
}

/** Puts the backend's origin, the version, a nonce and forms where a page names them in double braces. */
async function fill(source, values) {
  const version = JSON.parse(await readFile(join(root, '../package.json'), 'utf8')).version;
  const filled = source.replace(/\{\{(backend|nonce|version)\}\}/g, (_, name) => ({ ...values, version })[name]);
  const name = /\{\{form ([a-z0-9-]+)\}\}/.exec(filled)?.[1];
  if (!name) return filled;
  const form = await readFile(join(root, 'forms', `${name}.json`), 'utf8');
  return filled.replace(`{{form ${name}}}`, () => form.replaceAll('<', '\\u003c'));
}

/** Hands a request on unchanged, the `Host` too, so that the backend sees the origin that the page sees. */
function proxy(backend, incoming, outgoing) {
  const { method, headers, url: path } = incoming;
  const onward = request(backend, { method, headers, path }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(outgoing);
  });
  onward.on('error', () => {
    if (!outgoing.headersSent) outgoing.writeHead(502);
    outgoing.end();
  });
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
