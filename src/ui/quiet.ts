import { keep } from './storage.ts';

/** How long "do not ask again" holds, in milliseconds. */
const quietFor = 180 * 24 * 3_600_000;

/** Whether the person asked not to be asked this again. */
export function isQuiet(name: string): boolean {
  return Number(keep('local', `quiet:${name}`).read()) > Date.now();
}

/** Keeps on this device that the person does not want to be asked this again. */
export function beQuiet(name: string): void {
  keep('local', `quiet:${name}`).write(Date.now() + quietFor);
}
