/** Whether a text holds half a surrogate pair: no other program can read it. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
