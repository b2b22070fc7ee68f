import { randomUUID } from 'node:crypto';
import type { Queries } from '../store/database.ts';
import { insertJob } from '../store/jobs.ts';

/** Every kind of job, and what a job of that kind carries. Adding one stops the build until it has a handler. */
export interface JobPayloads {
  /** Tells a form's owner that a response arrived. */
  'response-mail': { response: string };
  /** Deletes what has been kept for as long as it may be; runs once a day. */
  retention: Record<string, never>;
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
  for (const wake of sleepers) wake();
}

/** Calls `wake` whenever this process adds a job, which may still have to be committed. Gives the way to end that. */
export function onEnqueue(wake: () => void): () => void {
  sleepers.add(wake);
  return () => sleepers.delete(wake);
}
