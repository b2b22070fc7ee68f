import { later } from '../../ui/later.ts';

export { ruamCases } from '../../backends/ruam-cases.ts';
export { createFollowing } from './following.ts';
export { sayFailure } from './say-failure.ts';

/** What gets somebody a new secret. Rejects if it does not come as it was built. */
export async function loadRecovery(...about: Parameters<typeof import('./recovery.ts').createRecovery>) {
  const { createRecovery } = await later(() => import('./recovery.ts'));
  return createRecovery(...about);
}
