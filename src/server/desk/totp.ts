import { Secret, TOTP } from 'otpauth';
import { toLatinDigits } from '../../country/th/digits.ts';
import type { KeyRing, ServerKey } from '../key.ts';
import { deriveKey, open, seal } from '../seal.ts';

/** Seconds that a code is shown for (RFC 6238). */
const period = 30;

/** A new secret for an authenticator: 160 bits, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator takes the secret from; it is shown once. */
export function totpUri(secret: string, account: string, issuer: string): string {
  return new TOTP({ issuer, label: account, period, secret: Secret.fromBase32(secret) }).toString();
}

/** Encrypts a secret for one account with the server's key in force. */
export const sealTotp = ([key]: KeyRing, account: string, secret: string): Buffer => seal(keyFor(key, account), secret);

/** Decrypts it with any key of the ring. Throws if none fits. */
export function openTotp(keys: KeyRing, account: string, sealed: Uint8Array): string {
  for (const key of keys) {
    try {
      return open(keyFor(key, account), sealed);
    } catch {
      // Another key of the ring may fit.
    }
  }
  throw new Error('The secret of an authenticator was sealed with a key that RUAM_KEY does not hold any more.');
}

/** The step of time that a typed code belongs to, one before and one after included, since clocks differ; nothing if it is wrong. */
export function stepOf(secret: string, typed: string, at: Date): number | undefined {
  const token = toLatinDigits(typed.normalize('NFKC')).replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const totp = new TOTP({ period, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token, timestamp: at.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(at.getTime() / 1_000 / period) + delta;
}

const keyFor = ({ secret }: ServerKey, account: string) =>
  deriveKey(secret.toString('latin1'), Buffer.from(account), 'ruam totp');
