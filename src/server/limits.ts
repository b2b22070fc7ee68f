import type { MiddlewareHandler } from 'hono';
import type { WriteLimits } from '../contract/limits.ts';
import { limitedPart } from './address.ts';
import type { AppEnv } from './context.ts';
import { mac, type ServerKey } from './key.ts';
import { ApiProblem } from './problems.ts';
import type { Database } from './store/database.ts';
import { countInMinute, countOfMinute } from './store/quotas.ts';

const minuteLong = 60_000;

/** Counts writes in whole minutes, in the store, so that all processes count together. */
export interface Limiter {
  /** Counts one write. Throws `too-many` when the address, or the form, had too many. */
  countWrite(address: string, form: string): Promise<void>;
  /** Counts one refused request. Throws `too-many` when the address had too many of those. */
  countRefusal(address: string): Promise<void>;
  /** Throws `too-many` when the address had too many refused requests already. */
  checkRefusals(address: string): Promise<void>;
}

/** Makes a limiter. Addresses reach the store as digests that differ from minute to minute. */
export function createLimiter(db: Database, key: ServerKey, most: WriteLimits, now: () => Date): Limiter {
  const check = async (
    counted: typeof countInMinute,
    kind: string,
    of: (minute: Date) => string,
    limit: number,
  ): Promise<void> => {
    const minute = new Date(Math.floor(now().getTime() / minuteLong) * minuteLong);
    if ((await counted(db, `${kind}:${of(minute)}`, minute)) <= limit) return;
    const left = minute.getTime() + minuteLong - now().getTime();
    throw new ApiProblem('too-many', { retryAfter: Math.max(1, Math.ceil(left / 1_000)) });
  };
  const digest = (address: string) => (minute: Date) =>
    mac(key, 'address', minute.toISOString(), limitedPart(address)).toString('base64url').slice(0, 22);
  return {
    async countWrite(address, form) {
      await check(countInMinute, 'address', digest(address), most.perAddress);
      await check(countInMinute, 'form', () => form, most.perForm);
    },
    countRefusal: (address) => check(countInMinute, 'invalid', digest(address), most.invalidPerAddress),
    checkRefusals: (address) => check(countOfMinute, 'invalid', digest(address), most.invalidPerAddress),
  };
}

/**
 * Counts what is refused apart from what is kept, so that nobody's rubbish keeps their neighbours from writing.
 * An answer that asks to come again is not counted.
 */
export function countRefusals(limiter: Limiter): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const { status, headers } = c.res;
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isRead && status >= 400 && status < 500 && !headers.has('Retry-After')) {
      await limiter.countRefusal(c.var.address);
    }
  };
}

/** Does not hear who guessed too often: the answer to a right guess would be an answer all the same. */
export function refuseGuessers(limiter: Limiter): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await limiter.checkRefusals(c.var.address);
    await next();
  };
}
