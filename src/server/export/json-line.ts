/** Characters that end a line for some readers, or that a terminal obeys or hides. JSON lets them be written as escapes. */
const odd = /[\x7F-\x9F\u2028\u2029\p{Bidi_Control}]/gu;

/** Writes a value as one line of JSON that is safe to show in a terminal, and reads back as the same value. */
export function toJsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(odd, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${json}\n`;
}
