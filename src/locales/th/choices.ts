import type { ChoiceWords } from '../choices.ts';

/** What questions offer besides the author's choices, in Thai. */
export const choiceWords: ChoiceWords = {
  none: 'ไม่มีข้อใดตรง',
  refuse: 'ไม่ประสงค์จะตอบ',
  dontKnow: 'ไม่ทราบ',
  other: 'อื่น ๆ (โปรดระบุ)',
  selectAll: 'เลือกทั้งหมด',
};
