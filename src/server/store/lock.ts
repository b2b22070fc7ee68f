import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, type ProcessId, thisProcess } from './process-id.ts';

/** How often a holder touches its lock file, in milliseconds. */
const heartbeat = 2_000;

/** A running process holds the directory. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';
}

/**
 * Takes the directory for this process, since two on one embedded database lose data without any error.
 * Each holder makes `lock-<n>`, one higher than the last, which only one can do; so many may find the same lock stale
 * and still only one takes over. A lock whose holder is gone is stale, also after `kill -9`; one from another container
 * or machine is believed while its file is touched at least once in `silence` milliseconds.
 * Gives the way to let go; throws `DirectoryInUse`.
 */
export async function lockDirectory(directory: string, silence = 15_000): Promise<() => Promise<void>> {
  for (;;) {
    const last = await newest(directory);
    if (await isHeld(pathOf(directory, last), silence)) {
      throw new DirectoryInUse(`${directory} is in use by another process (see ${pathOf(directory, last)}).`);
    }
    const mine = last + 1;
    if (!(await create(pathOf(directory, mine)))) continue;
    if ((await newest(directory)) === mine) {
      await removeOlder(directory, mine);
      return hold(directory, mine);
    }
    await rm(pathOf(directory, mine));
  }
}

const pathOf = (directory: string, number: number) => `${directory}/lock-${number}`;

async function numbers(directory: string): Promise<number[]> {
  const names = await readdir(directory);
  return names.flatMap((name) => /^lock-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}

const newest = async (directory: string) => Math.max(0, ...(await numbers(directory)));

/** Makes the file with its text in one step, so that nobody reads it half written; `false` if it is there already. */
async function create(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function removeOlder(directory: string, mine: number): Promise<void> {
  for (const number of await numbers(directory)) {
    if (number < mine) await rm(pathOf(directory, number), { force: true });
  }
}

/** The newest file stays when it is let go, emptied, so that numbers never begin again. */
function hold(directory: string, mine: number): () => Promise<void> {
  const path = pathOf(directory, mine);
  const timer = setInterval(() => void touch(directory, mine), heartbeat).unref();
  return async () => {
    clearInterval(timer);
    await writeFile(path, '');
  };
}

/** A process that was asleep for too long and lost its lock must stop before it writes over the new holder's work. */
async function touch(directory: string, mine: number): Promise<void> {
  await utimes(pathOf(directory, mine), new Date(), new Date()).catch(() => {});
  if ((await newest(directory).catch(() => mine)) <= mine) return;
  console.error(`${directory} was taken over by another process; stopping.`);
  process.exit(1);
}

async function isHeld(path: string, silence: number): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text === '') return false;
  return isRunning(parse(text)) ?? (await isTouched(path, silence));
}

/** After a power cut the file may hold anything. */
function parse(text: string): ProcessId | undefined {
  try {
    return JSON.parse(text) as ProcessId;
  } catch {
    return undefined;
  }
}

/** Watches the file instead of comparing clocks, which need not agree between machines. */
async function isTouched(path: string, silence: number): Promise<boolean> {
  const touched = async () => (await stat(path).catch(() => undefined))?.mtimeMs;
  const before = await touched();
  for (let waited = 0; waited < silence; waited += silence / 30) {
    await wait(silence / 30);
    if ((await touched()) !== before) return true;
  }
  return false;
}
