import { existsSync } from 'node:fs';
import { askServer } from '../server/admin/ask-server.ts';
import { operations } from '../server/admin/index.ts';
import type { Chunks, Operation, OperationArgs, OperationName } from '../server/admin/operation.ts';
import { loadConfig } from '../server/config.ts';
import { readEnvironment } from '../server/environment.ts';
import { loadKeys } from '../server/key.ts';
import { openDatabase } from '../server/store/open.ts';
import { findPlaces } from '../server/uploads/places.ts';

const makesStore: readonly OperationName[] = ['forms-put', 'restore'];

async function* nothing(): Chunks {}

/**
 * Carries out an operation: by the server that runs on the data directory, or else on the store itself. Throws
 * what the operator is to read.
 */
export async function* perform<K extends OperationName>(
  env: NodeJS.ProcessEnv,
  name: K,
  args: OperationArgs[K],
  input: Chunks = nothing(),
): AsyncGenerator<string | Uint8Array> {
  const settings = readEnvironment(env);
  const { dataDir, databaseUrl: url } = settings;
  const answer = url === undefined ? await askServer(dataDir, name, args, input) : undefined;
  if (answer) return yield* answer;
  if (url === undefined && !makesStore.includes(name) && !existsSync(dataDir)) {
    throw new Error(`There is no data directory ${dataDir}. Set RUAM_DATA, or start "ruam serve" once.`);
  }
  const places = await findPlaces(settings);
  const db = await openDatabase({ url, dataDir });
  try {
    const operation: Operation<K> = operations[name];
    yield* operation(
      { db, config: loadConfig(dataDir), keys: loadKeys(settings.key, dataDir), dataDir, places },
      args,
      input,
    );
  } finally {
    await db.close();
  }
}
