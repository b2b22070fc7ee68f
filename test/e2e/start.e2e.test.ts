import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storedResponses } from '../support/operator.ts';
import { freePort } from '../support/server.ts';

it('npm start takes answers from its demonstration, also where it was built in the same breath', {
  timeout: 120_000,
}, async () => {
  const data = await mkdtemp(join(tmpdir(), 'ruam-start-'));
  // What Vite leaves behind when it has built.
  const env = { ...process.env, NODE_ENV: 'production', PORT: String(await freePort()), RUAM_DATA: data };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../tools/start.mjs')], { env });
  const exited = once(child, 'exit');
  try {
    let said = '';
    for await (const text of child.stdout) {
      said += text;
      if (said.includes('Ctrl+C')) break;
    }
    const origins = [...said.matchAll(/(?:department's pages|The backend) +(http:\/\/localhost:\d+)/g)];
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
