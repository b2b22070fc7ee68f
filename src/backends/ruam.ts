import { headers, paths } from '../contract/wire.ts';
import type { Backend } from './backend.ts';
import { createCall } from './call.ts';

/** Talks to the reference backend, or to any other that keeps its contract. `endpoint` ends in `/api/v1`. */
export function ruam(endpoint: string, widget: string): Backend {
  const call = createCall(endpoint, widget);
  return {
    getForm: (form) => call('GET', paths.form(form)),
    sendResponse: (form, key, body) => call('POST', paths.responses(form), { [headers.key]: key }, body),
    changeResponse: (form, id, token, change) =>
      call('PATCH', paths.response(form, id), { [headers.token]: token }, JSON.stringify(change)),
  };
}
