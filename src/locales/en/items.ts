import type { ItemsWords } from '../items.ts';

/** The words of questions that hold a list of small forms in English. */
export const itemsWords: ItemsWords = {
  item: (place) => `Entry ${place}`,
  add: 'Add an entry',
  remove: 'Remove',
  added: (title) => `${title} added`,
  removed: (title) => `${title} removed`,
  none: 'No entries yet',
  details: 'Details',
  total: 'Total',
};
