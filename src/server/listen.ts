import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from './context.ts';
import { SettingsError } from './settings-error.ts';

/** A request that takes longer to arrive is dropped. Milliseconds. */
const requestTimeout = 60_000;

/** How long a request that has begun may take at the end, in milliseconds; short of what systems wait before they kill. */
const usualGrace = 5_000;

/**
 * Listens for requests on a port; 0 takes a free one. `close` answers what has arrived first, and cuts off what has not
 * come to an end after `grace`. Throws `SettingsError` if the port is taken.
 */
export async function listen(
  fetch: Hono<AppEnv>['fetch'],
  port: number,
  grace = usualGrace,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch, serverOptions: { requestTimeout } }) as Server;
  server.listen(port);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new SettingsError(`Port ${port} is taken. Set PORT to another.`) : error;
  });
  const address = server.address();
  const bound = address !== null && typeof address === 'object' ? address.port : port;
  return { origin: `http://localhost:${bound}`, close: () => close(server, grace) };
}

/** Connections that a browser keeps open are closed as soon as they carry no request; silent ones, after the grace. */
async function close(server: Server, grace: number): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const end = setTimeout(() => server.closeAllConnections(), grace);
  server.close();
  await once(server, 'close');
  clearInterval(sweep);
  clearTimeout(end);
}
