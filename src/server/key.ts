import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SettingsError } from './settings-error.ts';

/** One of the server's secrets. */
export interface ServerKey {
  /** Tells which key something was signed with; follows from the secret. */
  id: string;
  secret: Buffer;
}

/** The key that signs, then older ones that still verify. */
export type KeyRing = readonly [ServerKey, ...ServerKey[]];

/**
 * The server's keys: from `RUAM_KEY` (several are separated by commas, the one in force first), else from the file
 * `key` in the data directory, which is made if it is absent. Throws `SettingsError`.
 */
export function loadKeys(given: string | undefined, dataDir: string): KeyRing {
  if (given !== undefined) return parseKeys(given, 'RUAM_KEY');
  const path = `${dataDir}/key`;
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return parseKeys(readFileSync(path, 'utf8'), path);
}

/** Reads keys as `RUAM_KEY` holds them. Throws `SettingsError`. */
export function parseKeys(text: string, where: string): KeyRing {
  const [first, ...older] = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((secret) => toKey(secret, where));
  if (!first) throw new SettingsError(`${where} holds no key. Make one with: openssl rand -base64 32`);
  return [first, ...older];
}

function toKey(secret: string, where: string): ServerKey {
  if (secret.length < 32) {
    throw new SettingsError(`${where}: a key must have 32 characters or more. Make one with: openssl rand -base64 32`);
  }
  return { id: createHash('sha256').update(secret).digest('hex').slice(0, 8), secret: Buffer.from(secret) };
}

/** Keyed digest (HMAC-SHA-256) of some parts for one purpose: what one purpose's digest says, no other's does. */
export function mac(key: ServerKey, purpose: string, ...parts: (string | Uint8Array)[]): Buffer {
  const hmac = createHmac('sha256', key.secret);
  for (const part of [purpose, ...parts]) {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hmac.update(length).update(bytes);
  }
  return hmac.digest();
}
