import type { Failure } from '../../backends/backend.ts';
import type { TrackerRestWords } from '../../locales/tracker-rest.ts';

/** Why something did not get through, in words. */
export function sayFailure(failure: Failure, { reason, notFound, movedOn }: TrackerRestWords): string {
  if (isForbidden(failure)) return notFound;
  if (failure.reason === 'refused' && failure.problem === 'other-state') return movedOn;
  const wait = failure.reason === 'too-many' ? failure.wait : 0;
  return (reason[failure.reason as keyof typeof reason] ?? reason.other)({ wait });
}

/** Whether it was refused since the reference or the secret is not the right one. */
export const isForbidden = (failure: Failure): boolean =>
  failure.reason === 'refused' && failure.problem === 'bad-token';
