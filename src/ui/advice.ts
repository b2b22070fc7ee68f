import type { Failure } from '../backends/backend.ts';

/** Tells the webmaster, in the console, about what only a webmaster can mend. */
export function advise({ reason }: Failure, form: string): void {
  const register = `the backend does not have this form, or not this version of it: run "ruam forms put ${form} <file>"`;
  const advice: Partial<Record<Failure['reason'], string>> = {
    'page-refused': `the backend does not allow this page: add ${location.origin} to RUAM_ORIGINS`,
    'unknown-version': register,
    'not-found': register,
  };
  if (advice[reason]) console.error(`ruam: ${advice[reason]}`);
}
