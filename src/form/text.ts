/** Whether a text holds half a surrogate pair: no other program can read it. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** Whether a database can keep every text in an answer, and every name, however deep. */
export function isStorable(answer: unknown): boolean {
  const rest = [answer];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value === 'string' && (value.includes('\0') || hasLoneSurrogate(value))) return false;
    if (typeof value === 'object' && value !== null) for (const entry of Object.entries(value)) rest.push(...entry);
  }
  return true;
}
