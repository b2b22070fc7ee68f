import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from './context.ts';
import { SettingsError } from './settings-error.ts';

/** A request that takes longer to arrive is dropped. Milliseconds. */
const requestTimeout = 60_000;

/** Listens for requests on a port; 0 takes a free one. `close` answers what has arrived first. Throws `SettingsError` if it is taken. */
export async function listen(
  fetch: Hono<AppEnv>['fetch'],
  port: number,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch, serverOptions: { requestTimeout } }) as Server;
  server.listen(port);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new SettingsError(`Port ${port} is taken. Set PORT to another.`) : error;
  });
  const address = server.address();
  const bound = address !== null && typeof address === 'object' ? address.port : port;
  return { origin: `http://localhost:${bound}`, close: () => close(server) };
}

/** Connections that a browser keeps open are closed as soon as they carry no request. */
async function close(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  server.close();
  await once(server, 'close');
  clearInterval(sweep);
}
