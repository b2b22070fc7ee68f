import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const command = fileURLToPath(new URL('../../dist/node/cli/index.js', import.meta.url));

/**
 * Starts the built backend on a new embedded database, with a scenario's form in it. Throws with what it said if it does not start.
 * @param {{name: string, file: string}} scenario
 * @returns {Promise<{origin: string, stop(): Promise<void>}>} `stop` removes its data.
 */
export async function startBackend({ name, file }) {
  const data = mkdtempSync(join(tmpdir(), 'ruam-bench-'));
  const env = { ...process.env, PORT: '0', RUAM_DATA: data };
  const server = spawn(process.execPath, [command, 'serve'], { env });
  const ended = once(server, 'exit');
  const origin = await Promise.race([said(server), ended]);
  if (typeof origin !== 'string') throw new Error('ruam serve did not start; its words are above.');
  await promisify(execFile)(process.execPath, [command, 'forms', 'put', name, file], { env });
  return {
    origin,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The origin in the line with which it says that it runs. */
function said(server) {
  let output = '';
  server.stderr.pipe(process.stderr);
  return new Promise((resolve) => {
    server.stdout.on('data', (text) => {
      output += text;
      const [origin] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      if (origin) resolve(origin);
    });
  });
}
