import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { clamd, type Scan } from '../../src/server/uploads/clamd.ts';

/** A virus scanner that speaks clamd's INSTREAM and knows one virus: EICAR's test file. */
export interface FakeClamd {
  port: number;
  scan: Scan;
  /** The sizes of what it looked at. */
  looked(): number[];
  close(): Promise<void>;
}

/** Starts one, on a free port unless it is to come back on the one it had. */
export async function startClamd(port = 0): Promise<FakeClamd> {
  const looked: number[] = [];
  const server = createServer((socket) => {
    answer(socket).then(
      (size) => looked.push(size),
      () => socket.destroy(),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as { port: number };
  return {
    port: address.port,
    scan: clamd(`tcp://127.0.0.1:${address.port}`),
    looked: () => looked,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(socket: Socket): Promise<number> {
  const command = Buffer.from('zINSTREAM\0');
  let bytes = Buffer.alloc(0);
  let file = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length < command.length) continue;
    if (!bytes.subarray(0, command.length).equals(command)) throw new Error('no INSTREAM');
    let at = command.length;
    file = Buffer.alloc(0);
    while (bytes.length >= at + 4) {
      const length = bytes.readUInt32BE(at);
      if (length === 0) {
        socket.end(
          file.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0',
        );
        return file.length;
      }
      if (bytes.length < at + 4 + length) break;
      file = Buffer.concat([file, bytes.subarray(at + 4, at + 4 + length)]);
      at += 4 + length;
    }
  }
  throw new Error('cut off');
}
