import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** Looks a file over. Gives whether it is clean; throws if that cannot be told. */
export type Scan = (path: string) => Promise<boolean>;

/** Longest silence of the scanner, in milliseconds. */
const patience = 60_000;

/**
 * Has clamd look files over, by its command INSTREAM (https://docs.clamav.net, "clamd" manual page).
 * @param url `tcp://host:port` or `unix:/path/of/socket`
 */
export function clamd(url: string): Scan {
  const { protocol, hostname, port, pathname } = new URL(url);
  const open = (): Socket =>
    protocol === 'unix:' ? connect(pathname) : connect(Number(port || 3310), hostname.replace(/^\[(.*)\]$/, '$1'));
  return async (path) => {
    const socket = open();
    socket.setTimeout(patience, () => socket.destroy(new Error('The virus scanner does not answer.')));
    try {
      const [answer] = await Promise.all([text(socket), send(socket, path)]);
      return isClean(answer.replace(/\0$/, ''));
    } finally {
      socket.destroy();
    }
  };
}

function isClean(answer: string): boolean {
  if (answer === 'stream: OK') return true;
  if (answer.endsWith(' FOUND')) return false;
  throw new Error(`The virus scanner failed: ${answer.slice(0, 200)}`);
}

/** Each chunk is led by its length; one of no length ends the file. */
async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (!socket.writable) return;
    socket.write(lengthOf(chunk.length));
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
