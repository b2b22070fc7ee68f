import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Names one process, also after its number was given to another. */
export interface ProcessId {
  pid: number;
  /** When it began, in ticks since the machine did; absent where the system does not tell. */
  began?: string;
  /** Machine, its start, and the space of process numbers (each container has one): numbers compare within one place only. */
  place: string;
}

/** Names the process that asks. */
export function thisProcess(): ProcessId {
  const boot = readOr('', () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const space = readOr('', () => readlinkSync('/proc/self/ns/pid'));
  const began = processTable(process.pid)?.began;
  return { pid: process.pid, ...(began && { began }), place: `${hostname()} ${boot} ${space}` };
}

/** Says whether that process runs; `undefined` where this process cannot tell. */
export function isRunning(other: ProcessId | undefined): boolean | undefined {
  if (other?.place !== thisProcess().place) return undefined;
  if (!exists(other.pid)) return false;
  const now = processTable(other.pid);
  if (now?.ended) return false;
  return other.began === undefined || now === undefined ? undefined : other.began === now.began;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Fields 3 and 22 of `/proc/<pid>/stat`, counted after the name, which may itself hold spaces and brackets. */
function processTable(pid: number): { ended: boolean; began: string } | undefined {
  const line = readOr('', () => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state = '', began] = [fields[0], fields[19]];
  return began === undefined ? undefined : { ended: 'ZX'.includes(state), began };
}

function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
