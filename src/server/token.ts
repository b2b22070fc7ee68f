import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Makes a token of 128 random bits, in 22 URL-safe characters. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

/** What is kept of a token. It is random enough that its plain hash tells nothing. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Says whether two digests are equal, in the same time whatever the answer. */
export function sameDigest(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
