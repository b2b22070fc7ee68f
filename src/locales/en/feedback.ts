import type { FeedbackWords } from '../feedback.ts';

/** The first words of `<ruam-feedback>` in English. */
export const feedbackWords: FeedbackWords = {
  open: 'Give feedback',
  withoutRating: 'Comment without a rating',
  privacy: 'How we use your data',
};
