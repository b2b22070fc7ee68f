import { createHash } from 'node:crypto';

/** Longer keys are kept as their digest, in UTF-16 code units. */
const longest = 200;

/** A value that was chosen, as a short text by which it is counted. */
export function keyOf(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null';
  return json.length > longest ? createHash('sha256').update(json).digest('base64url') : json;
}
