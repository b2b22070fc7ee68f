import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import pg from 'pg';

/** A database of its own on a real PostgreSQL server. */
export interface TestDatabase {
  url: string;
  /** Closes what is still connected and removes it. */
  drop(): Promise<void>;
}

const given = process.env.DATABASE_URL_TEST;
const candidates = given
  ? [given]
  : ['postgres', userInfo().username].map((user) => `postgres://${user}@127.0.0.1:5432/postgres`);

/** The address of a PostgreSQL server to test on, if there is one. */
export const postgresUrl: string | undefined = await findServer();

/** Says on what the tests of the store run. */
export const testedOn = postgresUrl
  ? `the embedded engine and PostgreSQL at ${new URL(postgresUrl).host}`
  : 'the embedded engine alone: no PostgreSQL at DATABASE_URL_TEST or 127.0.0.1:5432';

/** Makes a database with that ending to `create database`, such as `lc_ctype 'C'`. */
export async function createTestDatabase(server: string, options = "encoding 'UTF8'"): Promise<TestDatabase> {
  const name = `ruam_test_${randomBytes(6).toString('hex')}`;
  await command(server, `create database ${name} template template0 ${options}`);
  // That it survives a power cut is not what is tried.
  await command(server, `alter database ${name} set synchronous_commit = off`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => command(server, `drop database if exists ${name} with (force)`) };
}

async function findServer(): Promise<string | undefined> {
  for (const url of candidates) {
    const reached = await command(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (reached) return url;
  }
  return undefined;
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
