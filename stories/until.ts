/** How somebody looks for something: gives it once it is there. */
export type Look<T> = () => T | undefined | null | false;

/** In milliseconds: longer than a page on a busy machine needs, shorter than test runners wait. */
const patience = 8_000;

/** Waits until something is there, and gives it; if it does not come, says what nobody saw and what stands there instead. */
export async function until<T>(look: Look<T>, what: string, instead?: () => string | null | undefined): Promise<T> {
  for (const end = performance.now() + patience; ; ) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`nobody saw ${what}${instead ? ` in: ${instead()}` : ''}`);
    await new Promise(requestAnimationFrame);
  }
}
