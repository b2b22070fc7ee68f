import type { GuardWords } from '../guard.ts';

/** The words of the warning before personal data goes out, in Thai. */
export const guardWords: GuardWords = {
  title: 'ข้อความของท่านมีข้อมูลส่วนบุคคล',
  explain: 'ท่านต้องการปิดบังข้อมูลต่อไปนี้ก่อนส่งหรือไม่',
  kind: { id: 'เลข 13 หลัก', phone: 'เบอร์โทรศัพท์', email: 'อีเมล' },
  always: 'ระบบจะปิดบังเลข 13 หลักให้เสมอ',
  mask: 'ปิดบังแล้วส่ง',
  keep: 'ส่งโดยไม่ปิดบัง',
  back: 'กลับไปแก้ไข',
};
