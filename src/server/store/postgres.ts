import type { Pool, PoolClient } from 'pg';
import type { Database, Queries, Row } from './database.ts';

const bigint = 20;

/** Opens a pool of connections to PostgreSQL, or to an engine that speaks its protocol. Nothing is connected yet. */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    types: {
      getTypeParser: (oid, format) => (oid === bigint ? Number : pg.types.getTypeParser(oid, format)),
    },
  });
  // The pool drops an idle connection that breaks and opens another; without a listener the process would end.
  pool.on('error', () => {});
  return {
    engine: 'postgres',
    ...queriesOn(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: Pool, work: (tx: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(queriesOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function queriesOn(on: Pool | PoolClient): Queries {
  return {
    query: async <T extends Row>(sql: string, params: readonly unknown[] = []) =>
      (await on.query<T>(sql, [...params])).rows,
    run: async (sql) => {
      await on.query(sql);
    },
  };
}

/** Codes of Node and SQLSTATEs with which a database says that it cannot serve now. */
const awayCodes = /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|EHOSTUNREACH|08|53|57P)/;

/** Says whether an error means "the store cannot be reached now" rather than a fault of ours. */
export function storeIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(storeIsAway);
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return awayCodes.test(code);
  return /connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(error.message);
}
