import { arrive, type Pins } from '../loader/pinned.ts';

const here = import.meta.url;

/**
 * Loads a part of a widget when it is first needed: `await later(() => import('./part.ts'))`, literally so, since the
 * build adds `pins` to each such call in a served file: the part then runs only if all its files are what they must be.
 * Rejects if it cannot come; the next call tries again.
 */
export async function later<Part>(load: () => Promise<Part>, pins: Pins = []): Promise<Part> {
  // A part imports this file by its plain name: under another address it would fetch a second copy, unchecked.
  if (pins.length && /[?#]/.test(here)) throw new Error(`ruam: ${here} must have no ? or #`);
  await arrive(pins, here);
  return load();
}
