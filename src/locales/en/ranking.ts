import type { RankingWords } from '../ranking.ts';

/** The words of putting choices in order in English. */
export const rankingWords: RankingWords = {
  hint: 'Use the arrows to move an item up or down',
  keep: 'Keep this order',
  left: 'Not in order yet',
  up: (text) => `Move up: ${text}`,
  down: (text) => `Move down: ${text}`,
  pick: (text) => `Add to the order: ${text}`,
  take: (text) => `Take out of the order: ${text}`,
  taken: (text) => `${text} is out of the order`,
  at: (text, place, count) => `${text} is number ${place} of ${count}`,
};
