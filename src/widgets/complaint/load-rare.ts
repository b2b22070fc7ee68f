import { later } from '../../ui/later.ts';

/** What few complaints need, once it has come. */
export type Rare = typeof import('./rare.ts');

/** Gets it. Rejects if it does not come as it was built; the next call tries again. */
export const loadRare = (): Promise<Rare> => later(() => import('./rare.ts'));
