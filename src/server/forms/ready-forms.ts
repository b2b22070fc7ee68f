import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../form/types.ts';
import { formVersion } from '../../form/version.ts';
import type { Database } from '../store/database.ts';
import { addFormVersion, makeCurrent, sourceOfCurrent } from '../store/forms.ts';

const folder = new URL('../../surveys/', import.meta.url);

/** Registers the forms that come with the package. Each follows upgrades until an operator puts another in its place. */
export async function putReadyForms(db: Database, from: URL = folder): Promise<void> {
  const files = await readdir(from, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const name = basename(file, '.json');
    const definition = JSON.parse(await readFile(join(fileURLToPath(from), file), 'utf8')) as Json;
    const version = await formVersion(definition);
    await db.transaction(async (tx) => {
      await addFormVersion(tx, { name, version, definition }, 'ready');
      if ((await sourceOfCurrent(tx, name)) !== 'operator') await makeCurrent(tx, name, version);
    });
  }
}
