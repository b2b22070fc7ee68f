import type { Problem } from '../contract/problems.ts';
import { headers } from '../contract/wire.ts';
import type { Failure, Outcome } from './backend.ts';
import { version } from './version.ts';

/** How long an answer may take, in milliseconds. */
const patience = 20_000;

/**
 * Makes what asks a backend for JSON, or sends it some: the one way to it but for the bytes of files. Calls never throw.
 * `mark` is a member that the answer has: without it, the answer is not the backend's, but a portal's or a proxy's.
 */
export function createCall(endpoint: string, widget: string, init?: RequestInit) {
  const base = endpoint.replace(/\/$/, '');
  return async <T>(
    method: string,
    path: string,
    extra?: Record<string, string>,
    body?: string,
    // What was stored has an id.
    mark = body && 'id',
  ): Promise<Outcome<T>> => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    try {
      const reply = await fetch(base + path, {
        method,
        signal: abort.signal,
        // What the loader has begun to fetch is found again only under the same mode.
        credentials: method === 'GET' ? 'same-origin' : 'omit',
        referrerPolicy: 'origin',
        // A choice made just before the page is left still arrives; browsers allow that for small requests only.
        keepalive: body !== undefined && body.length < 2_000,
        ...(body !== undefined && {
          body,
          headers: { 'Content-Type': 'application/json', [headers.client]: `${widget}/${version}`, ...extra },
        }),
        ...init,
      });
      const json = reply.status === 204 || (await reply.json());
      if (!reply.ok) return { ok: false, failure: failureOf(reply, json) };
      if (mark && json?.[mark] === undefined) throw new SyntaxError();
      return { ok: true, value: json };
    } catch (error) {
      return { ok: false, failure: await whyNothingCame(base, error, abort.signal) };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What an answer that is not a 2xx says, as a failure. `problem` is its body. */
export function failureOf(reply: Response, problem: Problem): Failure {
  // Without a type of ours it is a gateway that answers, which knows nothing of what was stored.
  const [, name] = /^urn:ruam:problem:(.+)/.exec(problem?.type) ?? [];
  if (!name || reply.status >= 500) return { reason: 'server', unknown: true };
  switch (name) {
    case 'too-many':
      return { reason: name, unknown: false, wait: problem.retryAfter || 60 };
    case 'key-in-progress':
      return { reason: 'in-progress', unknown: true };
    case 'origin-refused':
      return { reason: 'page-refused', unknown: false };
    case 'unknown-version':
    case 'not-found':
      return { reason: name, unknown: false };
    case 'invalid':
      return { reason: name, unknown: false, errors: problem.errors ?? [] };
    default:
      return { reason: 'refused', unknown: false, problem: name };
  }
}

/**
 * A refused origin, a dead network and a broken answer look alike to `fetch`; this tells them apart for the person.
 * Whatever it finds, the request may have arrived.
 */
async function whyNothingCame(base: string, error: unknown, signal: AbortSignal): Promise<Failure> {
  if (error instanceof SyntaxError) return { reason: 'server', unknown: true };
  if ((error as Error).name === 'AbortError') return { reason: 'timeout', unknown: true };
  const reaches = (mode: RequestMode) =>
    fetch(`${base}/`, {
      method: 'HEAD',
      mode,
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'origin',
    }).then(
      () => true,
      () => false,
    );
  return !(await reaches('cors')) && (await reaches('no-cors'))
    ? { reason: 'page-refused', unknown: true }
    : { reason: 'offline', unknown: true };
}
