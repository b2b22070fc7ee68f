import type { Backend } from './backend.ts';
import { ruam } from './ruam.ts';

/** Adapters by the name that the attribute `backend` takes; each is made for an endpoint and the widget that asks. */
export const backends = { ruam } satisfies Record<string, (endpoint: string, widget: string) => Backend>;

/** The name of an adapter. */
export type BackendName = keyof typeof backends;
