import type { LongListWords } from '../long-list.ts';

/** The words of a list that is too long to be shown at once in English. */
export const longListWords: LongListWords = {
  filter: 'Type a few letters to search the list',
  shown: (shown, all) => `Showing ${shown} of ${all}`,
  found: (count) => `${count} found`,
  foundMore: (shown, count) => `${count} found, showing the first ${shown}`,
  none: 'None found',
  more: (count) => `Show ${count} more`,
};
