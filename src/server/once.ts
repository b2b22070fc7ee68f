import { headers, keyPattern } from '../contract/wire.ts';
import { type KeyRing, mac } from './key.ts';
import { ApiProblem } from './problems.ts';
import { deriveKey, open, seal } from './seal.ts';
import type { Database, Queries } from './store/database.ts';
import { bindKey, claimKey, findKey, isKeyFree } from './store/keys.ts';
import { sameDigest } from './token.ts';

/** A request that is to be carried out once, however often it is sent. */
export interface KeyedRequest {
  /** The raw `Idempotency-Key`. Never stored, never logged. */
  key: string;
  /** What it is sent to; the same key for something else is another request. */
  target: string;
  /** Its body, to the byte. */
  body: Uint8Array;
}

/** Checks the header `Idempotency-Key`. Throws `missing-key`. */
export function readKey(header: string | undefined): string {
  if (header === undefined || !keyPattern.test(header)) throw new ApiProblem('missing-key');
  return header;
}

/** The stored reply to a request that was carried out before, if it was. Throws `key-reused` if its key did something else. */
export async function replyOf<T>(q: Queries, keys: KeyRing, request: KeyedRequest): Promise<T | undefined> {
  for (const key of keys) {
    const bound = await findKey(q, keyHash(key, request));
    if (!bound) continue;
    if (!sameDigest(bound.bodyDigest, bodyDigest(key, request))) throw new ApiProblem('key-reused');
    return JSON.parse(open(replyKey(request, bound.keyHash), bound.reply)) as T;
  }
  return undefined;
}

/** Throws `key-in-progress` while a transaction carries the request out; asked before anything is counted. */
export async function checkIdle(q: Queries, [key]: KeyRing, request: KeyedRequest): Promise<void> {
  if (!(await isKeyFree(q, keyHash(key, request)))) throw inProgress();
}

/**
 * Carries a request out in a transaction and binds its key and reply in the same one, so that a failure frees the key.
 * Throws `key-in-progress` while another transaction carries it out, and what `work` throws.
 */
export function once<T>(
  db: Database,
  keys: KeyRing,
  request: KeyedRequest,
  work: (tx: Queries) => Promise<T>,
): Promise<T> {
  const [key] = keys;
  const hash = keyHash(key, request);
  return db.transaction(async (tx) => {
    if (!(await claimKey(tx, hash))) throw inProgress();
    const earlier = await replyOf<T>(tx, keys, request);
    if (earlier !== undefined) return earlier;
    const reply = await work(tx);
    await bindKey(tx, {
      keyHash: hash,
      bodyDigest: bodyDigest(key, request),
      reply: seal(replyKey(request, hash), JSON.stringify(reply)),
    });
    return reply;
  });
}

const inProgress = () => new ApiProblem('key-in-progress', { retryAfter: 1 });
const keyHash = (key: KeyRing[0], request: KeyedRequest) => mac(key, headers.key, request.key);
const bodyDigest = (key: KeyRing[0], request: KeyedRequest) => mac(key, 'request', request.target, request.body);
const replyKey = (request: KeyedRequest, hash: Uint8Array) => deriveKey(request.key, hash, 'ruam reply');
