import type { Outcome } from '../backends/backend.ts';
import type { NewFile, UploadBackend } from '../backends/ruam-uploads.ts';
import type { UploadReceipt } from '../contract/uploads.ts';

/** How much is sent at once, in bytes: some seconds of a slow network, which is what a broken connection costs. */
const piece = 262_144;

/** How often a file is asked where it goes on without having come further. */
const patience = 3;

/** A file on its way. */
export interface Journey {
  file: File;
  about: Omit<NewFile, 'name' | 'length'>;
  signal: AbortSignal;
  /** Kept when sending fails, so that it goes on where it was. */
  receipt?: UploadReceipt | undefined;
  /** Told of how many bytes are there. */
  progress(sent: number): void;
}

/** Sends a file, or the rest of it, in pieces. After a piece whose fate is unknown it asks where to go on. */
export async function sendFile(backend: UploadBackend, journey: Journey): Promise<Outcome<UploadReceipt>> {
  const { file, signal } = journey;
  let offset = await start(backend, journey);
  for (let tries = patience; offset.ok; ) {
    const { receipt } = journey;
    if (!receipt) break;
    if (offset.value >= file.size) return { ok: true, value: receipt };
    const from = offset.value;
    journey.progress(from);
    const sent = await backend.append(receipt, from, file.slice(from, from + piece), signal);
    if (sent.ok) {
      offset = sent;
      tries = patience;
      continue;
    }
    const { failure } = sent;
    const isAskable = failure.unknown || (failure.reason === 'refused' && failure.problem === 'other-offset');
    if (signal.aborted || !isAskable || tries-- === 0) return sent;
    const told = await backend.offset(receipt);
    if (!told.ok) return sent;
    if (told.value > from) tries = patience;
    offset = told;
  }
  return offset.ok ? { ok: false, failure: { reason: 'server', unknown: true } } : offset;
}

/** Says where a file goes on: at its begin, unless a part of it is there already. */
async function start(backend: UploadBackend, journey: Journey): Promise<Outcome<number>> {
  const { file, about, receipt } = journey;
  if (receipt) {
    const told = await backend.offset(receipt);
    if (told.ok || told.failure.unknown) return told;
  }
  const begun = await backend.begin({ ...about, name: file.name, length: file.size });
  if (!begun.ok) return begun;
  journey.receipt = begun.value;
  return { ok: true, value: 0 };
}
