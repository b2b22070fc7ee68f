import type { Failure } from '../backends/backend.ts';

/** Tells the webmaster, in the console, that the backend refuses this page. */
export function adviseOrigin({ reason }: Failure): void {
  if (reason !== 'page-refused') return;
  console.error(`ruam: this page may not send: add ${location.origin} to RUAM_ORIGINS`);
}

/** Tells the webmaster, in the console, about what only a webmaster can mend. */
export function advise(failure: Failure, form: string): void {
  adviseOrigin(failure);
  if (failure.reason !== 'unknown-version' && failure.reason !== 'not-found') return;
  console.error(`ruam: unknown form or version: run "ruam forms put ${form} <file>"`);
}
