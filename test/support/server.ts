import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

const command = join(import.meta.dirname, '../../dist/node/cli/index.js');

/** What `config.json` may say. */
type ConfigFile = Record<'forms' | 'complaints', Record<string, unknown>>;

/** A backend that runs as its operator would run it: the built command, in a process of its own. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Its data directory; removed by `stop` alone. */
  readonly data: string;
  /** All that it has written to its standard output and error. */
  output(): string;
  /** Ends it by SIGKILL, as a power cut would, and leaves its data. */
  kill(): Promise<void>;
  /** Ends it by SIGTERM, and leaves its data. */
  end(): Promise<void>;
  /** Ends it by SIGTERM and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts `ruam serve` on a free port and waits until it is ready.
 * @param data a directory that an earlier server left, or an empty one; without it, one with nothing in it yet.
 */
export async function startServer({
  data,
  env,
}: {
  data?: string;
  env?: NodeJS.ProcessEnv;
} = {}): Promise<RunningServer> {
  const home = data ?? (await newHome());
  const server = spawn(process.execPath, [command, 'serve'], {
    env: { ...process.env, NODE_ENV: 'test', ...env, PORT: '0', RUAM_DATA: home },
  });
  // A test that fails half-way must not leave its server behind.
  const killWithUs = () => server.kill('SIGKILL');
  process.once('exit', killWithUs);
  server.once('exit', () => process.off('exit', killWithUs));
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (output += text));
  const origin = `http://127.0.0.1:${await untilListening(server, () => output)}`;
  const { status } = await fetch(`${origin}/readyz`);
  if (status !== 200) throw new Error(`ruam serve listens and is not ready (${status}):\n${output}`);
  return {
    origin,
    data: home,
    output: () => output,
    kill: () => end(server, 'SIGKILL'),
    end: () => end(server, 'SIGTERM'),
    stop: async () => {
      await end(server, 'SIGTERM');
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A data directory that no server has run on yet, with a configuration of its own. */
export async function homeWith(change: (config: ConfigFile) => void): Promise<string> {
  const home = await newHome();
  const file = join(home, 'config.json');
  const config: ConfigFile = JSON.parse(await readFile(file, 'utf8'));
  change(config);
  await writeFile(file, JSON.stringify(config));
  return home;
}

/** A copy of what a server has made at its first start, which takes seconds. */
async function newHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'ruam-e2e-'));
  await cp(inject('home'), home, { recursive: true });
  return home;
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

/** Waits for the line that says where it runs, and gives the port. Rejects with all that it said if it ends instead, or takes too long. */
function untilListening(server: ChildProcessWithoutNullStreams, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => server.kill('SIGKILL'), 60_000);
    server.once('exit', () => {
      clearTimeout(late);
      reject(new Error(`ruam serve did not become ready:\n${output()}`));
    });
    server.stdout.on('data', () => {
      const port = /runs at http:\/\/localhost:(\d+)/.exec(output())?.[1];
      if (!port) return;
      clearTimeout(late);
      resolve(port);
    });
  });
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill(signal);
  await exited;
}
