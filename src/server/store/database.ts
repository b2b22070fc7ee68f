/** One row, by column name. */
export type Row = Record<string, unknown>;

/** Something that runs SQL: the database itself, or a transaction on it. */
export interface Queries {
  /** Runs one statement with `$1 …` parameters and gives its rows. Throws what the engine throws. */
  query<T extends Row = Row>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Runs several statements (a migration), without parameters. */
  run(sql: string): Promise<void>;
}

/**
 * The one way to a Postgres engine. `bigint` comes as a number, `timestamptz` as a Date, `bytea` as bytes; JSON goes in as text. SQL stays within PostgreSQL 15, since PGlite and PostgreSQL both run it.
 * PGlite is one connection: nothing but queries may be awaited inside a transaction.
 */
export interface Database extends Queries {
  /** What is behind it, for the start line. */
  readonly engine: 'pglite' | 'postgres';
  /** Commits when `work` resolves, rolls back when it throws. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
