import type { AwayDraft, AwayDraftReceipt } from '../contract/drafts.ts';
import { draftPath } from '../contract/wire.ts';
import type { Outcome } from './backend.ts';
import { createCall } from './call.ts';

/** How drafts that the backend cannot read are put away and found again. Calls never throw. */
export interface DraftBackend {
  /** Puts a draft away, in place of one under the same id. */
  putDraft(form: string, id: string, sealed: string): Promise<Outcome<AwayDraftReceipt>>;
  getDraft(form: string, id: string): Promise<Outcome<AwayDraft>>;
  deleteDraft(form: string, id: string): Promise<Outcome<AwayDraftReceipt>>;
}

/** Puts drafts away at the reference backend, or at any other that keeps its contract. `endpoint` ends in `/api/v1`. */
export function ruamDrafts(endpoint: string, widget: string): DraftBackend {
  const call = createCall(endpoint, widget);
  return {
    putDraft: (form, id, sealed) => call('PUT', draftPath(form, id), {}, JSON.stringify({ sealed })),
    getDraft: (form, id) => call('GET', draftPath(form, id), {}, undefined, 'id'),
    deleteDraft: (form, id) => call('DELETE', draftPath(form, id), {}, '', 'id'),
  };
}
