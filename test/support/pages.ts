import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname } from 'node:path';

/** What is answered at one path. */
export interface Page {
  body: string | Uint8Array;
  status?: number;
  headers?: Record<string, string>;
}

/** A web site of a test's own, on an origin of its own. */
export interface Site {
  readonly origin: string;
  /** What was asked for, in order, such as `/a.js?b`. */
  readonly requests: string[];
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves what `find` gives for a path and its query, to pages of any origin; 404 for `undefined`. */
export async function serveSite(find: (path: string, query: string) => Page | undefined): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, reply) => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://localhost');
    const icon = path === '/favicon.ico';
    if (!icon) requests.push(path + search);
    const page = icon ? { body: '', status: 204 } : (find(path, search) ?? { body: 'Not found', status: 404 });
    const type = types[extname(path)] ?? 'application/octet-stream';
    reply.writeHead(page.status ?? 200, { 'content-type': type, 'access-control-allow-origin': '*', ...page.headers });
    reply.end(page.body);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    requests,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A whole HTML page in Thai with these lines in its head and body. */
export function htmlPage({ head = '', body = '' }: { head?: string; body?: string }): string {
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>หน้า</title>${head}</head><body>${body}</body></html>`;
}
