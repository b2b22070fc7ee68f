import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const command = join(import.meta.dirname, '../../dist/node/cli/index.js');

/** A response as `ruam export responses --format jsonl` writes it. */
export interface Exported {
  id: string;
  form: string;
  complete: boolean;
  page?: string;
  lang: string;
  [question: string]: unknown;
}

/** Runs the built command as an operator would, on the data of a server that runs or not; gives what it prints. */
export async function ruam(data: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, RUAM_DATA: data };
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], { env, maxBuffer: 1e8 });
  return stdout;
}

/** Every response that is kept, contact data included. */
export async function keptResponses(data: string): Promise<Exported[]> {
  const lines = await ruam(data, 'export', 'responses', '--format', 'jsonl', '--contact');
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
