import type { ExportWords } from '../export.ts';

/** The headings of exported responses in Thai. */
export const exportWords: ExportWords = {
  id: 'รหัสคำตอบ',
  receipt: 'หมายเลขอ้างอิง',
  form: 'แบบฟอร์ม',
  version: 'รุ่นของแบบฟอร์ม',
  receivedAt: 'เวลาที่ได้รับ',
  completedAt: 'เวลาที่ตอบครบ',
  complete: 'ตอบครบแล้ว',
  lang: 'ภาษา',
  page: 'หน้าเว็บที่ตอบ',
  test: 'คำตอบทดสอบ',
};
