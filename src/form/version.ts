import { isObject } from './expression/values.ts';
import { sha256 } from './sha256.ts';
import { hasLoneSurrogate } from './text.ts';

/**
 * Writes what `JSON.stringify` would keep of a value in the one form that RFC 8785 gives it: names sorted by UTF-16
 * units, no blanks. Throws a TypeError on what cannot be written: lone surrogates, values in a circle, big integers.
 */
export function canonicalJson(value: unknown): string {
  return write(JSON.parse(JSON.stringify(value) ?? 'null'));
}

/** The version of a form: SHA-256 of its canonical JSON, in hexadecimal. Rejects what `canonicalJson` throws on. */
export async function formVersion(json: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(json));
  // Pages on plain http have no `crypto.subtle`.
  const digest = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  if (!isObject(value)) return writeScalar(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${writeScalar(name)}:${write(Reflect.get(value, name))}`).join()}}`;
}

function writeScalar(value: unknown): string {
  if (typeof value === 'string' && hasLoneSurrogate(value)) throw new TypeError('A text holds half a character.');
  return JSON.stringify(value);
}
