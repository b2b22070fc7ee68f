import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chunks } from './operation.ts';

const size = 65_536;

/**
 * Opens a file without a name that only this process can read and that is gone when it is closed, also after `kill -9`.
 * What is written there first keeps nobody who reads or sends slowly inside a transaction.
 */
export async function openSpool(directory: string): Promise<FileHandle> {
  const path = join(directory, `spool-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await rm(path);
  return file;
}

/** Adds to a spool. */
export async function writeSpool(file: FileHandle, chunks: Chunks): Promise<void> {
  for await (const chunk of chunks) await file.writeFile(chunk);
}

/** Reads a spool from its start. */
export async function* readSpool(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}
