import { randomUUID } from 'node:crypto';
import type { Queries } from '../store/database.ts';
import { insertJob } from '../store/jobs.ts';

/** Every kind of job, and what a job of that kind carries. Adding one stops the build until it has a handler. */
export interface JobPayloads {
  /** Tells a form's owner that a response arrived. */
  'response-mail': { response: string };
  /** Tells whoever filed a case of one entry of its timeline. */
  'case-notice': { reference: string; seq: number };
  /** Tells the office of what a citizen did. */
  'case-office-mail': { reference: string; seq: number };
  /** Tells another system of one entry of a case's timeline. */
  webhook: { webhook: string; reference: string; seq: number };
  /** Sends a code that brings a new secret, if the address, of which this is the digest, is that of the case. */
  'case-recovery': { reference: string; email: string; lang: string; expiresAt: string };
  /** Moves on what waits for a citizen whose time has run out; runs every quarter of an hour. */
  'case-clock': Record<string, never>;
  /** Deletes what has been kept for as long as it may be; runs once a day. */
  retention: Record<string, never>;
  /** Deletes the files that nobody needs; runs once an hour. */
  uploads: Record<string, never>;
  /** Deletes the originals of photos that nobody wants kept any more, as soon as that is said. */
  originals: Record<string, never>;
  /** Counts responses from before anything was counted; runs once a day. */
  'count-responses': Record<string, never>;
}

/** The name of a kind of job. */
export type JobKind = keyof JobPayloads;

const sleepers = new Set<() => void>();

/**
 * Adds a job. Called within the transaction that gives reason for it, the job exists exactly if that commits.
 * It will be done at least once.
 */
export async function enqueue<K extends JobKind>(q: Queries, kind: K, payload: JobPayloads[K]): Promise<void> {
  await insertJob(q, { id: randomUUID(), kind, payload });
  wakeWorkers();
}

/** Has this process look for jobs now. */
export function wakeWorkers(): void {
  for (const wake of sleepers) wake();
}

/** Calls `wake` whenever this process adds a job, which may still have to be committed. Gives the way to end that. */
export function onEnqueue(wake: () => void): () => void {
  sleepers.add(wake);
  return () => sleepers.delete(wake);
}
