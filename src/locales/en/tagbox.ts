import type { TagboxWords } from '../tagbox.ts';

/** The words of choosing several from a long list in English. */
export const tagboxWords: TagboxWords = {
  chosen: (count, all) => (count ? `${count} of ${all} chosen` : `Choose from ${all}`),
  remove: (text) => `Remove ${text}`,
  removed: (text) => `${text} removed`,
};
