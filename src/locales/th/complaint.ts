import type { ComplaintWords } from '../complaint.ts';

/** The first words of `<ruam-complaint>` in Thai. */
export const complaintWords: ComplaintWords = {
  title: 'แจ้งเรื่องร้องเรียน',
  privacy: 'การคุ้มครองข้อมูลส่วนบุคคล',
  choose: 'ท่านต้องการร้องเรียนเรื่องใด',
  elsewhere: 'เรื่องนี้ไม่ได้อยู่ในอำนาจของหน่วยงาน จึงแจ้งที่นี่ไม่ได้ โปรดติดต่อตามข้อความข้างต้น',
  none: 'โปรดเลือกเรื่องที่ต้องการร้องเรียน',
  next: 'ถัดไป',
  wait: 'โปรดรอสักครู่',
  notLoaded: 'ยังเปิดขั้นต่อไปไม่ได้ โปรดตรวจสอบอินเทอร์เน็ต แล้วกด “ถัดไป” อีกครั้ง',
  step: ({ at, of }) => `ขั้นที่ ${at} จาก ${of}`,
};
