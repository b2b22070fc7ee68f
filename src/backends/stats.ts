import type { StatsReply } from '../contract/stats.ts';
import type { Outcome } from './backend.ts';
import { createCall } from './call.ts';

/** How a widget gets at figures of complaints. */
export interface StatsBackend {
  /** Reads those of a period such as `2569-Q1`; of this fiscal year without one. */
  getStats(period?: string): Promise<Outcome<StatsReply>>;
}

/** Reads figures from the reference backend, or from any other that keeps its contract. `endpoint` ends in `/api/v1`. */
export function ruamStats(endpoint: string): StatsBackend {
  const call = createCall(endpoint, 'stats');
  return {
    getStats(period) {
      const query = period ? `?${new URLSearchParams({ period })}` : '';
      return call('GET', `/stats${query}`, {}, undefined, 'series');
    },
  };
}
