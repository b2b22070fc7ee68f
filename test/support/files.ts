import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** The version whose files were built. */
export const { version } = manifest;

/** The folder of the files that pages include. */
export const filesFolder = join(import.meta.dirname, '../../dist/files');

/** A built file by its path in that folder, such as `ruam.js`. */
export function builtFile(path: string): string | undefined {
  const file = join(filesFolder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
