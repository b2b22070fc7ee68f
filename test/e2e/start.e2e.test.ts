import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { storedResponses } from '../support/operator.ts';
import { freePort } from '../support/server.ts';

/** Starts the demonstration as `npm start` does, and waits until it says that it runs. */
async function startDemo(data: string) {
  // What Vite leaves behind when it has built.
  const env = { ...process.env, NODE_ENV: 'production', PORT: String(await freePort()), RUAM_DATA: data };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../tools/start.mjs')], { env });
  const exited = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  await Promise.race([vi.waitUntil(() => said.includes('Ctrl+C'), 100_000), exited]);
  return { child, exited, said: () => said };
}

it('npm start takes answers from its demonstration, also where it was built in the same breath', {
  timeout: 120_000,
}, async () => {
  const data = await mkdtemp(join(tmpdir(), 'ruam-start-'));
  const { child, exited, said } = await startDemo(data);
  try {
    const origins = [...said().matchAll(/(?:department's pages|The backend) +(http:\/\/localhost:\d+)/g)];
    const [demo = '', backend = ''] = origins.map(([, origin]) => origin);
    expect((await fetch(`${demo}/services/unemployed.html`)).status).toBe(200);
    const reply = await fetch(`${backend}/api/v1/forms/service-counter/responses`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'a'.repeat(22),
        'Ruam-Client': 'ruam-feedback/0',
        Origin: demo,
      },
      body: JSON.stringify({ answers: { satisfaction: 4 }, lang: 'th' }),
    });
    expect(reply.status).toBe(201);
    expect(await storedResponses(data, 'service-counter')).toHaveLength(1);
  } finally {
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    await rm(data, { recursive: true, force: true });
  }
});

it('npm start says so when the backend dies, and fails', { timeout: 120_000 }, async () => {
  const data = await mkdtemp(join(tmpdir(), 'ruam-start-'));
  const { child, exited, said } = await startDemo(data);
  try {
    const [lock = ''] = (await readdir(data)).filter((name) => /^lock-\d+$/.test(name));
    process.kill(JSON.parse(await readFile(join(data, lock), 'utf8')).pid, 'SIGKILL');
    expect(await exited).toEqual([1, null]);
    await vi.waitUntil(() => said().includes('The backend ended by itself (SIGKILL)'));
  } finally {
    child.kill('SIGTERM');
    await rm(data, { recursive: true, force: true });
  }
});
