import type { FormWords } from '../form.ts';

/** The words of forms in English. */
export const formWords: FormWords = {
  optional: 'optional',
  choose: 'Choose',
  left: (count) => `You have ${count} ${count === 1 ? 'character' : 'characters'} left`,
};
