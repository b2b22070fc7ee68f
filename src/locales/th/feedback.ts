import type { FeedbackWords } from '../feedback.ts';

/** The first words of `<ruam-feedback>` in Thai. */
export const feedbackWords: FeedbackWords = {
  open: 'แสดงความคิดเห็น',
  withoutRating: 'เขียนความคิดเห็นโดยไม่ให้คะแนน',
  privacy: 'การคุ้มครองข้อมูลส่วนบุคคล',
};
