import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../src/cli/files.ts';
import { waitFor } from '../support/wait-for.ts';

describe('a file that is written whole or not at all', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ruam-files-'));
    path = join(folder, 'export.csv');
    await writeFile(path, 'old', { mode: 0o644 });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('takes the place of the one before, and is the owner’s alone', async () => {
    async function* chunks() {
      yield 'ใหม่';
      yield Buffer.from(' new');
    }
    await writeFileWhole(path, chunks());
    expect(await readFile(path, 'utf8')).toBe('ใหม่ new');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['export.csv']);
  });

  it('leaves the one before, and nothing else, when what is written breaks off', async () => {
    async function* chunks() {
      yield 'half';
      throw new Error('the server went away');
    }
    await expect(writeFileWhole(path, chunks())).rejects.toThrow('the server went away');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['export.csv']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves the one before, and nothing else, when it is interrupted by %s',
    async (signal) => {
      const before = process.listeners(signal);
      async function* stalled() {
        yield 'half';
        await new Promise(() => {});
      }
      const writing = writeFileWhole(path, stalled());
      await waitFor(async () => expect(await readdir(folder)).toHaveLength(2));
      for (const listener of process.listeners(signal)) {
        if (!before.includes(listener)) (listener as (name: string) => void)(signal);
      }
      await expect(writing).rejects.toThrow('Interrupted.');
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['export.csv']);
      expect(process.listeners(signal)).toEqual(before);
    },
  );
});
