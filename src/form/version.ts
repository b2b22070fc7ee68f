import { isObject } from './expression/values.ts';
import { hasLoneSurrogate } from './text.ts';

/**
 * Writes what `JSON.stringify` would keep of a value in the one form that RFC 8785 gives it: names sorted by UTF-16
 * units, no blanks. Throws a TypeError on what cannot be written: lone surrogates, values in a circle, big integers.
 */
export function canonicalJson(value: unknown): string {
  return write(JSON.parse(JSON.stringify(value) ?? 'null'));
}

/**
 * The version of a form: SHA-256 of its canonical JSON, in hexadecimal. Rejects what `canonicalJson` throws on. Needs a
 * secure context: pages on plain http have no `crypto.subtle`.
 */
export async function formVersion(json: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(json)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
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
