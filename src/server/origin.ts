import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { tusHeaders } from '../contract/files.ts';
import { headers } from '../contract/wire.ts';
import type { OriginRule } from './environment.ts';
import { ApiProblem } from './problems.ts';

const localhost = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const client = /^[\w.@/-]{1,60}\/[\w.+-]{1,40}$/;

/**
 * Says whether a page of that origin may write. Of the server's own origin only the host is compared,
 * since a proxy before it may have ended TLS.
 */
export function isAllowedOrigin(rule: OriginRule, origin: string, host: string | undefined): boolean {
  return rule.allowed.has(origin) || isOwnOrigin(origin, host) || (rule.localhost && localhost.test(origin));
}

/** Says whether an origin is the server's own, by the host that the request was sent to. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  if (host === undefined || !/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const own = `${new URL(origin).protocol}//${host}`;
  return URL.canParse(own) && new URL(own).origin === origin;
}

/**
 * Refuses whatever a foreign page sends that could change something, its preflights too. No `Origin`: not a browser. To
 * `harmless` paths, where nothing is kept, a page may post whose referrer policy has the browser hide its origin.
 */
export function refuseForeignOrigins(rule: OriginRule, harmless: readonly string[] = []): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD';
    const isHidden = origin === 'null' && harmless.includes(c.req.path);
    if (!isSafe && !isHidden && origin !== undefined && !isAllowedOrigin(rule, origin, c.req.header('Host'))) {
      throw new ApiProblem('origin-refused');
    }
    await next();
  };
}

/** Lets pages of allowed origins read every answer, problems too. */
export function shareWithAllowedOrigins(rule: OriginRule): MiddlewareHandler {
  return cors({
    origin: (origin, c) => (isAllowedOrigin(rule, origin, c.req.header('Host')) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: [
      'Content-Type',
      'Authorization',
      headers.key,
      headers.client,
      headers.token,
      ...Object.values(tusHeaders),
    ],
    exposeHeaders: ['Retry-After', 'ETag', 'Location', tusHeaders.offset, tusHeaders.length],
    maxAge: 7_200,
  });
}

/** A header that no page can send across origins without asking first. Throws `missing-client`. */
export function requireClient(c: Context): void {
  if (!client.test(c.req.header(headers.client) ?? '')) throw new ApiProblem('missing-client');
}
