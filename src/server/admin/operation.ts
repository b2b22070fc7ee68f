import type { DeskRole } from '../../contract/desk-wire.ts';
import type { Language } from '../../locales/language.ts';
import type { Config } from '../config.ts';
import type { ExportFormat } from '../export/index.ts';
import type { Selection } from '../export/rows.ts';
import type { KeyRing } from '../key.ts';
import type { ResultFormat } from '../results/export.ts';
import type { Database } from '../store/database.ts';
import type { Places } from '../uploads/place.ts';

/** What an operation works with. */
export interface AdminParts {
  db: Database;
  config: Config;
  /** The server's keys, by which receipts are signed and secrets sealed. */
  keys: KeyRing;
  /** The data directory, for files that nobody else is to read. */
  dataDir: string;
  /** Where files of citizens are kept. */
  places: Places;
}

/** Every operation by name, with what it is told. Those on several things answer with one line of JSON for each. */
export interface OperationArgs {
  /** The input is the form's JSON. */
  'forms-put': { name: string };
  'forms-list': Record<string, never>;
  'forms-tokens': { name: string; count: number };
  /** These responses, or else the newest ones. */
  'responses-list': { ids: readonly string[]; form?: string | undefined; limit: number; contact: boolean };
  'responses-delete': { ids: readonly string[] };
  'responses-export': Selection & { format: ExportFormat };
  /** Gives the bytes of a file. */
  'uploads-get': { id: string };
  results: { form: string; period?: string | undefined; format: ResultFormat; lang: Language };
  /** Says whether a printed receipt is the office's own. */
  verify: { reference: string; proof: string; lang: Language };
  backup: Record<string, never>;
  /** The input is a backup. */
  restore: Record<string, never>;
  'person-export': { contact: string };
  'person-erase': { contact: string };
  /** The input is the password; without any, one is made. */
  'user-add': {
    name: string;
    title: string;
    roles: readonly DeskRole[];
    unit?: string | undefined;
    mustChange: boolean;
  };
  'user-list': Record<string, never>;
  'user-disable': { name: string; enabled: boolean };
  /** The input is the password; without any, one is made. */
  'user-password': { name: string; authenticator: boolean; mustChange: boolean };
  'user-unlock': { name: string };
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
