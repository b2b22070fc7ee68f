import type { ChoiceWords } from '../choices.ts';

/** What questions offer besides the author's choices, in English. */
export const choiceWords: ChoiceWords = {
  none: 'None of these',
  refuse: 'I prefer not to answer',
  dontKnow: "I don't know",
  other: 'Other (please say)',
  selectAll: 'Select all',
};
