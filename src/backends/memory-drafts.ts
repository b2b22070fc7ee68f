import type { AwayDraft } from '../contract/drafts.ts';
import { limits } from '../contract/limits.ts';
import type { Failure } from './backend.ts';
import type { DraftBackend } from './ruam-drafts.ts';

/** Keeps drafts inside the page, for stories and tests; forgets them on reload. */
export function memoryDrafts(): DraftBackend & { readonly drafts: ReadonlyMap<string, AwayDraft> } {
  const drafts = new Map<string, AwayDraft>();
  const at = (form: string, id: string) => `${form}/${id}`;
  const unknown: Failure = { reason: 'not-found', unknown: false };
  const find = (form: string, id: string) => {
    const value = drafts.get(at(form, id));
    return value ? ({ ok: true, value } as const) : ({ ok: false, failure: unknown } as const);
  };
  return {
    drafts,
    async putDraft(form, id, sealed) {
      const until = new Date(Date.now() + limits.draftKept).toISOString();
      drafts.set(at(form, id), { id, until, sealed });
      return { ok: true, value: { id, until } };
    },
    getDraft: async (form, id) => find(form, id),
    async deleteDraft(form, id) {
      const found = find(form, id);
      drafts.delete(at(form, id));
      return found;
    },
  };
}
