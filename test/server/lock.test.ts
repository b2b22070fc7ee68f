import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirectoryInUse, lockDirectory } from '../../src/server/store/lock.ts';
import { isRunning, thisProcess } from '../../src/server/store/process-id.ts';

let directory: string;
const lockFile = (number: number) => join(directory, `lock-${number}`);
const lockText = (number: number) => readFile(lockFile(number), 'utf8');

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ruam-lock-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** The id of a process that lived, and was killed the hard way. */
async function killedProcess() {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { ...thisProcess(), pid, began: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] };
}

test('a second server is refused, and the first goes on holding the directory', async () => {
  const unlock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(DirectoryInUse);
  expect(await readdir(directory)).toEqual(['lock-1']);
  await unlock();
});

test('the directory is free again once it is let go', async () => {
  await (await lockDirectory(directory))();
  await (await lockDirectory(directory))();
  expect(await readdir(directory)).toEqual(['lock-2']);
});

test('the lock of a server that was killed is taken over', async () => {
  await writeFile(lockFile(1), JSON.stringify(await killedProcess()));
  const unlock = await lockDirectory(directory);
  expect(JSON.parse(await lockText(2)).pid).toBe(process.pid);
  await unlock();
});

test('it is never held by two at once, however often it changes hands', async () => {
  let holders = 0;
  let most = 0;
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
  };
  const taker = async (index: number) => {
    for (let round = 0; round < 60; round++) {
      await turns((index * 7 + round * 3) % 11);
      const unlock = await lockDirectory(directory).catch(() => undefined);
      if (!unlock) continue;
      holders++;
      most = Math.max(most, holders);
      await turns(round % 3);
      holders--;
      await unlock();
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, index) => taker(index)));
  expect(most).toBe(1);
});

test('a lock file that a power cut left unreadable is taken over', async () => {
  await writeFile(lockFile(1), '\0\0\0\0');
  const unlock = await lockDirectory(directory, 300);
  await unlock();
});

test('a lock whose number now belongs to another process is taken over', async () => {
  await writeFile(lockFile(1), JSON.stringify({ ...thisProcess(), began: '1' }));
  const unlock = await lockDirectory(directory);
  await unlock();
});

test('of many that find a stale lock at about the same time exactly one takes it', async () => {
  const stale = JSON.stringify(await killedProcess());
  for (let round = 0; round < 40; round++) {
    await rm(directory, { recursive: true });
    await mkdir(directory);
    await writeFile(lockFile(1), stale);
    const takers = Array.from({ length: 12 }, async (_, index) => {
      for (let turn = 0; turn < (index * round) % 37; turn++) await new Promise(setImmediate);
      return lockDirectory(directory);
    });
    const taken = (await Promise.allSettled(takers)).filter((outcome) => outcome.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    for (const { value: unlock } of taken) await unlock();
  }
});

const elsewhere = { ...thisProcess(), place: 'another container' };

test('a lock from another container is believed while it is touched', async () => {
  const path = lockFile(1);
  await writeFile(path, JSON.stringify(elsewhere));
  const beat = setInterval(() => void utimes(path, new Date(), new Date()), 20);
  await expect(lockDirectory(directory, 3_000)).rejects.toThrow(DirectoryInUse);
  clearInterval(beat);
});

test('a lock from another container is taken over once it is no longer touched', async () => {
  expect(isRunning(elsewhere)).toBeUndefined();
  await writeFile(lockFile(1), JSON.stringify(elsewhere));
  const unlock = await lockDirectory(directory, 300);
  expect(JSON.parse(await lockText(2)).place).toBe(thisProcess().place);
  await unlock();
});
