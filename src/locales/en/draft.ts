import type { DraftWords } from '../draft.ts';

/** The words of drafts in English. */
export const draftWords: DraftWords = {
  keep: 'Keep what I typed on this device for 7 days',
  keepHint: 'Leave this empty on a shared device. Contact details are never kept.',
  erase: 'Erase what was kept',
};
