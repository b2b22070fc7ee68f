import { vi } from 'vitest';

/** Waits until a check holds: for as long as a busy machine may need, not for the one second of `vi.waitFor`. */
export const waitFor = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 20_000 });
