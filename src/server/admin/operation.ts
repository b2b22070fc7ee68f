import type { Config } from '../config.ts';
import type { ExportFormat } from '../export/index.ts';
import type { Selection } from '../export/rows.ts';
import type { Database } from '../store/database.ts';

/** What an operation works with. */
export interface AdminParts {
  db: Database;
  config: Config;
  /** The data directory, for files that nobody else is to read. */
  dataDir: string;
}

/** Every operation by name, with what it is told. Those on several things answer with one line of JSON for each. */
export interface OperationArgs {
  /** The input is the form's JSON. */
  'forms-put': { name: string };
  'forms-list': Record<string, never>;
  /** These responses, or else the newest ones. */
  'responses-list': { ids: readonly string[]; form?: string | undefined; limit: number; contact: boolean };
  'responses-delete': { ids: readonly string[] };
  'responses-export': Selection & { format: ExportFormat };
  backup: Record<string, never>;
  /** The input is a backup. */
  restore: Record<string, never>;
  'person-export': { contact: string };
  'person-erase': { contact: string };
}

/** The name of an operation. */
export type OperationName = keyof OperationArgs;

/** Bytes or text, as they come. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/**
 * Something that an operator does to the store, told to this process or through its socket. It reads and gives streams;
 * files are the business of whoever asks. Throws what the operator is to read.
 */
export type Operation<K extends OperationName> = (parts: AdminParts, args: OperationArgs[K], input: Chunks) => Chunks;
