import type { Failure } from '../backends/backend.ts';

/** Whether a request that failed is to be repeated as it was: a refusal frees its key, unless there were too many. */
export const isHeld = ({ unknown, reason }: Failure): boolean => unknown || reason === 'too-many';

/** 128 random bits, URL-safe; works without a secure context too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, 22);
}
