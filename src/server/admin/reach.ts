import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Connects to the socket of a server; gives nothing if none listens there. */
export async function reach(path: string): Promise<Socket | undefined> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    if (['ENOENT', 'ECONNREFUSED'].includes(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
  }
}
