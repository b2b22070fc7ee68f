import { resultsPath } from '../contract/wire.ts';
import { createCall } from './call.ts';
import type { ResultsBackend } from './results.ts';

/** Reads results from the reference backend, or from any other that keeps its contract. `endpoint` ends in `/api/v1`. */
export function ruamResults(endpoint: string): ResultsBackend {
  const call = createCall(endpoint, 'survey');
  return {
    getResults(form, lang, period) {
      const query = new URLSearchParams({ lang, ...(period && { period }) });
      return call('GET', `${resultsPath(form)}?${query}`, {}, undefined, 'questions');
    },
  };
}
