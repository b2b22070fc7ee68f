import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = join(import.meta.dirname, '../../dist/node/cli/index.js');

/** A backend that runs as its operator would run it: the built command, in a process of its own. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Its data directory; removed by `stop`, not by `kill`. */
  readonly data: string;
  /** All that it has written to its standard output and error. */
  output(): string;
  /** Ends it by SIGKILL, as a power cut would, and leaves its data. */
  kill(): Promise<void>;
  /** Ends it by SIGTERM and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts `ruam serve` and waits until it is ready.
 * @param data a directory that an earlier server left; a new one without it.
 */
export async function startServer({
  data,
  env,
}: {
  data?: string;
  env?: NodeJS.ProcessEnv;
} = {}): Promise<RunningServer> {
  const home = data ?? (await mkdtemp(join(tmpdir(), 'ruam-e2e-')));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [command, 'serve'], {
    env: { ...process.env, NODE_ENV: 'test', ...env, PORT: String(port), RUAM_DATA: home },
  });
  // A test that fails half-way must not leave its server behind.
  const killWithUs = () => server.kill('SIGKILL');
  process.once('exit', killWithUs);
  server.once('exit', () => process.off('exit', killWithUs));
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (output += text));
  await untilReady(`${origin}/readyz`, server, () => output);
  return {
    origin,
    data: home,
    output: () => output,
    kill: () => end(server, 'SIGKILL'),
    stop: async () => {
      await end(server, 'SIGTERM');
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function untilReady(url: string, server: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (server.exitCode === null && Date.now() < deadline) {
    if (
      await fetch(url).then(
        (reply) => reply.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGKILL');
  throw new Error(`ruam serve did not become ready:\n${output()}`);
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill(signal);
  await exited;
}
