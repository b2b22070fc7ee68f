import { complaintPaths } from '../contract/complaint-wire.ts';
import { headers, paths } from '../contract/wire.ts';
import { createCall } from './call.ts';
import type { ComplaintBackend } from './complaints.ts';

/** Files complaints at the reference backend, or at any other that keeps its contract. `endpoint` ends in `/api/v1`. */
export function ruamComplaints(endpoint: string, widget: string): ComplaintBackend {
  const call = createCall(endpoint, widget);
  return {
    getForm: (form) => call('GET', paths.form(form)),
    getCategories: () => call('GET', complaintPaths.categories),
    getPlaces: (within) => call('GET', complaintPaths.places + (within ? `?in=${within}` : '')),
    sendComplaint: (key, body) => call('POST', complaintPaths.complaints, { [headers.key]: key }, body, 'reference'),
  };
}
