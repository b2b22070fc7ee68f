import type { FormWords } from '../form.ts';

/** The words of forms in English. */
export const formWords: FormWords = {
  optional: 'optional',
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
};
