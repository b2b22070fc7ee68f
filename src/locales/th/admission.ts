import type { AdmissionWords } from '../admission.ts';

/** The words of admission in Thai. */
export const admissionWords: AdmissionWords = {
  closed: {
    'not-yet': ({ when }) => `ยังไม่เปิดรับคำตอบ เริ่มตอบได้ตั้งแต่วันที่ ${when}`,
    over: ({ when }) => `ปิดรับคำตอบแล้วเมื่อวันที่ ${when}`,
    full: () => 'ปิดรับคำตอบแล้ว เนื่องจากมีผู้ตอบครบจำนวนที่กำหนด',
  },
  closedNow: 'ขณะนี้ไม่ได้เปิดรับคำตอบ',
  ticketNeeded: 'แบบสอบถามนี้ตอบได้เฉพาะผู้ที่ได้รับรหัส โปรดกรอกรหัสที่นี่ หรือเปิดจากลิงก์ที่ได้รับ',
  ticketRefused: 'รหัสไม่ถูกต้อง หรือเคยใช้ตอบแล้ว โปรดตรวจสอบรหัสหรือลิงก์ที่ได้รับ',
};
