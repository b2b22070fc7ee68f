import { once } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { SettingsError } from '../settings-error.ts';
import { operations } from './index.ts';
import type { AdminParts, Chunks, Operation, OperationName } from './operation.ts';
import { reach } from './reach.ts';

/** The header that an operation's arguments travel in, as URI-encoded JSON. */
export const argsHeader = 'ruam-args';

/** The trailer that says why an operation failed, URI-encoded; without it, the operation was carried out. */
export const errorTrailer = 'ruam-error';

/** Where the server that has this data directory can be told what to do. */
export const socketPath = (dataDir: string): string => join(dataDir, 'ruam.sock');

/** What every system takes, in bytes. */
const longestPath = 103;

/**
 * Lets whoever may write to the data directory's socket carry out operations on this server. The caller holds the
 * directory's lock. Gives the way to end that, which resolves when what was begun is finished. Throws `SettingsError`.
 */
export async function serveAdmin(parts: AdminParts): Promise<() => Promise<void>> {
  const path = socketPath(parts.dataDir);
  if (Buffer.byteLength(path) > longestPath) {
    throw new SettingsError(`RUAM_DATA is too long: the path of a socket (${path}) has at most ${longestPath} bytes.`);
  }
  await rm(path, { force: true });
  const begun = new Set<Promise<void>>();
  const server = createServer({ maxHeaderSize: 4_000_000, requestTimeout: 0 }, (request, response) => {
    const answered = answer(parts, request, response).finally(() => begun.delete(answered));
    begun.add(answered);
  });
  server.listen(path);
  await once(server, 'listening');
  await chmod(path, 0o600);
  return async () => {
    const closed = once(server, 'close');
    server.close();
    await Promise.all(begun);
    server.closeAllConnections();
    await closed;
  };
}

/**
 * The same on PostgreSQL, where nobody holds the directory and it may be one that cannot be written to: if another
 * process answers there already, or none can, commands work by `DATABASE_URL` alone.
 */
export async function serveAdminIfFree(parts: AdminParts): Promise<() => Promise<void>> {
  const taken = await reach(socketPath(parts.dataDir)).catch(() => undefined);
  taken?.destroy();
  const served = taken === undefined ? await serveAdmin(parts).catch(() => undefined) : undefined;
  return served ?? (async () => {});
}

async function answer(parts: AdminParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const closed = new Promise((resolve) => response.once('close', resolve));
  // Whoever asked went away: said by `destroyed`.
  response.on('error', () => {});
  response.writeHead(200, { Trailer: errorTrailer });
  try {
    for await (const chunk of run(parts, request)) {
      if (response.destroyed) return;
      if (!response.write(chunk)) await Promise.race([once(response, 'drain'), closed]);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await finished(request.resume()).catch(() => {});
    response.addTrailers({ [errorTrailer]: encodeURIComponent(message.slice(0, 1_000).toWellFormed()) });
  }
  response.end();
  await closed;
}

function run(parts: AdminParts, request: IncomingMessage): Chunks {
  const name = request.url?.slice(1) ?? '';
  if (!Object.hasOwn(operations, name)) throw new Error(`The running server knows no operation "${name}".`);
  const operation = operations[name as OperationName] as Operation<OperationName>;
  const args = JSON.parse(decodeURIComponent(String(request.headers[argsHeader])));
  return operation(parts, args, request.iterator({ destroyOnReturn: false }));
}
