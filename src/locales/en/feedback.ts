import type { FeedbackWords } from '../feedback.ts';

/** The first words of `<ruam-feedback>` in English. */
export const feedbackWords: FeedbackWords = {
  open: 'Give feedback',
  withoutRating: 'Comment without a rating',
  unsaved: 'Your answer is not saved yet. It will be sent with the rest.',
  privacy: 'How we use your data',
};
