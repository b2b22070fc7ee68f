import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Chunks, OperationArgs, OperationName } from './operation.ts';
import { reach } from './reach.ts';
import { argsHeader, errorTrailer, socketPath } from './socket.ts';

/**
 * Has the server that runs on this data directory carry out an operation; gives nothing if none runs. What it gives
 * throws when the operation failed, or when the server went away before the end.
 */
export async function askServer<K extends OperationName>(
  dataDir: string,
  name: K,
  args: OperationArgs[K],
  input: Chunks,
): Promise<Chunks | undefined> {
  const socket = await reach(socketPath(dataDir));
  if (!socket) return undefined;
  const sent = request({
    createConnection: () => socket,
    path: `/${name}`,
    method: 'POST',
    headers: { [argsHeader]: encodeURIComponent(JSON.stringify(args)) },
  });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => {});
  await send(input, sent);
  const [response] = await answered;
  return read(response);
}

async function send(input: Chunks, sent: ClientRequest): Promise<void> {
  try {
    for await (const chunk of input) if (!sent.write(chunk)) await once(sent, 'drain');
    sent.end();
  } catch (error) {
    sent.destroy();
    throw error;
  }
}

async function* read(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* response;
  } catch (cause) {
    throw new Error('The server went away before it was done.', { cause });
  }
  const error = response.trailers[errorTrailer];
  if (error !== undefined) throw new Error(decodeURIComponent(error));
}
