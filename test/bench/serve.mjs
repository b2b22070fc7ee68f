import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = { '': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/**
 * Serves files, compressed as well as brotli can, and hands everything else to the backend, whose own compression,
 * caching and headers so count.
 * @param {Record<string, string | Buffer>} files by path.
 * @param {string} backend its origin.
 * @returns {Promise<{origin: string, close(): Promise<void>}>}
 */
export async function serve(files, backend) {
  const bodies = new Map(Object.entries(files).map(([path, body]) => [path, [brotliCompressSync(body), body]]));
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    const [small, whole] = bodies.get(path) ?? [];
    if (!small) return proxy({ backend, incoming, outgoing });
    const takesBrotli = /\bbr\b/.test(incoming.headers['accept-encoding'] ?? '');
    outgoing.writeHead(200, {
      'content-type': `${types[extname(path)]}; charset=utf-8`,
      'cache-control': 'public, max-age=300',
      vary: 'accept-encoding',
      ...(takesBrotli && { 'content-encoding': 'br' }),
    });
    outgoing.end(takesBrotli ? small : whole);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${server.address().port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The `Host` is handed on too, so that the backend sees a page of its own origin. */
function proxy({ backend, incoming, outgoing }) {
  const { method, url } = incoming;
  // A connection of its own: the backend may close one that waited since the last page just when it is used again.
  const onward = request(new URL(url, backend), { method, headers: ofMessage(incoming), agent: false }, (reply) => {
    outgoing.writeHead(reply.statusCode, ofMessage(reply));
    reply.pipe(outgoing);
  });
  onward.on('error', (error) => outgoing.destroy(error));
  incoming.pipe(onward);
}

/** The headers without those of the connection, which ends here. */
function ofMessage({ headers: { connection, 'keep-alive': _, ...headers } }) {
  return headers;
}
