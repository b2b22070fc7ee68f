import { ownScript } from './endpoint.ts';

/** Files and what each must be: its path relative to the file that says so, and its integrity, such as `sha256-…`. */
export type Pins = readonly (readonly [path: string, integrity: string])[];

const arriving = new Map<string, Promise<void>>();

/**
 * Fetches all files at once, each only if it is what it must be, so that `import()` finds every one of them in place.
 * Rejects if a single one is refused: nothing of the chain may be imported then, since a browser fetches a refused
 * file again, unchecked, when a module imports it. A file that was refused may be asked for again, which older browsers
 * refuse until the page is loaded anew.
 * @param from `import.meta.url` of the file that the paths are relative to; the nonce of its script is copied.
 */
export async function arrive(pins: Pins, from: string): Promise<void> {
  const nonce = ownScript(from, 'nonce')?.nonce ?? '';
  await Promise.all(pins.map(([path, integrity]) => once(new URL(path, from).href, integrity, nonce)));
}

function once(url: string, integrity: string, nonce: string): Promise<void> {
  const known = arriving.get(url);
  if (known) return known;
  const file = preload(url, integrity, nonce);
  arriving.set(url, file);
  file.catch(() => arriving.delete(url));
  return file;
}

function preload(url: string, integrity: string, nonce: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    const refuse = () => reject(new Error(`ruam: ${url} did not arrive as it was made`));
    if (!link.relList.supports('modulepreload')) return refuse();
    link.onload = () => resolve();
    link.onerror = refuse;
    Object.assign(link, {
      rel: 'modulepreload',
      crossOrigin: 'anonymous',
      referrerPolicy: 'origin',
      integrity,
      nonce,
      href: url,
    });
    document.head.append(link);
  });
}
