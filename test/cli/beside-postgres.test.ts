import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/start.ts';
import { createTestDatabase, postgresUrl, type TestDatabase } from '../support/postgres.ts';
import { ruam } from './ways.ts';

describe.runIf(postgresUrl)('commands in a shell that knows the data directory of a server on PostgreSQL alone', () => {
  let database: TestDatabase;
  let folder: string;
  let env: Record<'RUAM_DATA', string>;

  beforeAll(async () => {
    database = await createTestDatabase(postgresUrl as string);
    folder = await mkdtemp(join(tmpdir(), 'ruam-beside-'));
    env = { RUAM_DATA: join(folder, 'data') };
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = () =>
    startServer({ ...env, PORT: '0', DATABASE_URL: database.url, RUAM_KEY: 'k'.repeat(32), NODE_ENV: 'test' });
  const list = async (more = {}) => (await ruam({ ...env, ...more }, 'user', 'list')).stdout.toString();

  it('are done by the server, and by nothing else once it is gone', async () => {
    const [first, second] = [await start(), await start()];
    expect(await ruam(env, 'user', 'add', 'malee')).toMatchObject({ code: 0, stderr: '' });
    expect(await list()).toBe('malee  agent  -  active  malee\n');
    await second.stop();
    // The first one had the socket: another on the same directory neither took nor removed it.
    expect(await list()).toContain('malee');
    await first.stop();
    for (const command of [['user', 'add', 'somsri'], ['serve']]) {
      expect(await ruam(env, ...command)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/is kept in PostgreSQL: set DATABASE_URL and RUAM_KEY/),
      });
    }
    expect(existsSync(join(env.RUAM_DATA, 'pglite'))).toBe(false);
    expect(await list({ DATABASE_URL: database.url, RUAM_KEY: 'k'.repeat(32) })).toBe(
      'malee  agent  -  active  malee\n',
    );
  }, 90_000);

  it('make no store of their own for an account, in a place where no server was ever started', async () => {
    const elsewhere = { RUAM_DATA: join(folder, 'elsewhere') };
    expect(await ruam(elsewhere, 'user', 'add', 'malee')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no data directory'),
    });
    expect(existsSync(elsewhere.RUAM_DATA)).toBe(false);
  });
});
