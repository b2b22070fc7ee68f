import type { SurveyWords } from '../survey.ts';

/** The first words of `<ruam-survey>` in Thai. */
export const surveyWords: SurveyWords = {
  privacy: 'การคุ้มครองข้อมูลส่วนบุคคล',
  next: 'ถัดไป',
  back: 'ย้อนกลับ',
  start: 'เริ่มตอบแบบสอบถาม',
  review: 'ตรวจทานคำตอบ',
  send: 'ส่งคำตอบ',
  progress: ({ at, of }) => `หน้า ${at} จาก ${of}`,
  answered: ({ count, of }) => `ตอบแล้ว ${count} จาก ${of} ข้อ`,
  wait: 'โปรดรอสักครู่',
};
