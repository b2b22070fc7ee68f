import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const command = join(import.meta.dirname, '../../dist/node/cli/index.js');

/** A response as `ruam export responses` writes it. */
export type StoredResponse = Record<string, unknown> & { answers: Record<string, unknown> };

/** Runs `ruam` on a data directory as an operator would. Gives what it wrote; rejects if it failed. */
export async function ruam(data: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, RUAM_DATA: data };
  const run = promisify(execFile)(process.execPath, [command, ...args], { env, maxBuffer: 64_000_000 });
  return (await run).stdout;
}

/** All responses to a form, as the operator of a running server gets them; `more` are further options, such as `--contact`. */
export async function storedResponses(data: string, form: string, ...more: string[]): Promise<StoredResponse[]> {
  const lines = await ruam(data, 'export', 'responses', '--form', form, '--format', 'jsonl', ...more);
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
