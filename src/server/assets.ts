import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';

/** Lets pages of any origin embed a file, and caches keep it so long. */
function shared(cacheControl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status >= 400) return;
    c.res.headers.set('Cache-Control', cacheControl);
    c.res.headers.set('Access-Control-Allow-Origin', '*');
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    c.res.headers.set('Vary', 'Accept-Encoding');
  };
}

/** Serves the built files in `folder`: `/ruam.js`, which moves with releases, and each version's own, which never change. */
export function assets(folder: string): Hono {
  const files = serveStatic({ root: folder, precompressed: true });
  return new Hono()
    .get('/ruam.js', shared('public, max-age=300'), etag(), files)
    .get('/:version{\\d+\\.\\d+\\.\\d+[\\w.-]*}/:file{.+}', shared('public, max-age=31536000, immutable'), files);
}
