import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Chunks } from '../server/admin/operation.ts';
import type { Io } from './command.ts';

/** Writes to a file, or to the standard output without one. */
export async function writeOut(io: Io, chunks: Chunks, file: string | undefined): Promise<void> {
  if (file === undefined) await pipeline(Readable.from(chunks), io.stdout, { end: false });
  else await writeFileWhole(file, chunks);
}

/**
 * Writes a file that only its owner can read, in the place of one that was there. It is there whole or not at all,
 * also when the writing fails or is interrupted.
 */
export async function writeFileWhole(path: string, chunks: Chunks): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const file = await open(draft, 'wx', 0o600);
    if (stop.signal.aborted) throw new Error('Interrupted.');
    // Whoever gives the chunks may be slow to hear of it.
    const interrupted = once(stop.signal, 'abort').then(() => Promise.reject(new Error('Interrupted.')));
    await Promise.race([
      pipeline(chunks, file.createWriteStream({ flush: true }), { signal: stop.signal }),
      interrupted,
    ]);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** Reads a file, which is opened when it is first asked for. */
export async function* readChunks(path: string): Chunks {
  yield* createReadStream(path);
}

/** Gathers a short answer that has one line of JSON for each thing. */
export async function readJsonLines<T>(chunks: Chunks): Promise<T[]> {
  const lines = (await text(Readable.from(chunks))).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}
