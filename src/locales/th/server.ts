import type { ServerWords } from '../server.ts';

/** The words of the backend's own pages in Thai. */
export const serverWords: ServerWords = {
  review: 'โปรดตรวจสอบคำตอบก่อนส่ง',
  notYet: 'ระบบยังไม่ได้บันทึกคำตอบของท่าน หากถูกต้องแล้ว โปรดกดปุ่มส่งด้านล่าง',
  change: 'แก้ไขคำตอบ',
  unanswered: 'ไม่ได้ตอบ',
  masked: 'ระบบปิดบังเลข 13 หลักให้แล้ว',
  correct: 'แก้ไขคำตอบ',
  next: 'ตรวจสอบคำตอบ',
  nothing: 'โปรดตอบอย่างน้อยหนึ่งข้อ',
  thanks: 'ขอบคุณสำหรับคำตอบ',
  thanksMore: 'หน่วยงานได้รับคำตอบของท่านเรียบร้อยแล้ว',
  back: 'กลับไปยังหน้าเดิม',
  failed: 'ยังส่งไม่สำเร็จ',
  failedMore: 'หากต้องการดูข้อความที่พิมพ์ไว้ โปรดกดปุ่มย้อนกลับของเบราว์เซอร์',
  filed: 'บันทึกเมื่อ',
  yes: 'ใช่',
  no: 'ไม่ใช่',
  none: 'ไม่มี',
  refused: 'ไม่ประสงค์ตอบ',
  dontknow: 'ไม่ทราบ',
  other: 'อื่น ๆ',
  entries: 'จำนวนรายการ',
  lowest: 'ต่ำสุด',
  highest: 'สูงสุด',
};
